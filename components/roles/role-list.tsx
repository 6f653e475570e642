"use client";

import { useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { GoalChoice } from "#components/roles/goal-choice";
import { MyTargets } from "#components/roles/my-targets";
import { OwnFit } from "#components/roles/own-fit";
import { OwnFailed } from "#components/roles/standing";
import { useOwn } from "#components/roles/use-own";
import { Link } from "#components/ui/link";
import type { ModelNames, RoleView } from "#lib/catalog/rules/role-view";

type RoleListProps = { roadmap: string; roles: readonly RoleView[]; model: ModelNames };

/** The roles one can head for, one's own first, with how far one is from each. */
export function RoleList({ roadmap, roles, model }: RoleListProps) {
  const t = useTranslations("roles");
  const own = useOwn(roadmap);
  const names = new Map(model.flatMap(({ capabilities }) => capabilities.map(({ slug, name }) => [slug, name])));
  return (
    <>
      {own.failed ? (
        <div className="mt-6">
          <OwnFailed own={own} />
        </div>
      ) : null}
      <MyTargets own={own} />
      <section aria-labelledby="all-roles" className="mt-10">
        <h2 id="all-roles" className="border-ink border-t-2 pt-4 text-2xl">
          {t("curriculum")}
        </h2>
        <ul>
          {roles.map(({ slug, title, summary, requirements, focus }) => {
            const shown = focus.flatMap((capability) => names.get(capability) ?? []);
            return (
              <li
                key={slug}
                className="grid gap-x-10 gap-y-3 border-rule border-b py-5 md:grid-cols-[1fr_17rem] md:items-start"
              >
                <div>
                  <h3 className="text-xl">
                    <Link href={`/roles/${slug}`} className="hover:text-accent hover:underline">
                      <Words said={title} />
                    </Link>
                  </h3>
                  <p className="measure mt-1">
                    <Words said={summary} />
                  </p>
                  {shown.length > 0 ? (
                    <p className="mt-2 text-sm text-soft">
                      {t("focus")}
                      {t("colon")}
                      {shown.map((name, place) => (
                        <span key={name.text}>
                          {place > 0 ? t("comma") : null}
                          <Words said={name} />
                        </span>
                      ))}
                    </p>
                  ) : null}
                </div>
                <div className="grid content-start gap-2 md:min-h-20 md:justify-items-end">
                  {own.levels ? <OwnFit title={title.text} levels={own.levels} requirements={requirements} /> : null}
                  <GoalChoice own={own} id={slug} title={title.text} size="sm" />
                </div>
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

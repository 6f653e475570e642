"use client";

import { useTranslations } from "next-intl";
import { dimensionText } from "#components/capability/dimension";
import { Words } from "#components/roadmap/words";
import { RoleScale } from "#components/roles/role-scale";
import { useRoleWords } from "#components/roles/use-role-words";
import { Badge } from "#components/ui/badge";
import { fitTo } from "#lib/capability/rules/gap";
import type { Outline } from "#lib/capability/rules/outline";
import { levelsBySlug } from "#lib/catalog/rules/role-view";
import type { Requirement } from "#lib/catalog/schema";
import { cx } from "#lib/cx";

/** What of the capability model is named: an outline, or as much of one as the studio has. */
type Names = Pick<Outline, "dimensions" | "capabilities">;
type ModelWords = {
  dimensions: readonly Pick<Names["dimensions"][number], "slug" | "name">[];
  capabilities: readonly Omit<Names["capabilities"][number], "summary">[];
};

type RequirementsProps = {
  names: ModelWords;
  requirements: readonly Requirement[];
  focus: readonly string[];
  /** Null: not known. */
  levels: ReadonlyMap<string, number> | null;
  /** Rank of the heading. */
  level?: "h2" | "h4";
};

/** The levels a role requires, drawn against one's own, dimension by dimension. Whole without knowing who looks. */
export function Requirements({ names, requirements, focus, levels, level: Heading = "h2" }: RequirementsProps) {
  const SubHeading = Heading === "h2" ? "h3" : "h5";
  const t = useTranslations("roles");
  const words = useRoleWords();
  const required = levelsBySlug(requirements);
  return (
    <section aria-labelledby="requirements">
      <Heading id="requirements" className="border-ink border-t-2 pt-4 text-2xl">
        {t("requirements")}
      </Heading>
      <Key known={levels !== null} />
      <div className="mt-6 grid grid-cols-1 gap-x-10 gap-y-10 lg:grid-cols-3">
        {names.dimensions.map(({ slug, name }) => {
          const own = names.capabilities.filter((one) => one.dimension === slug && required.has(one.slug));
          const asked = requirements.filter(({ capability }) => own.some((one) => one.slug === capability));
          const fit = levels ? fitTo(asked, (capability) => levels.get(capability) ?? 0).fit : null;
          return (
            <section key={slug} aria-labelledby={`requires-${slug}`}>
              <div className="flex items-baseline justify-between gap-3 border-rule border-b pb-2">
                <SubHeading id={`requires-${slug}`} className="text-xl">
                  <span
                    aria-hidden
                    className={cx("mr-2.5 inline-block size-3 rounded-full bg-current", dimensionText[slug])}
                  />
                  <Words said={name} />
                </SubHeading>
                {fit === null ? null : (
                  <span className="text-sm text-soft">{t("fit", { percent: words.percent(fit) })}</span>
                )}
              </div>
              {own.length === 0 ? (
                <p className="py-3 text-soft">{t("nothingRequired")}</p>
              ) : (
                <ul>
                  {own.map((capability) => (
                    <Row
                      key={capability.slug}
                      capability={capability}
                      required={required.get(capability.slug) ?? 0}
                      own={levels ? (levels.get(capability.slug) ?? 0) : null}
                      focus={focus.includes(capability.slug)}
                    />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </section>
  );
}

/** How to read the scales. */
function Key({ known }: { known: boolean }) {
  const t = useTranslations("roles.key");
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
      <li className="inline-flex items-center gap-2">
        <span aria-hidden className="h-[1.125rem] w-0.5 bg-ink" />
        {t("required")}
      </li>
      {known ? (
        <>
          <li className="inline-flex items-center gap-2">
            <span aria-hidden className="h-2.5 w-6 rounded-[1px] bg-soft" />
            {t("own")}
          </li>
          <li className="inline-flex items-center gap-2">
            <span aria-hidden className="h-2.5 w-6 rounded-[1px] border border-soft border-dashed" />
            {t("gap")}
          </li>
        </>
      ) : null}
    </ul>
  );
}

type RowProps = {
  capability: ModelWords["capabilities"][number];
  required: number;
  own: number | null;
  focus: boolean;
};

function Row({ capability, required, own, focus }: RowProps) {
  const t = useTranslations("roles");
  const words = useRoleWords();
  const what = capability.levels[required];
  return (
    <li className="border-rule border-b py-3">
      <p className="flex items-start justify-between gap-3">
        <span className="font-medium">
          <Words said={capability.name} />
        </span>
        {focus ? <Badge>{t("focusMark")}</Badge> : null}
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-0.5 text-sm">
        <RoleScale required={required} own={own} className={dimensionText[capability.dimension]} />
        <span>{t("asks", { level: words.level(required) })}</span>
        {own === null ? null : (
          <span className="text-soft">
            {t("has", { level: words.level(own) })}
            {t("separator")}
            {own >= required ? t("enough") : t("short", { count: required - own })}
          </span>
        )}
      </p>
      {what ? (
        <p className="mt-1 text-sm text-soft">
          <Words said={what} />
        </p>
      ) : null}
    </li>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CompareTable, type Side } from "#components/roles/compare-table";
import { OwnFailed } from "#components/roles/standing";
import { useOwn } from "#components/roles/use-own";
import { useRoleWords } from "#components/roles/use-role-words";
import { EmptyState } from "#components/ui/empty-state";
import { Field } from "#components/ui/field";
import { Segmented } from "#components/ui/segmented";
import { Select } from "#components/ui/select";
import { setAddress, useAddress } from "#lib/address";
import { fitTo } from "#lib/capability/rules/gap";
import { compareRoles } from "#lib/catalog/rules/compare-roles";
import type { ModelNames, RoleView } from "#lib/catalog/rules/role-view";

type CompareProps = { roadmap: string; roles: readonly RoleView[]; model: ModelNames };

/** What can be compared: a role, or a private target of one's own. */

const sides = ["a", "b"] as const;
const shows = ["all", "different"] as const;

/** Two roles side by side; which ones stands in the address. */
export function Compare({ roadmap, roles, model }: CompareProps) {
  const t = useTranslations("roles.compare");
  const address = useAddress();
  const own = useOwn(roadmap);
  const [show, setShow] = useState<(typeof shows)[number]>("all");
  const offered: Side[] = [
    ...(own.targets ?? []),
    ...roles.map(({ slug, title, requirements }) => ({ id: slug, title: title.text, requirements })),
  ];
  const chosen = {
    a: offered.find(({ id }) => id === address.get("a")),
    b: offered.find(({ id }) => id === address.get("b")),
  };
  const { a, b } = chosen;
  const order = model.flatMap(({ capabilities }) => capabilities.map(({ slug }) => slug));
  const pairs = a && b ? compareRoles(a.requirements, b.requirements, order) : [];
  const different = pairs.filter(({ more }) => more !== 0);
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="grid gap-5 md:grid-cols-2">
        {sides.map((side) => (
          <div key={side}>
            <Field label={t(`choose.${side}`)}>
              {(control) => (
                <Select
                  {...control}
                  className="w-full"
                  value={chosen[side]?.id ?? ""}
                  onChange={({ target }) => setAddress({ [side]: target.value }, "push")}
                  options={[
                    ...(chosen[side] ? [] : [{ value: "", label: t("none") }]),
                    ...offered.map(({ id, title }) => ({ value: id, label: title })),
                  ]}
                />
              )}
            </Field>
            <Fit side={chosen[side]} levels={own.levels} />
          </div>
        ))}
      </div>
      {own.failed ? <OwnFailed own={own} /> : null}
      {a && b ? (
        <section aria-label={t("result")} className="grid grid-cols-1 gap-6">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p role="status">{t("different", { count: different.length, of: pairs.length })}</p>
            <Segmented
              label={t("show")}
              value={show}
              onChange={setShow}
              options={shows.map((value) => ({ value, label: t(`shows.${value}`) }))}
            />
          </div>
          {show === "different" && different.length === 0 ? (
            <p className="border-rule border-y py-8 text-soft">{t("same")}</p>
          ) : (
            model.map((dimension) => (
              <CompareTable
                key={dimension.slug}
                dimension={dimension}
                first={a}
                second={b}
                pairs={show === "all" ? pairs : different}
                levels={own.levels}
              />
            ))
          )}
        </section>
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      )}
    </div>
  );
}

/** How far one is from one side; the room is kept while that is not known. */
function Fit({ side, levels }: { side: Side | undefined; levels: ReadonlyMap<string, number> | null }) {
  const t = useTranslations("roles");
  const words = useRoleWords();
  const fit = side && levels ? fitTo(side.requirements, (capability) => levels.get(capability) ?? 0).fit : null;
  return (
    <p className="mt-2 min-h-6 text-sm text-soft tabular-nums">
      {fit === null ? null : t("fit", { percent: words.percent(fit) })}
    </p>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useRoleWords } from "#components/roles/use-role-words";
import { Meter } from "#components/ui/meter";
import { fitTo } from "#lib/capability/rules/gap";
import type { RoleView } from "#lib/catalog/rules/role-view";

type OwnFitProps = { title: string; levels: ReadonlyMap<string, number>; requirements: RoleView["requirements"] };

/** How far one is on the way to a role, in percent. */
export function OwnFit({ title, levels, requirements }: OwnFitProps) {
  const t = useTranslations("roles");
  const words = useRoleWords();
  const { fit } = fitTo(requirements, (capability) => levels.get(capability) ?? 0);
  if (fit === null) return null;
  return (
    <div className="w-full">
      <p className="mb-1.5 text-sm tabular-nums md:text-right">{t("fit", { percent: words.percent(fit) })}</p>
      <Meter label={t("fitOf", { title })} value={Math.floor(fit * 100)} />
    </div>
  );
}

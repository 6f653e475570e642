"use client";

import { useTranslations } from "next-intl";
import { useSaid } from "#components/capability/use-said";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";
import type { Explained, RoleFit } from "#lib/capability/schema";

type RoleGapProps = { outline: Outline; capability: OutlineCapability; explained: Explained; role: RoleFit };

/** What the role asks of a capability, in what one does at that level, and how far it is. */
export function RoleGap({ outline, capability, explained: { required, gap = 0 }, role }: RoleGapProps) {
  const t = useTranslations("capability.role");
  const { levelName } = useCapabilityWords(outline);
  const said = useSaid();
  if (required === undefined) return null;
  const does = capability.levels[required];
  const onTheJob = role.gaps.some((one) => one.capability === capability.slug && one.earnedOnTheJob);
  return (
    <div>
      <dt className="text-soft">{t("asks", { role: said(role.title).text, level: levelName(required), gap })}</dt>
      <dd>
        {does ? <Words said={does} /> : null}
        {onTheJob ? <span className="mt-1 block border-edge border-l-2 pl-3">{t("onTheJob")}</span> : null}
      </dd>
    </div>
  );
}

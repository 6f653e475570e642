"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { dimensionText } from "#components/capability/dimension";
import { MissingList } from "#components/capability/missing-list";
import { Words } from "#components/roadmap/words";
import { useRoleWords } from "#components/roles/use-role-words";
import { fitTo, type Gap } from "#lib/capability/rules/gap";
import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";
import type { Explanation } from "#lib/capability/schema";
import type { Requirement } from "#lib/catalog/schema";
import { cx } from "#lib/cx";

/** Gaps that lie open at first. */
const open = 2;

type GapsProps = {
  outline: Outline;
  requirements: readonly Requirement[];
  explained: readonly (Explanation & { slug: string })[];
  levels: ReadonlyMap<string, number>;
};

/** What is missing, the widest gap first, and what closes each. */
export function Gaps({ outline, requirements, explained, levels }: GapsProps) {
  const t = useTranslations("roles");
  const { gaps } = fitTo(requirements, (capability) => levels.get(capability) ?? 0);
  const wide = gaps.filter(({ gap }) => gap > 0);
  const capabilities = new Map(outline.capabilities.map((one) => [one.slug, one]));
  const reasons = new Map(explained.map((one) => [one.slug, one]));
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps" className="border-ink border-t-2 pt-4 text-2xl">
        {t("gaps")}
      </h2>
      <p className="mt-1 text-soft">{t("gapsLead", { count: wide.length })}</p>
      <ol className="mt-4 max-w-3xl border-rule border-t">
        {wide.map((gap, place) => {
          const capability = capabilities.get(gap.capability);
          const explanation = reasons.get(gap.capability);
          return capability && explanation ? (
            <li key={gap.capability}>
              <GapRow {...{ outline, capability, gap, explanation }} startsOpen={place < open} />
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}

type GapRowProps = {
  outline: Outline;
  capability: OutlineCapability;
  gap: Gap;
  explanation: Explanation;
  startsOpen: boolean;
};

function GapRow({ outline, capability, gap, explanation, startsOpen }: GapRowProps) {
  const t = useTranslations("roles");
  const words = useRoleWords();
  const { missing, level } = explanation;
  return (
    <details open={startsOpen} className="group border-rule border-b">
      <summary className="target flex list-none items-start gap-2 py-3 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="mt-1 size-4 shrink-0 text-soft transition-transform group-open:rotate-90"
        />
        <span className="flex grow flex-wrap items-baseline justify-between gap-x-4">
          <span className="font-medium">
            <span
              aria-hidden
              className={cx("mr-2 inline-block size-2.5 rounded-full bg-current", dimensionText[capability.dimension])}
            />
            <Words said={capability.name} />
          </span>
          <span className="text-sm text-soft tabular-nums">
            {t("gapOf", { count: gap.gap, from: words.level(gap.level), to: words.level(gap.required) })}
          </span>
        </span>
      </summary>
      <div className="pb-4 pl-6 text-sm">
        {gap.earnedOnTheJob ? <p className="measure">{t("earned")}</p> : null}
        {missing.length > 0 ? (
          <>
            <h3 className="mt-1 font-medium font-sans text-base">{t("closes")}</h3>
            <MissingList outline={outline} missing={missing} level={level} />
          </>
        ) : null}
        {missing.length === 0 && !gap.earnedOnTheJob ? <p className="measure">{t("pathEnds")}</p> : null}
      </div>
    </details>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useState } from "react";
import { CapabilityTable } from "#components/capability/capability-table";
import { Rose } from "#components/capability/rose";
import { RoseCaption } from "#components/capability/rose-caption";
import { RoseLegend } from "#components/capability/rose-legend";
import { useOpenRows } from "#components/capability/use-open-rows";
import { useSort } from "#components/capability/use-sort";
import { Segmented } from "#components/ui/segmented";
import type { Outline } from "#lib/capability/rules/outline";
import type { RoseDrawing } from "#lib/capability/rules/rose-drawing";
import { sorts } from "#lib/capability/rules/sort";
import type { Capabilities } from "#lib/capability/schema";

type CapabilityModelProps = {
  outline: Outline;
  drawing: RoseDrawing;
  /** Undefined while unknown: names and rings are drawn, numbers are not. */
  answer: Capabilities | undefined;
  timeZone: string;
};

const sortKeys = { model: "byModel", least: "byLeast", most: "byMost" } as const;
/** In full, for those who do not see what the row of choices belongs to. */
const sortNames = { model: "byModel", least: "byLeastFull", most: "byMostFull" } as const;

/** What one can do: the model as a drawing and as a table, side by side where there is room, above one another else. */
export function CapabilityModel({ outline, drawing, answer, timeZone }: CapabilityModelProps) {
  const t = useTranslations("capability");
  const [selected, setSelected] = useState<string | null>(null);
  const [sort, setSort] = useSort();
  const { open, toggle, show } = useOpenRows(setSelected);
  const explained = answer ? new Map(answer.capabilities.map((one) => [one.slug, one])) : null;
  const total = outline.capabilities.length;
  const seen = answer?.capabilities.filter(({ coverage }) => coverage !== null).length;
  return (
    <section aria-labelledby="capability-model">
      <h2 id="capability-model" className="text-2xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-soft">{seen === undefined ? t("leadUnknown", { total }) : t("lead", { total, seen })}</p>
      <div className="mt-6 grid grid-cols-1 gap-x-10 gap-y-8 xl:grid-cols-[43rem_minmax(0,1fr)]">
        <div className="xl:sticky xl:top-20 xl:self-start">
          <RoseLegend outline={outline} answer={answer} />
          <div
            className="py-4 md:grid md:min-h-(--rose-height) md:place-items-center"
            style={{ "--rose-height": `${drawing.height + 24}px` } as CSSProperties}
          >
            <Rose
              outline={outline}
              drawing={drawing}
              explained={explained}
              selected={selected}
              onSelect={setSelected}
              onOpen={show}
            />
          </div>
          <RoseCaption outline={outline} explained={explained} selected={selected} onOpen={show} />
        </div>
        <div>
          <Segmented
            label={t("sort")}
            value={sort}
            options={sorts.map((value) => ({ value, label: t(sortKeys[value]), name: t(sortNames[value]) }))}
            onChange={setSort}
            className="print:hidden"
          />
          <CapabilityTable
            outline={outline}
            answer={answer}
            explained={explained}
            sort={sort}
            open={open}
            selected={selected}
            timeZone={timeZone}
            onToggle={toggle}
          />
        </div>
      </div>
    </section>
  );
}

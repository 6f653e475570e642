"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useMemo, useState } from "react";
import { reasonsPart } from "#components/capability/capability-row";
import { CapabilityTable } from "#components/capability/capability-table";
import { ModelHeading } from "#components/capability/model-heading";
import { lookBackId, ModelTools } from "#components/capability/model-tools";
import { RateContext } from "#components/capability/rate-context";
import { Rose } from "#components/capability/rose";
import { RoseCaption } from "#components/capability/rose-caption";
import { RoseLegend } from "#components/capability/rose-legend";
import { useExport } from "#components/capability/use-export";
import { type Owner, useLookBack } from "#components/capability/use-look-back";
import { useOpenRows } from "#components/capability/use-open-rows";
import { useSort } from "#components/capability/use-sort";
import { Segmented } from "#components/ui/segmented";
import { Skeleton } from "#components/ui/skeleton";
import { useRatings } from "#lib/capability/client/use-ratings";
import type { Outline } from "#lib/capability/rules/outline";
import type { RoseDrawing } from "#lib/capability/rules/rose/rose-drawing";
import { sortsFor } from "#lib/capability/rules/sort";
import { withRatings } from "#lib/capability/rules/with-ratings";
import type { Capabilities } from "#lib/capability/schema";
import { cx } from "#lib/cx";
import { late, useFetchAhead, useLate } from "#lib/use-late";

type CapabilityModelProps = {
  outline: Outline;
  drawing: RoseDrawing;
  /** Undefined while unknown: names and rings are drawn, numbers are not. */
  answer: Capabilities | undefined;
  timeZone: string;
  /** Whose model it is, when it is that of the person who looks: then they may rate themselves and look back. */
  owner?: Owner;
};

// Nobody needs them to read the model.
const lookBackBar = late(() => import("#components/capability/look-back-bar").then((file) => file.LookBackBar));
const movesList = late(() => import("#components/capability/moves").then((file) => file.Moves));
const selfAssessment = late(() => import("#components/capability/self-assessment").then((file) => file.SelfAssessment));

const sortKeys = { gap: "byGap", model: "byModel", least: "byLeast", most: "byMost" } as const;
/** In full, for those who do not see what the row of choices belongs to. */
const sortNames = { gap: "byGapFull", model: "byModelFull", least: "byLeastFull", most: "byMostFull" } as const;

/** What one can do: the model as a drawing and as a table, side by side where there is room, above one another else. */
export function CapabilityModel({ outline, drawing, answer: known, timeZone, owner }: CapabilityModelProps) {
  const t = useTranslations("capability");
  const [selected, setSelected] = useState<string | null>(null);
  const { open, toggle, show } = useOpenRows(setSelected);
  const ratings = useRatings(owner?.userId || null);
  const now = useMemo(() => known && withRatings(known, ratings.waiting), [known, ratings.waiting]);
  const look = useLookBack({ owner: owner?.userId ? owner : null, timeZone });
  const lookingBack = look.at !== null;
  const endLookBack = () => {
    look.end();
    document.getElementById(lookBackId)?.focus();
  };
  const answer = lookingBack ? look.answer : now;
  const explained = answer ? new Map(answer.capabilities.map((one) => [one.slug, one])) : null;
  const today = lookingBack && now ? new Map(now.capabilities.map(({ slug, coverage }) => [slug, coverage])) : null;
  const [sort, setSort] = useSort((answer ?? now)?.role !== undefined);
  const [rating, setRating] = useState<string | null>(null);
  const exportAs = useExport({ outline, drawing, answer, at: look.at, today, timeZone });

  useFetchAhead(reasonsPart);
  const Bar = useLate(lookBackBar, { wanted: lookingBack, onMissing: look.end });
  const MovesList = useLate(movesList, { wanted: lookingBack });
  const Assessment = useLate(selfAssessment, { wanted: rating !== null, onMissing: () => setRating(null) });
  const said = useMemo(
    () =>
      new Map(
        now?.capabilities.flatMap((one) => (one.selfAssessed === undefined ? [] : [[one.slug, one.selfAssessed]])),
      ),
    [now],
  );
  const firstOpen = () => outline.capabilities.find(({ slug }) => !said.has(slug)) ?? outline.capabilities[0];
  return (
    <section aria-labelledby="capability-model" className="print:break-before-page">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <ModelHeading outline={outline} answer={answer} at={look.at} />
        <ModelTools
          ready={answer !== undefined}
          own={
            owner
              ? {
                  ratings,
                  lookingBack,
                  onRate: () => setRating(firstOpen()?.slug ?? null),
                  onLookBack: lookingBack ? endLookBack : look.begin,
                }
              : null
          }
          onExport={exportAs}
        />
      </div>
      {lookingBack ? Bar ? <Bar look={look} onEnd={endLookBack} /> : <Skeleton className="mt-4 h-29" /> : null}
      <div className="mt-6 grid grid-cols-1 gap-x-10 gap-y-8 xl:grid-cols-[42rem_minmax(0,1fr)]">
        <div className={cx(!lookingBack && "xl:sticky xl:top-20 xl:self-start")}>
          <RoseLegend outline={outline} answer={answer} lookBack={today !== null} />
          <div
            className={cx(
              "break-inside-avoid py-4 transition-opacity md:grid md:min-h-(--rose-height) md:place-items-center print:grid print:min-h-(--rose-height) print:place-items-center",
              look.pending && "opacity-60",
            )}
            style={{ "--rose-height": `${drawing.height + 24}px` } as CSSProperties}
          >
            <Rose
              outline={outline}
              drawing={drawing}
              explained={explained}
              today={today}
              selected={selected}
              onSelect={setSelected}
              onOpen={show}
            />
          </div>
          <RoseCaption outline={outline} explained={explained} selected={selected} onOpen={show} />
          {MovesList && look.answer ? <MovesList outline={outline} then={look.answer} timeZone={timeZone} /> : null}
        </div>
        <div>
          <Segmented
            label={t("sort")}
            value={sort}
            options={sortsFor(answer?.role !== undefined).map((value) => ({
              value,
              label: t(sortKeys[value]),
              name: t(sortNames[value]),
            }))}
            onChange={setSort}
            className="print:hidden"
          />
          <RateContext value={owner && !lookingBack ? setRating : null}>
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
          </RateContext>
        </div>
      </div>
      {Assessment && owner ? (
        <Assessment
          outline={outline}
          userId={owner.userId}
          said={said}
          ratings={ratings}
          slug={rating}
          onMove={setRating}
          onClose={() => setRating(null)}
          timeZone={timeZone}
        />
      ) : null}
    </section>
  );
}

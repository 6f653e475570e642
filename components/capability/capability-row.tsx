"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dimensionText } from "#components/capability/dimension";
import { LevelMarks } from "#components/capability/level-marks";
import { RoleCells } from "#components/capability/role-cells";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import { Skeleton } from "#components/ui/skeleton";
import { standingLevel } from "#lib/capability/rules/gap";
import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";
import type { Explained, RoleFit } from "#lib/capability/schema";
import { cx } from "#lib/cx";
import { late, useLate } from "#lib/use-late";

/** Fetched ahead once the page has come to rest: there when a row opens, also without a network. */
export const reasonsPart = late(() => import("#components/capability/reasons").then((file) => file.Reasons));

type CapabilityRowProps = {
  outline: Outline;
  capability: OutlineCapability;
  /** Null while unknown. */
  explained: Explained | null;
  /** What it is measured against, if anything. */
  role: RoleFit | undefined;
  open: boolean;
  selected: boolean;
  timeZone: string;
  onToggle: (slug: string) => void;
  more?: ((slug: string) => ReactNode) | undefined;
};

/** One capability in the table: its numbers, what they rest on, and below it, when opened, every reason. */
export function CapabilityRow(props: CapabilityRowProps) {
  const { outline, capability, explained, role, open, selected, timeZone, onToggle, more } = props;
  const t = useTranslations("capability");
  const words = useCapabilityWords(outline);
  const { slug, name, dimension } = capability;
  const Reasons = useLate(reasonsPart, { wanted: open, onMissing: () => onToggle(slug) });
  const cell = cx("pb-2.5 align-top sm:pt-2.5", open ? "" : "border-rule sm:border-b");
  return (
    <>
      <tr
        className={cx(
          "grid break-inside-avoid grid-cols-[1fr_auto] gap-x-4 sm:table-row",
          open ? "" : "border-rule border-b sm:border-b-0",
          selected && "bg-wash",
        )}
      >
        <th scope="row" className={cx(cell, "col-span-2 pt-2.5 text-left font-normal")}>
          <button
            id={`capability-${slug}`}
            type="button"
            aria-expanded={open}
            aria-controls={`reasons-${slug}`}
            onClick={() => onToggle(slug)}
            className="flex min-h-6 w-full items-start gap-1.5 text-balance text-left font-medium hover:text-accent"
          >
            <ChevronRight
              aria-hidden
              className={cx(
                "mt-[0.3em] size-4 shrink-0 text-soft transition-transform print:hidden",
                open && "rotate-90",
              )}
            />
            <Words said={name} />
          </button>
        </th>
        <td className={cx(cell, "pl-5.5 text-sm sm:pr-2 sm:pl-3")}>
          {explained ? (
            <span className="flex flex-wrap items-center gap-x-2 sm:block">
              <LevelMarks
                level={explained.level}
                standing={standingLevel(explained)}
                required={explained.required}
                className={cx("sm:mb-0.5", dimensionText[dimension])}
              />
              <span className="block">{words.proof(explained)}</span>
              {explained.mentorLevel === undefined ? null : <span className="block">{words.mentor(explained)}</span>}
            </span>
          ) : (
            <Skeleton className="my-1 h-4 w-24 sm:mt-1 sm:mb-7" />
          )}
        </td>
        {role ? <RoleCells explained={explained} className={cell} /> : null}
        <td className={cx(cell, "col-start-2 row-start-2 text-right text-sm tabular-nums")}>
          {explained ? (
            <Coverage
              coverage={explained.coverage}
              text={explained.coverage === null ? "–" : words.points(explained.coverage)}
              label={words.coverage(explained)}
            />
          ) : (
            <Skeleton className="my-1 ml-auto h-4 w-10" />
          )}
        </td>
      </tr>
      <tr id={`reasons-${slug}`} hidden={!open} className={cx(selected && "bg-wash")}>
        <td colSpan={role ? 5 : 3} className="border-rule border-b pb-5">
          {open && (explained === null || Reasons === null) ? <Skeleton className="h-40" /> : null}
          {open && explained && Reasons ? (
            <section
              aria-label={t("reasons", { name: name.text })}
              className={cx("border-l-2 border-current pl-4", dimensionText[dimension])}
            >
              <div className="text-ink">
                <Reasons
                  outline={outline}
                  capability={capability}
                  explained={explained}
                  role={role}
                  timeZone={timeZone}
                />
                {more?.(slug)}
              </div>
            </section>
          ) : null}
        </td>
      </tr>
    </>
  );
}

function Coverage({ coverage, text, label }: { coverage: number | null; text: string; label: string }) {
  return (
    <span className="inline-grid w-16 gap-1.5">
      <span aria-hidden>{text}</span>
      <span className="sr-only">{label}</span>
      <span aria-hidden className="print-exact block h-1 rounded-full bg-rule">
        <span className="print-exact block h-full rounded-full bg-ink" style={{ width: `${coverage ?? 0}%` }} />
      </span>
    </span>
  );
}

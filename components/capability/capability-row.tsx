"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { dimensionText } from "#components/capability/dimension";
import { LevelMarks } from "#components/capability/level-marks";
import { Reasons } from "#components/capability/reasons";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import { Skeleton } from "#components/ui/skeleton";
import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";
import type { Explanation } from "#lib/capability/schema";
import { cx } from "#lib/cx";

type CapabilityRowProps = {
  outline: Outline;
  capability: OutlineCapability;
  /** Null while unknown. */
  explained: Explanation | null;
  open: boolean;
  selected: boolean;
  timeZone: string;
  onToggle: (slug: string) => void;
};

/** One capability in the table: two numbers, what they rest on, and below it, when opened, every reason. */
export function CapabilityRow(props: CapabilityRowProps) {
  const { outline, capability, explained, open, selected, timeZone, onToggle } = props;
  const t = useTranslations("capability");
  const words = useCapabilityWords(outline);
  const { slug, name, dimension } = capability;
  const cell = cx("pb-2.5 align-top sm:pt-2.5", open ? "" : "border-rule sm:border-b");
  return (
    <>
      <tr
        className={cx(
          "grid grid-cols-[1fr_auto] gap-x-4 sm:table-row",
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
            className="flex min-h-6 w-full items-start gap-1.5 text-left font-medium hover:text-accent"
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
        <td className={cx(cell, "pl-5.5 text-sm sm:pr-4 sm:pl-3")}>
          {explained ? (
            <span className="flex flex-wrap items-center gap-x-2 sm:block">
              <LevelMarks level={explained.level} className={cx("sm:mb-0.5", dimensionText[dimension])} />
              <span className="block sm:whitespace-nowrap">{words.proof(explained)}</span>
            </span>
          ) : (
            <Skeleton className="my-1 h-4 w-24 sm:mt-1 sm:mb-7" />
          )}
        </td>
        <td className={cx(cell, "text-right text-sm tabular-nums")}>
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
        <td colSpan={3} className="border-rule border-b pb-5">
          {open && explained === null ? <Skeleton className="h-40" /> : null}
          {open && explained ? (
            <section
              aria-label={t("reasons", { name: name.text })}
              className={cx("border-l-2 border-current pl-4", dimensionText[dimension])}
            >
              <div className="text-ink">
                <Reasons outline={outline} capability={capability} explained={explained} timeZone={timeZone} />
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
      <span aria-hidden className="block h-1 rounded-full bg-rule">
        <span className="block h-full rounded-full bg-ink" style={{ width: `${coverage ?? 0}%` }} />
      </span>
    </span>
  );
}

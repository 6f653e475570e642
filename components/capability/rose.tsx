"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { Petal } from "#components/capability/petal";
import { RoseNames } from "#components/capability/rose-names";
import { useCapabilityWords } from "#components/capability/use-words";
import type { Outline } from "#lib/capability/rules/outline";
import { reachOf, roseRadius } from "#lib/capability/rules/rose/rose";
import type { RoseDrawing } from "#lib/capability/rules/rose/rose-drawing";
import type { Explained } from "#lib/capability/schema";

type RoseProps = {
  outline: Outline;
  drawing: RoseDrawing;
  explained: ReadonlyMap<string, Explained> | null;
  /** In a look back: today's coverage by capability, drawn as an outline. */
  today: ReadonlyMap<string, number | null> | null;
  selected: string | null;
  onSelect: (slug: string) => void;
  /** Shows the reasons of a capability. */
  onOpen: (slug: string) => void;
};

const edge = Math.ceil(roseRadius) + 6;
const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The capability model as one drawing. Everything in it stands in the table as well. */
export function Rose({ outline, drawing, explained, today, selected, onSelect, onOpen }: RoseProps) {
  const t = useTranslations("capability");
  const words = useCapabilityWords(outline);
  const svg = useRef<SVGSVGElement>(null);
  const [touched, setTouched] = useState<string | null>(null);
  const { capabilities } = outline;
  const reachable = selected ?? capabilities[0]?.slug;

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    const ends: Record<string, number> = { Home: 0, End: capabilities.length - 1 };
    const here = capabilities.findIndex(({ slug }) => slug === reachable);
    const next = step === undefined ? ends[event.key] : (here + step + capabilities.length) % capabilities.length;
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    svg.current?.querySelector<SVGAElement>(`[data-petal="${capabilities[next]?.slug}"]`)?.focus();
  }

  function press(slug: string, event: MouseEvent) {
    event.preventDefault();
    const byTouch = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === "touch";
    // A finger covers what it points at: the first touch says which petal it is, the second opens it.
    if (byTouch && touched !== slug) setTouched(slug);
    else onOpen(slug);
    onSelect(slug);
  }

  return (
    <>
      <p id="rose-help" className="sr-only">
        {t("roseHelp")}
      </p>
      <svg
        ref={svg}
        aria-describedby="rose-help"
        viewBox={`${-edge} ${-edge} ${2 * edge} ${2 * edge}`}
        style={{ width: 2 * edge }}
        className="mx-auto block h-auto max-w-full overflow-visible"
      >
        <title>{t("rose")}</title>
        {[25, 50, 75, 100].map((coverage) => (
          <circle key={coverage} r={reachOf(coverage)} className="fill-none stroke-rule" />
        ))}
        {capabilities.map(({ slug, name, dimension }, index) => {
          const wedge = drawing.wedges[index];
          const one = explained?.get(slug) ?? null;
          const said = one ? t("petal", { name: name.text, facts: words.facts(one) }) : name.text;
          return wedge ? (
            <Petal
              key={slug}
              slug={slug}
              wedge={wedge}
              dimension={dimension}
              name={said}
              facts={one}
              today={today?.get(slug) ?? null}
              selected={selected === slug}
              reachable={reachable === slug}
              onSelect={onSelect}
              onOpen={press}
              onKeyDown={move}
            />
          ) : null;
        })}
        <RoseNames outline={outline} drawing={drawing} selected={selected} />
      </svg>
    </>
  );
}

"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { dimensionText } from "#components/capability/dimension";
import { Shapes } from "#components/capability/shapes";
import type { Wedge } from "#lib/capability/rules/rose/rose";
import { groundPath, type PetalFacts, petalShapes } from "#lib/capability/rules/rose/rose-marks";
import type { DimensionSlug } from "#lib/catalog/schema";
import { cx } from "#lib/cx";

type PetalProps = {
  slug: string;
  wedge: Wedge;
  dimension: DimensionSlug;
  name: string;
  /** Null while unknown: drawn neutral. */
  facts: PetalFacts | null;
  /** In a look back: today's coverage. */
  today: number | null;
  selected: boolean;
  /** One petal takes part in the tab order; arrow keys reach the others. */
  reachable: boolean;
  onSelect: (slug: string) => void;
  onOpen: (slug: string, event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One capability: as large as its coverage, as many rings as its level, a bracket where the role asks. */
export function Petal(props: PetalProps) {
  const { slug, wedge, dimension, name, facts, today, selected, reachable, onSelect, onOpen, onKeyDown } = props;
  return (
    <a
      href={`#capability-${slug}`}
      aria-label={name}
      tabIndex={reachable ? 0 : -1}
      data-petal={slug}
      onFocus={() => onSelect(slug)}
      onPointerEnter={(event) => {
        if (event.pointerType === "mouse") onSelect(slug);
      }}
      onClick={(event) => onOpen(slug, event)}
      onKeyDown={onKeyDown}
      className={cx("group outline-none", dimensionText[dimension])}
    >
      <title>{name}</title>
      <path
        d={groundPath(wedge)}
        strokeWidth={2}
        className={cx(
          "stroke-transparent group-focus-visible:stroke-focus",
          selected ? "fill-wash" : "fill-transparent",
        )}
      />
      <Shapes shapes={petalShapes(wedge, facts, today)} />
    </a>
  );
}

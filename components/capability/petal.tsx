"use client";

import type { KeyboardEvent, MouseEvent } from "react";
import { dimensionText } from "#components/capability/dimension";
import {
  middleOf,
  pointAt,
  reachOf,
  ringOf,
  rose,
  roseRadius,
  type Wedge,
  wedgePath,
} from "#lib/capability/rules/rose";
import type { Explanation } from "#lib/capability/schema";
import type { DimensionSlug } from "#lib/catalog/schema";
import { cx } from "#lib/cx";

const levels = Array.from({ length: rose.levels }, (_, index) => index + 1);
const ringMiddle = (level: number) => (level === 0 ? rose.disc + 4 : ringOf(level) + rose.ringWidth / 2);

type PetalProps = {
  slug: string;
  wedge: Wedge;
  dimension: DimensionSlug;
  name: string;
  /** Null while unknown: drawn neutral. */
  explained: Explanation | null;
  selected: boolean;
  /** One petal takes part in the tab order; arrow keys reach the others. */
  reachable: boolean;
  onSelect: (slug: string) => void;
  onOpen: (slug: string, event: MouseEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One capability: as long as its coverage, as many rings as its level. */
export function Petal(props: PetalProps) {
  const { slug, wedge, dimension, name, explained, selected, reachable, onSelect, onOpen, onKeyDown } = props;
  const at = (level: number) => pointAt(middleOf(wedge), ringMiddle(level));
  const self = explained?.selfAssessed === undefined ? null : at(explained.selfAssessed);
  const mentor = explained?.mentorLevel === undefined ? null : at(explained.mentorLevel);
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
        d={wedgePath(wedge, rose.hub, roseRadius + 2, 1)}
        strokeWidth={2}
        className={cx(
          "stroke-transparent group-focus-visible:stroke-focus",
          selected ? "fill-wash" : "fill-transparent",
        )}
      />
      {explained && explained.coverage !== null ? (
        <path d={wedgePath(wedge, rose.hub, reachOf(explained.coverage), 1.5)} className="fill-current" />
      ) : null}
      {levels.map((level) => (
        <path
          key={level}
          d={wedgePath(wedge, ringOf(level), ringOf(level) + rose.ringWidth, 2)}
          className={explained && explained.level >= level ? "fill-current" : "fill-rule"}
        />
      ))}
      {self ? <circle cx={self.x} cy={self.y} r={4} strokeWidth={1.5} className="fill-paper stroke-ink" /> : null}
      {mentor ? (
        <path d={`M${mentor.x} ${mentor.y - 5}l5 5l-5 5l-5 -5Z`} strokeWidth={1.5} className="fill-ink stroke-paper" />
      ) : null}
    </a>
  );
}

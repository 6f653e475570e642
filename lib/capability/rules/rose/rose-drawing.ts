import type { Outline } from "#lib/capability/rules/outline";
import { type Wedge, wedgesOf } from "#lib/capability/rules/rose/rose";
import { boundsOf, type Label, placeLabels } from "#lib/capability/rules/rose/rose-labels";
import { breakLines, emWidth } from "#lib/line-break";
import type { Locale } from "#lib/locales";

/** What of the rose is the same for everyone: where petals and names stand. Computed once, by the server. */
export type RoseDrawing = { wedges: Wedge[]; labels: Label[]; width: number; height: number };

export const labelSize = 13;
/** Widest line of a label, in em. */
const widestLine = 12;

export function drawRose(outline: Pick<Outline, "dimensions" | "capabilities">, locale: Locale): RoseDrawing {
  const sectors = outline.dimensions
    .map(({ slug }) => outline.capabilities.filter((capability) => capability.dimension === slug).length)
    .filter((size) => size > 0);
  const wedges = wedgesOf(sectors);
  const texts = outline.capabilities.map(({ name }) => {
    const lines = breakLines(name.text, widestLine, name.lang ?? locale);
    return { lines, width: Math.max(0, ...lines.map(emWidth)) * labelSize };
  });
  const labels = placeLabels(wedges, texts);
  return { wedges, labels, ...boundsOf(labels, texts) };
}

import { middleOf, pointAt, roseRadius, round, type Wedge } from "#lib/capability/rules/rose/rose";

export type Label = {
  lines: string[];
  side: "left" | "right" /** The edge nearest the rose. */;
  x: number /** The middle. */;
  y: number;
  leader: string;
};

export type LabelText = { lines: string[] /** Width of the widest line, in drawing units. */; width: number };

export const labelLine = 16;
/** Free space between two labels. */
const labelGap = 5;
/** From the rim to a label. */
const labelOffset = 14;

/**
 * Places one label per wedge left and right of the rose, as near to its petal as the neighbours allow. No two labels
 * touch, whatever their number and length, and none reaches into the rose.
 */
export function placeLabels(wedges: readonly Wedge[], texts: readonly LabelText[]): Label[] {
  const labels: Label[] = [];
  for (const side of ["right", "left"] as const) {
    const mine = wedges
      .map((wedge, index) => ({ index, text: texts[index] ?? { lines: [], width: 0 }, middle: middleOf(wedge) }))
      .filter(({ middle }) => middle < 0.5 === (side === "right"))
      .sort((one, other) => (side === "right" ? one.middle - other.middle : other.middle - one.middle));
    const heights = mine.map(({ text }) => text.lines.length * labelLine + labelGap);
    const wishes = mine.map(({ middle }) => pointAt(middle, roseRadius + labelOffset).y);
    for (const [place, y] of spread(wishes, heights).entries()) {
      const one = mine[place];
      if (one) labels[one.index] = labelAt({ ...one, y, side });
    }
  }
  return labels;
}

function labelAt({
  text,
  middle,
  y,
  side,
}: {
  text: LabelText;
  middle: number;
  y: number;
  side: Label["side"];
}): Label {
  const sign = side === "right" ? 1 : -1;
  const half = (text.lines.length * labelLine) / 2;
  const nearest = Math.max(0, Math.abs(y) - half);
  const beside = Math.sqrt(Math.max(0, (roseRadius + labelOffset) ** 2 - nearest ** 2));
  const rim = pointAt(middle, roseRadius + 3);
  const x = round(Math.max(beside, Math.abs(rim.x) + 6, 10));
  const leader = `M${rim.x} ${rim.y}L${sign * round(x - 4)} ${round(y)}`;
  return { lines: text.lines, side, x: sign * x, y: round(y), leader };
}

/** Middles as near as possible (least squares) to what is wished, in order, each with its height to itself. */
export function spread(wishes: readonly number[], heights: readonly number[]): number[] {
  type Block = { start: number; sum: number; count: number; height: number };
  const blocks: Block[] = [];
  for (const [index, wish] of wishes.entries()) {
    const height = heights[index] ?? 0;
    let block: Block = { start: wish - height / 2, sum: wish - height / 2, count: 1, height };
    for (let above = blocks.at(-1); above && above.start + above.height > block.start; above = blocks.at(-1)) {
      blocks.pop();
      const sum = above.sum + block.sum - block.count * above.height;
      const count = above.count + block.count;
      block = { start: sum / count, sum, count, height: above.height + block.height };
    }
    blocks.push(block);
  }
  const middles: number[] = [];
  for (const block of blocks) {
    let top = block.start;
    for (let member = 0; member < block.count; member++) {
      const height = heights[middles.length] ?? 0;
      middles.push(top + height / 2);
      top += height;
    }
  }
  return middles;
}

/** The box a drawing with these labels needs. */
export function boundsOf(labels: readonly Label[], texts: readonly LabelText[]) {
  const widest = Math.max(roseRadius, ...labels.map((label, index) => Math.abs(label.x) + (texts[index]?.width ?? 0)));
  const tallest = Math.max(roseRadius, ...labels.map(({ y, lines }) => Math.abs(y) + (lines.length * labelLine) / 2));
  return { width: Math.ceil(2 * widest), height: Math.ceil(2 * tallest) };
}

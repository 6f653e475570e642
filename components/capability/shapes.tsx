import type { Paint, Shape } from "#lib/capability/rules/rose/rose-marks";
import { cx } from "#lib/cx";

const fills: Record<Paint, string> = { ink: "fill-ink", paper: "fill-paper", rule: "fill-rule", own: "fill-current" };
const strokes: Record<Paint, string> = {
  ink: "stroke-ink",
  paper: "stroke-paper",
  rule: "stroke-rule",
  own: "stroke-current",
};

/** Shapes of the rose in the colours of the page. */
export function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return shapes.map(({ key, d, fill, stroke, width }) => (
    <path
      key={key}
      d={d}
      strokeWidth={width}
      strokeLinejoin="round"
      className={cx(fill ? fills[fill] : "fill-none", stroke && strokes[stroke])}
    />
  ));
}

import type { Outline } from "#lib/capability/rules/outline";
import type { RoseDrawing } from "#lib/capability/rules/rose/rose-drawing";
import { labelSize } from "#lib/capability/rules/rose/rose-drawing";
import { labelLine } from "#lib/capability/rules/rose/rose-labels";
import { cx } from "#lib/cx";

type RoseNamesProps = { outline: Outline; drawing: RoseDrawing; selected: string | null };

/** The names around the rose, where there is room for them. Petals carry their names for those who hear the page. */
export function RoseNames({ outline, drawing, selected }: RoseNamesProps) {
  return (
    <g aria-hidden className="pointer-events-none hidden md:block print:block">
      {outline.capabilities.map(({ slug, name }, index) => {
        const label = drawing.labels[index];
        if (label === undefined) return null;
        const top = label.y - (label.lines.length * labelLine) / 2;
        return (
          <g key={slug} className={selected === slug ? "fill-ink" : "fill-soft"}>
            <path d={label.leader} className={cx("fill-none", selected === slug ? "stroke-ink" : "stroke-rule")} />
            <text
              lang={name.lang}
              x={label.x}
              textAnchor={label.side === "right" ? "start" : "end"}
              fontSize={labelSize}
              className={selected === slug ? "font-medium" : ""}
            >
              {label.lines.map((line, row) => (
                <tspan key={line} x={label.x} y={top + (row + 0.76) * labelLine}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

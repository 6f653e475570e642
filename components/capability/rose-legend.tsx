import { useTranslations } from "next-intl";
import { dimensionText } from "#components/capability/dimension";
import { Shapes } from "#components/capability/shapes";
import { Words } from "#components/roadmap/words";
import type { Outline } from "#lib/capability/rules/outline";
import { sampleOf, sampleSize, signsIn } from "#lib/capability/rules/rose/rose-legend";
import type { Capabilities } from "#lib/capability/schema";
import { cx } from "#lib/cx";

type RoseLegendProps = { outline: Outline; answer: Capabilities | undefined; lookBack: boolean };

/** How to read the rose, sign by sign. */
export function RoseLegend({ outline, answer, lookBack }: RoseLegendProps) {
  const t = useTranslations("capability.legend");
  const levels = outline.levels.slice(1).map(({ name }) => name.text);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {outline.dimensions.map(({ slug, name }) => (
        <li key={slug}>
          <span
            aria-hidden
            className={cx("print-exact mr-1.5 inline-block size-2.5 rounded-full bg-current", dimensionText[slug])}
          />
          <Words said={name} />
        </li>
      ))}
      {signsIn(answer?.capabilities ?? [], { lookBack }).map((sign) => (
        <li key={sign} className="flex items-start gap-1">
          <svg aria-hidden {...sampleSize} className="mt-[0.25em] shrink-0">
            <Shapes shapes={sampleOf(sign)} />
          </svg>
          <span>{t(sign, { levels: levels.join(" · ") })}</span>
        </li>
      ))}
    </ul>
  );
}

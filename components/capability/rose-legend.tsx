import { useTranslations } from "next-intl";
import { dimensionText } from "#components/capability/dimension";
import { Words } from "#components/roadmap/words";
import type { Outline } from "#lib/capability/rules/outline";
import type { Capabilities } from "#lib/capability/schema";
import { cx } from "#lib/cx";

type RoseLegendProps = { outline: Outline; answer: Capabilities | undefined };

/** How to read the rose. What nobody has drawn in it yet is not explained. */
export function RoseLegend({ outline, answer }: RoseLegendProps) {
  const t = useTranslations("capability");
  const levels = outline.levels.slice(1).map(({ name }) => name.text);
  const self = answer?.capabilities.some(({ selfAssessed }) => selfAssessed !== undefined);
  const mentor = answer?.capabilities.some(({ mentorLevel }) => mentorLevel !== undefined);
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
      {outline.dimensions.map(({ slug, name }) => (
        <li key={slug}>
          <span
            aria-hidden
            className={cx("mr-1.5 inline-block size-2.5 rounded-full bg-current", dimensionText[slug])}
          />
          <Words said={name} />
        </li>
      ))}
      <li>{t("legend.petal")}</li>
      <li>{t("legend.rings", { levels: levels.join(" · ") })}</li>
      {self ? <li>{t("legend.self")}</li> : null}
      {mentor ? <li>{t("legend.mentor")}</li> : null}
    </ul>
  );
}

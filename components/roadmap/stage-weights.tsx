import { useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import type { RoadmapView } from "#lib/catalog/rules/outline";
import type { CapabilityWeight } from "#lib/catalog/schema";
import { cx } from "#lib/cx";

const levels = ["0", "1", "2", "3", "4"] as const;
const tone = { people: "bg-people", things: "bg-things", knowledge: "bg-knowledge" };
const strengths = [1, 2, 3, 4, 5];

/** Which capabilities a stage works on, how much, and up to which level. */
export function StageWeights({ view, weights }: { view: RoadmapView; weights: readonly CapabilityWeight[] }) {
  const t = useTranslations("stage");
  const words = useTranslations("levels");
  const rows = [...weights].sort((a, b) => b.weight - a.weight);
  return (
    <section aria-labelledby="weights">
      <h2 id="weights" className="border-ink border-t-2 pt-3 text-xl">
        {t("weights")}
      </h2>
      <table className="mt-2 w-full text-left text-sm">
        <caption className="pb-2 text-left text-soft">{t("weightsHint")}</caption>
        <thead>
          <tr className="border-rule border-b text-soft">
            <th scope="col" className="py-1.5 pr-2 font-normal">
              {t("capability")}
            </th>
            <th scope="col" className="py-1.5 pr-2 font-normal">
              {t("weight")}
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {t("targetLevel")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ capability: slug, weight, level }) => {
            const capability = view.capabilities.find((candidate) => candidate.slug === slug);
            return (
              <tr key={slug} className="border-rule border-b align-top">
                <th scope="row" className="py-2 pr-2 font-normal">
                  {capability ? <Words said={capability.name} /> : slug}
                </th>
                <td className="py-2 pr-2 whitespace-nowrap tabular-nums">
                  {weight}
                  <span aria-hidden="true" className="ml-2 inline-flex gap-0.5 align-middle">
                    {strengths.map((step) => (
                      <span
                        key={step}
                        className={cx(
                          "h-2.5 w-1.5",
                          step <= weight && capability ? tone[capability.dimension] : "bg-rule",
                        )}
                      />
                    ))}
                  </span>
                </td>
                <td className="py-2 whitespace-nowrap">
                  {t("levelNumber", { level, name: words(levels[level] ?? "0") })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

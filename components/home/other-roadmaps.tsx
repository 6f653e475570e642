import { getTranslations } from "next-intl/server";
import { Link } from "#components/ui/link";
import { shownStages } from "#lib/catalog/rules/outline";
import { say } from "#lib/catalog/rules/said";
import type { Roadmap } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

/** The roadmaps there are besides the one this page tells of; nothing while there is only that. */
export async function OtherRoadmaps({ roadmaps, locale }: { roadmaps: Roadmap[]; locale: Locale }) {
  const t = await getTranslations("home");
  if (roadmaps.length === 0) return null;
  return (
    <section aria-labelledby="other-roadmaps" className="page mt-16 md:mt-24">
      <h2 id="other-roadmaps" className="border-ink border-t-2 pt-4 text-2xl">
        {t("otherTitle")}
      </h2>
      <ul className="mt-4">
        {roadmaps.map((roadmap) => {
          const stages = shownStages(roadmap);
          const [title, summary] = [say(roadmap.title, locale), say(roadmap.summary, locale)];
          const topics = stages.reduce((sum, stage) => sum + stage.topics.length, 0);
          return (
            <li key={roadmap.slug} className="measure border-rule border-b py-4">
              <h3 className="text-xl">
                <Link href={`/roadmaps/${roadmap.slug}`} lang={title.lang} className="link">
                  {title.text}
                </Link>
              </h3>
              <p lang={summary.lang} className="mt-1">
                {summary.text}
              </p>
              <p className="mt-1 text-sm text-soft tabular-nums">
                {t("otherFacts", { stages: stages.length, topics })}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

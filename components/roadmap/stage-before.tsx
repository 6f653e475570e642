import { useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import { type RoadmapView, topicPath } from "#lib/catalog/rules/outline";
import type { StageContent } from "#lib/catalog/schema";

/** What should come before a stage. It recommends; nothing is locked. */
export function StageBefore({ view, prerequisites }: { view: RoadmapView } & Pick<StageContent, "prerequisites">) {
  const t = useTranslations("stage");
  const stages = view.stages.filter(({ slug }) => prerequisites.stages.includes(slug));
  const topics = view.stages.flatMap((stage) => stage.topics).filter(({ slug }) => prerequisites.topics.includes(slug));
  return (
    <section aria-labelledby="before">
      <h2 id="before" className="border-ink border-t-2 pt-3 text-xl">
        {t("before")}
      </h2>
      {stages.length + topics.length === 0 ? <p className="mt-2 text-soft">{t("nothingBefore")}</p> : null}
      {stages.length > 0 ? (
        <>
          <p className="mt-2 text-sm text-soft">{t("beforeStages")}</p>
          <ul>
            {stages.map((stage) => (
              <li key={stage.slug} className="py-0.5">
                <Link
                  href={`/roadmaps/${view.slug}/${stage.slug}`}
                  className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
                >
                  <Words said={stage.title} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {topics.length > 0 ? (
        <>
          <p className="mt-2 text-sm text-soft">{t("beforeTopics")}</p>
          <ul>
            {topics.map((topic) => (
              <li key={topic.slug} className="py-0.5">
                <Link
                  href={topicPath(view.slug, topic)}
                  className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
                >
                  <Words said={topic.title} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

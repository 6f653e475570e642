"use client";

import { useTranslations } from "next-intl";
import { StageBefore } from "#components/roadmap/stage-before";
import { StageWeights } from "#components/roadmap/stage-weights";
import { Words } from "#components/roadmap/words";
import { CoursePreview } from "#components/studio/course/course-preview";
import { StageWork } from "#components/studio/course/stage-work";
import type { RoadmapView } from "#lib/catalog/rules/outline";
import { say } from "#lib/catalog/rules/said";
import type { StageDraft } from "#lib/editorial/rules/kinds/stage-fields";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

/** As much of a roadmap as a stage's page needs to name things. */
function viewOf(offer: Offer, language: Locale): RoadmapView {
  const none = { text: "" };
  return {
    slug: offer.stages[0]?.roadmap ?? "",
    title: none,
    summary: none,
    stages: offer.stages.map(({ slug, order, title, topics }) => ({
      slug,
      order,
      title: say(title, language),
      hours: 0,
      topics: topics.map((topic) => ({
        slug: topic.slug,
        stage: slug,
        title: say(topic.title, language),
        summary: none,
        minutes: 0,
        required: true,
        prerequisites: [],
        capabilities: [],
      })),
    })),
    capabilities: offer.capabilities.map(({ slug, name, dimension }) => ({
      slug,
      name: say(name, language),
      dimension,
    })),
  };
}

/** The draft as learners will read it, its questions and answers included; nothing of it can be marked. */
export function StagePreview({ draft, offer }: { draft: StageDraft; offer: Offer }) {
  const t = useTranslations("stage");
  const titles = new Map(offer.stages.flatMap(({ topics }) => topics.map(({ slug, title }) => [slug, title])));
  return (
    <CoursePreview draft={draft}>
      {(language) => {
        const view = viewOf(offer, language);
        return (
          <>
            <p className="mt-1 text-soft">{t("hours", { count: draft.estimatedHours })}</p>
            <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
              <div className="min-w-0">
                <h4 className="border-ink border-t-2 pt-3 text-xl">{t("topics")}</h4>
                <ol className="mt-2 grid list-decimal gap-1.5 pl-6 marker:text-soft marker:tabular-nums">
                  {draft.topics.map((slug) => (
                    <li key={slug}>
                      <Words said={say(titles.get(slug) ?? { zh: slug, en: slug }, language)} />
                    </li>
                  ))}
                </ol>
                <StageWork draft={draft} language={language} />
              </div>
              <div className="grid content-start gap-9">
                <section>
                  <h4 className="border-ink border-t-2 pt-3 text-xl">{t("objectives")}</h4>
                  <ul className="mt-2 grid list-disc gap-1.5 pl-5 marker:text-accent">
                    {draft.objectives.map((objective) => (
                      <li key={objective.zh + objective.en}>
                        <Words said={say(objective, language)} />
                      </li>
                    ))}
                  </ul>
                </section>
                <StageBefore view={view} prerequisites={draft.prerequisites} />
                <StageWeights view={view} weights={draft.capabilityWeights} />
              </div>
            </div>
          </>
        );
      }}
    </CoursePreview>
  );
}

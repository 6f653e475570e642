"use client";

import { Words } from "#components/roadmap/words";
import { CoursePreview } from "#components/studio/course/course-preview";
import { say } from "#lib/catalog/rules/said";
import type { RoadmapDraft } from "#lib/editorial/rules/kinds/roadmap-rules";
import type { Offer } from "#lib/editorial/rules/offer";

/** The draft as learners will read it: every stage with its topics; nothing of it can be marked. */
export function RoadmapPreview({ draft, offer }: { draft: RoadmapDraft; offer: Offer }) {
  const stages = draft.stages.flatMap((slug) => offer.stages.filter((stage) => stage.slug === slug));
  return (
    <CoursePreview draft={draft}>
      {(language) => (
        <ol className="mt-8 grid gap-7">
          {stages.map((stage) => (
            <li key={stage.slug} className="border-rule border-t pt-3">
              <h4 className="text-xl">
                <Words said={say(stage.title, language)} />
              </h4>
              <ol className="mt-2 grid list-decimal gap-x-10 gap-y-1 pl-6 marker:text-soft marker:tabular-nums md:grid-cols-2">
                {stage.topics.map(({ slug, title }) => (
                  <li key={slug}>
                    <Words said={say(title, language)} />
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      )}
    </CoursePreview>
  );
}

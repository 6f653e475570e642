import type { Outline } from "#lib/editorial/rules/outline/outline";
import type { OutlineAnswer, SeenVersion } from "#lib/editorial/schema/outline";

/** The order of what the server answered. */
export const orderOf = ({ stages }: Pick<OutlineAnswer, "stages">): Outline =>
  stages.map(({ slug, topics }) => ({ slug, topics: topics.map((topic) => topic.slug) }));

/** The same stages and topics in another order of them; what that order does not name is left out. */
export function arranged(answer: OutlineAnswer, order: Outline): OutlineAnswer {
  const stages = new Map(answer.stages.map((stage) => [stage.slug, stage]));
  const topics = new Map(answer.stages.flatMap((stage) => stage.topics.map((topic) => [topic.slug, topic])));
  return {
    ...answer,
    stages: order.flatMap(({ slug, topics: inside }) => {
      const stage = stages.get(slug);
      return stage ? [{ ...stage, topics: inside.flatMap((topic) => topics.get(topic) ?? []) }] : [];
    }),
  };
}

/** Everything a move can rewrite or delete, with the version that is shown. */
export function versionsIn({ slug, version, stages }: OutlineAnswer, topic: string | null): SeenVersion[] {
  const deleted = stages.flatMap((stage) => stage.topics).filter((one) => one.slug === topic);
  return [
    { kind: "roadmap", slug, version },
    ...stages.map((stage) => ({ kind: "stage" as const, slug: stage.slug, version: stage.version })),
    ...deleted.map((one) => ({ kind: "topic" as const, slug: one.slug, version: one.version })),
  ];
}

type Drafted = { kind: "roadmap" | "stage" | "topic"; slug: string; state: OutlineAnswer["state"] };

/** A roadmap and everything that stands in it. */
export const itemsIn = ({ slug, state, stages }: OutlineAnswer): Drafted[] => [
  { kind: "roadmap", slug, state },
  ...stages.map((stage) => ({ kind: "stage" as const, slug: stage.slug, state: stage.state })),
  ...stages
    .flatMap(({ topics }) => topics)
    .map((topic) => ({ kind: "topic" as const, slug: topic.slug, state: topic.state })),
];

/** How many of them learners do not see as they stand. */
export const countWaiting = (outline: OutlineAnswer): number =>
  itemsIn(outline).filter(({ state }) => state === "draft" || state === "changed").length;

import { expect, test } from "vitest";
import { wholeFaults } from "#lib/catalog/rules/whole";
import type { RoadmapContent, StageContent, TopicContent } from "#lib/catalog/schema";
import { copyRoadmap } from "#lib/editorial/rules/duplicate";
import { readCurriculum } from "#prisma/seed/files.ts";
import { itemsOf } from "#prisma/seed/items.ts";

const items = itemsOf(await readCurriculum()).map((item) => ({ ...item, archived: false }));
const listOf = <Content>(kind: string) =>
  items.filter((item) => item.kind === kind).map(({ slug, content }) => ({ slug, content: content as Content }));
const original = {
  roadmap: listOf<RoadmapContent>("roadmap")[0]?.content as RoadmapContent,
  stages: listOf<StageContent>("stage"),
  topics: listOf<TopicContent>("topic"),
};
const names = (list: readonly { slug: string }[]) => new Map(list.map(({ slug }) => [slug, `${slug}-2`]));
const copy = copyRoadmap(original, { stages: names(original.stages), topics: names(original.topics) });

test("a copy beside the original is sound: it refers to nothing but itself", () => {
  const added = [
    { kind: "roadmap", slug: "copy", content: copy.roadmap },
    ...copy.stages.map((stage) => ({ ...stage, kind: "stage" })),
    ...copy.topics.map((topic) => ({ ...topic, kind: "topic" })),
  ].map((item) => ({ ...item, archived: false }));
  expect(wholeFaults([...items, ...added])).toEqual([]);
  expect(copy.stages.map(({ content }) => content.quiz.length)).toEqual(
    original.stages.map(({ content }) => content.quiz.length),
  );
});

test("what is not part of the copy is not referred to by it", () => {
  const [gone = { slug: "" }] = original.topics;
  const kept = original.topics.filter(({ slug }) => slug !== gone.slug);
  const part = copyRoadmap({ ...original, topics: kept }, { stages: names(original.stages), topics: names(kept) });
  const said = JSON.stringify(part);
  expect(said).not.toContain(`"${gone.slug}"`);
  expect(said).not.toContain(`"${gone.slug}-2"`);
});

import type { Outline } from "#lib/capability/rules/outline";
import type { Item } from "#lib/capability/rules/vocabulary";
import type { Said } from "#lib/catalog/rules/said";

export type Place = {
  title: Said;
  stage: { slug: string; title: Said } | null /** Null for what is archived and has no page. */;
  href: `/${string}` | null;
};

/** What a reason or a step is about, by its published name, and the page where one can do something about it. */
export function findItem(outline: Outline, item: Item): Place {
  if (item.kind !== "topic") {
    const stage = outline.stages.find(({ slug }) => slug === item.slug) ?? null;
    const page = item.kind === "stage" ? "" : `/${item.kind}`;
    if (stage) return { title: stage.title, stage, href: `/roadmaps/${outline.slug}/${stage.slug}${page}` };
  }
  for (const stage of outline.stages) {
    const topic = item.kind === "topic" ? stage.topics.find(({ slug }) => slug === item.slug) : undefined;
    if (topic) return { title: topic.title, stage, href: `/roadmaps/${outline.slug}/${stage.slug}/${topic.slug}` };
  }
  const former = outline.former.find(({ slug }) => slug === item.slug);
  const home = former && [...outline.stages, ...outline.former].find(({ slug }) => slug === former.stage);
  return { title: former?.title ?? { text: item.slug }, stage: home ?? null, href: null };
}

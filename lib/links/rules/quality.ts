/** Lists of what would make content better. The last one is about drafts, the others about what learners have. */
export const qualityViews = [
  "topics-without-resources",
  "topics-without-free",
  "topics-one-language",
  "resources-without-topics",
  "resources-old",
  "translations",
] as const;
export type QualityView = (typeof qualityViews)[number];

/** A resource of more years than these is worth another look. */
export const yearsToAge = 3;

export const careTabs = ["links", "reports", "quality", "translations"] as const;
export type CareTab = (typeof careTabs)[number];

/** The kinds of content that a list of quality names, and where their editors stand. */
export const editorOf = (kind: string, slug: string): `/studio/${string}` => {
  if (kind === "roadmap") return `/studio/roadmaps/${slug}/about`;
  return `/studio/${kind}s/${slug}`;
};

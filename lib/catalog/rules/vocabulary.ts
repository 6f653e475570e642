/** What a resource can be. Kept apart from the schema, so that pages can offer the choices without carrying zod. */
export const resourceKinds = [
  "roadmap",
  "guide",
  "book",
  "project",
  "tutorial",
  "report",
  "video",
  "open-class",
  "paper",
  "tool",
  "interview",
] as const;

export const resourceLanguages = ["zh", "en"] as const;
export const freeKinds = ["yes", "partial", "no"] as const;
export const resourceLevels = ["beginner", "intermediate", "advanced"] as const;

/** Pages beside those of the target roles: no role may be named like one. */
export const reservedRoleSlugs = ["compare", "match", "target"] as const;

/** Pages beside the topics of a stage: no topic may be named like one. */
export const reservedTopicSlugs = ["self-check", "project"] as const;
/** Stand beside the resources in the API's addresses: no resource may be named like one. */
export const reservedResourceSlugs = ["import", "export", "bulk"] as const;
/** The same for roadmaps. */
export const reservedRoadmapSlugs = ["import"] as const;

/** Characters of a job description, without the space around it. */
export const longestJobDescription = 20_000;

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

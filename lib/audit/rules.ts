/** The first words of acts: what an act is about. Source: the calls of `recordAct`. */
export const auditedKinds = [
  "resource",
  "topic",
  "stage",
  "roadmap",
  "role",
  "release",
  "import",
  "link",
  "report",
  "user",
  "session",
  "token",
  "identity",
  "mentor",
  "review",
  "level",
  "check-in",
  "calendar",
] as const;

/** Acts in one file; whoever needs more narrows them by time. */
export const longestFile = 20_000;

type Values = Record<string, unknown>;
export type AuditChange = { field: string; before: unknown; after: unknown };

function fieldsOf(value: unknown): Values {
  if (value === null || value === undefined) return {};
  return typeof value === "object" && !Array.isArray(value) ? (value as Values) : { "": value };
}

/** The values of an act field by field, in the order they were written. */
export function auditChanges(before: unknown, after: unknown): AuditChange[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const fields = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...fields].map((field) => ({ field, before: old[field], after: now[field] }));
}

import type { comparing } from "#lib/editorial/rules/difference/comparing";
import type { FieldSet } from "#lib/editorial/rules/kinds/field-set";
import type { FieldError } from "#lib/errors";

export type KindName = "resource" | "role" | "topic" | "stage" | "roadmap";

/** Names of kinds in the addresses of the API and the studio. */
export type KindPlural = "resources" | "roles" | "topics" | "stages" | "roadmaps";

/** What one must know of a kind of content to let it be edited, the same in the browser and on the server. */
export type KindRules<Draft, Path extends string> = {
  kind: KindName;
  plural: KindPlural;
  /** What a new one starts from. */
  empty: Draft;
  fields: FieldSet<Draft, Path>;
  comparing: ReturnType<typeof comparing<Draft, Path>>;
  /** What keeps a draft from being saved, field by field. */
  check: (draft: Draft) => FieldError[];
  /** What keeps a valid draft from being published. */
  missing: (draft: Draft) => FieldError[];
  /** Exactly the fields there are, of something that was kept or came over the wire. */
  draftOf: (content: Draft) => Draft;
  /** Whether a value that the browser kept can be a draft at all. */
  isDraft: (value: unknown) => value is Draft;
  /** What has to be sent so that the first becomes the second. */
  patchOf: (before: Draft, after: Draft) => object;
};

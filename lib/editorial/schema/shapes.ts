import { z } from "zod";
import { slug } from "#lib/catalog/schema";
import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import { slugParam, timestamp, uuid } from "#lib/http/shapes";

export const itemParams = z.strictObject({ slug: slugParam });
const revision = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
export const revisionParams = z.strictObject({ slug: slugParam, revision });

/** Learners' roadmaps live at the same addresses, and those say `roadmap`. */
export const roadmapParams = z.strictObject({ roadmap: slugParam });
export const roadmapRevisionParams = z.strictObject({ roadmap: slugParam, revision });

/** One language of a text in an edit; the whole is checked once it is put together. */
export const someLanguages = z.strictObject({ zh: z.string().max(4000), en: z.string().max(4000) }).partial();

export const once = [(list: readonly string[]) => new Set(list).size === list.length, "GIVEN_TWICE"] as const;

export const author = z.strictObject({ id: uuid, name: z.string() }).nullable();

const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()).readonly()]).optional();

/** What an editor is told of content of one kind, by the shape of the content and the names of its fields. */
export function viewsOf<Content extends z.ZodType, Path extends z.ZodType>(content: Content, path: Path) {
  /** One immutable state. */
  const version = z.strictObject({
    version: z.int(),
    content,
    /** Null: the curriculum that ships with the product, or someone whose account is gone. */
    author,
    at: timestamp,
  });
  return {
    /** As an editor sees it. `version` is what `If-Match` must say to change it. */
    editorView: z.strictObject({
      slug,
      version: z.int(),
      state: z.enum(resourceStates),
      draft: version,
      published: version.nullable(),
      archivedAt: timestamp.nullable(),
    }),
    /** What a stale edit is told: the state that stands now, and every field that differs, with all three texts. */
    conflict: z.strictObject({
      ...version.shape,
      /** The state the refused edit began with; null when there never was one of that number. */
      base: content.nullable(),
      difference: z.array(z.strictObject({ path, base: fieldValue, theirs: fieldValue, mine: fieldValue })),
    }),
    revision: version.extend({
      /** Fields it changed against the revision before it. */
      changed: z.array(path),
      published: z.boolean(),
    }),
  };
}

/** The same as types, for code that serves every kind. */
export type ItemVersion<Content> = {
  version: number;
  content: Content;
  author: { id: string; name: string } | null;
  at: string;
};
export type ItemView<Content> = {
  slug: string;
  version: number;
  state: (typeof resourceStates)[number];
  draft: ItemVersion<Content>;
  published: ItemVersion<Content> | null;
  archivedAt: string | null;
};
export type ItemConflict<Content> = ItemVersion<Content> & {
  base: Content | null;
  difference: { path: string; base?: FieldValue; theirs?: FieldValue; mine?: FieldValue }[];
};
export type ItemRevision<Content, Path extends string = string> = ItemVersion<Content> & {
  changed: Path[];
  published: boolean;
};

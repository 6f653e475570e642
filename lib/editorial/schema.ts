import { z } from "zod";
import { freeKinds, resourceKinds, resourceLanguages } from "#lib/catalog/rules/vocabulary";
import { resourceContent, slug } from "#lib/catalog/schema";
import { fieldPaths } from "#lib/editorial/rules/fields";
import { pageSize, resourceSorts, resourceStates } from "#lib/editorial/rules/vocabulary";
import { slugParam, timestamp, uuid } from "#lib/http/shapes";

const languages = z.strictObject({ zh: z.string().max(4000), en: z.string().max(4000) });

const once = [(list: readonly string[]) => new Set(list).size === list.length, "GIVEN_TWICE"] as const;

/** A resource as an editor sends it whole: nothing but the fields of its content. */
export const resourceDraft = resourceContent.strict().extend({
  title: resourceContent.shape.title.strict(),
  note: resourceContent.shape.note.strict(),
  languages: resourceContent.shape.languages.refine(...once),
  topics: resourceContent.shape.topics.refine(...once),
  capabilities: resourceContent.shape.capabilities.refine(...once),
});

/** A new resource. What is left out starts empty; without a slug it gets one from its title. */
export const newResource = resourceDraft.extend({
  slug: slug.optional(),
  note: resourceDraft.shape.note.default({ zh: "", en: "" }),
  publisher: resourceDraft.shape.publisher.default(""),
  year: resourceDraft.shape.year.default(null),
  topics: resourceDraft.shape.topics.default([]),
  capabilities: resourceDraft.shape.capabilities.default([]),
});
export type NewResource = z.infer<typeof newResource>;

/** An edit names the fields it changes, and within a text the language. The whole is checked once it is put together. */
export const resourcePatch = resourceDraft.extend({ title: languages.partial(), note: languages.partial() }).partial();
export type ResourcePatch = z.infer<typeof resourcePatch>;

export const resourceParams = z.strictObject({ slug: slugParam });
export const revisionParams = z.strictObject({
  slug: slugParam,
  revision: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});

const author = z.strictObject({ id: uuid, name: z.string() }).nullable();

/** One immutable state of a resource. */
const version = z.strictObject({
  version: z.int(),
  content: resourceContent,
  /** Null: the curriculum that ships with the product, or someone whose account is gone. */
  author,
  at: timestamp,
});

/** A resource as an editor sees it. `version` is what `If-Match` must say to change it. */
export const editorView = z.strictObject({
  slug,
  version: z.int(),
  state: z.enum(resourceStates),
  draft: version,
  published: version.nullable(),
  archivedAt: timestamp.nullable(),
});
export type EditorView = z.infer<typeof editorView>;

const fieldValue = z.union([z.string(), z.number(), z.null(), z.array(z.string()).readonly()]).optional();

/** What a stale edit is told: the state that stands now, and every field that differs, with all three texts. */
export const conflict = z.strictObject({
  ...version.shape,
  /** The state the refused edit began with; null when there never was one of that number. */
  base: resourceContent.nullable(),
  difference: z.array(
    z.strictObject({ path: z.enum(fieldPaths), base: fieldValue, theirs: fieldValue, mine: fieldValue }),
  ),
});
export type Conflict = z.infer<typeof conflict>;

export const listQuery = z.strictObject({
  q: z.string().max(200).optional(),
  state: z.enum(resourceStates).optional(),
  kind: z.enum(resourceKinds).optional(),
  category: z.coerce.number().int().min(1).max(99).optional(),
  topic: slug.optional(),
  capability: slug.optional(),
  lang: z.enum(resourceLanguages).optional(),
  free: z.enum(freeKinds).optional(),
  /** Only those with text in one language alone. */
  missing: z.literal("yes").optional(),
  sort: z.enum(resourceSorts).default("updatedAt"),
  order: z.enum(["asc", "desc"]).default("desc"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(pageSize),
});
export type ListQuery = z.infer<typeof listQuery>;

export const resourceRow = z.strictObject({
  ...resourceContent.pick({
    title: true,
    url: true,
    kind: true,
    category: true,
    languages: true,
    publisher: true,
    free: true,
    minutes: true,
  }).shape,
  slug,
  version: z.int(),
  state: z.enum(resourceStates),
  /** Fields that keep it from being published, such as `note.en`. */
  missing: z.array(z.string()),
  author,
  updatedAt: timestamp,
});
export type ResourceRow = z.infer<typeof resourceRow>;

export const resourceRows = z.strictObject({
  items: z.array(resourceRow),
  /** How many match in all. */
  total: z.int(),
  page: z.int(),
  limit: z.int(),
});
export type ResourceRows = z.infer<typeof resourceRows>;

export const revision = version.extend({
  /** Fields it changed against the revision before it. */
  changed: z.array(z.enum(fieldPaths)),
  published: z.boolean(),
});
export type Revision = z.infer<typeof revision>;

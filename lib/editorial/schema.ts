import { z } from "zod";
import { isTag } from "#lib/catalog/rules/tags";
import { freeKinds, reservedResourceSlugs, resourceKinds, resourceLanguages } from "#lib/catalog/rules/vocabulary";
import { resourceContent, slug } from "#lib/catalog/schema";
import { fieldPaths } from "#lib/editorial/rules/kinds/fields";
import { pageSize, resourceSorts, resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import { author, once, someLanguages, viewsOf } from "#lib/editorial/schema/shapes";
import { timestamp } from "#lib/http/shapes";

/** A resource as an editor sends it whole: nothing but the fields of its content. */
export const resourceDraft = resourceContent.strict().extend({
  title: resourceContent.shape.title.strict(),
  note: resourceContent.shape.note.strict(),
  languages: resourceContent.shape.languages.refine(...once),
  topics: resourceContent.shape.topics.refine(...once),
  capabilities: resourceContent.shape.capabilities.refine(...once),
  tags: resourceContent.shape.tags.refine(...once),
});

const isReserved = (name: string) => reservedResourceSlugs.some((reserved) => reserved === name);

/** A new resource. What is left out starts empty; without a slug it gets one from its title. */
export const newResource = resourceDraft.extend({
  slug: slug.refine((name) => !isReserved(name), "NOT_ALLOWED").optional(),
  note: resourceDraft.shape.note.default({ zh: "", en: "" }),
  publisher: resourceDraft.shape.publisher.default(""),
  year: resourceDraft.shape.year.default(null),
  topics: resourceDraft.shape.topics.default([]),
  capabilities: resourceDraft.shape.capabilities.default([]),
  tags: resourceDraft.shape.tags.default([]),
});
export type NewResource = z.infer<typeof newResource>;

/** An edit names the fields it changes, and within a text the language. The whole is checked once it is put together. */
export const resourcePatch = resourceDraft.extend({ title: someLanguages, note: someLanguages }).partial();
export type ResourcePatch = z.infer<typeof resourcePatch>;

/** A resource as an editor sees it, what a stale edit of it is told, and its revisions. */
export const { editorView, conflict, revision } = viewsOf(resourceContent, z.enum(fieldPaths));

export const listQuery = z.strictObject({
  q: z.string().max(200).optional(),
  state: z.enum(resourceStates).optional(),
  kind: z.enum(resourceKinds).optional(),
  category: z.coerce.number().int().min(1).max(99).optional(),
  topic: slug.optional(),
  capability: slug.optional(),
  tag: z.string().refine(isTag, "TAG").optional(),
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
    tags: true,
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

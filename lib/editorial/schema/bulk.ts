import { z } from "zod";
import { slug } from "#lib/catalog/schema";
import { listQuery, resourceDraft } from "#lib/editorial/schema";
import { uuid } from "#lib/http/shapes";

const { tags, topics, capabilities, languages } = resourceDraft.shape;

const change = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("publish") }),
  z.strictObject({ act: z.literal("archive") }),
  z.strictObject({ act: z.literal("restore") }),
  z.strictObject({ act: z.literal("addTags"), tags: tags.min(1) }),
  z.strictObject({ act: z.literal("removeTags"), tags: tags.min(1) }),
  z.strictObject({ act: z.literal("setTopics"), topics }),
  z.strictObject({ act: z.literal("setCapabilities"), capabilities }),
  z.strictObject({ act: z.literal("setLanguages"), languages }),
]);

/** The filters of the list, as its address has them. */
export const bulkFilter = listQuery.omit({ sort: true, order: true, page: true, limit: true });
export type BulkFilter = z.infer<typeof bulkFilter>;

/** Which resources: those named, each with the version that was seen, or all that a search finds, as many as it found. */
const selection = z.union([
  z.strictObject({
    items: z
      .array(z.strictObject({ slug, version: z.int() }))
      .min(1)
      .max(1000),
  }),
  z.strictObject({ matching: bulkFilter, total: z.int().min(1).max(20_000) }),
]);

export const bulkOrder = z.strictObject({ id: uuid, change, of: selection });
export type BulkOrder = z.infer<typeof bulkOrder>;

export const undoOrder = z.strictObject({ id: uuid });

/** What became of each, in the order of their ids. `unchanged`: it was so already. */
export const bulkResult = z.strictObject({
  id: uuid,
  done: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  results: z.array(
    z.strictObject({
      slug,
      outcome: z.enum(["done", "unchanged", "refused"]),
      code: z.string().optional(),
    }),
  ),
});
export type BulkResult = z.infer<typeof bulkResult>;

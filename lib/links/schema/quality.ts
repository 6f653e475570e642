import { z } from "zod";
import { localizedLine, slug } from "#lib/catalog/schema";
import { qualityViews } from "#lib/links/rules/quality";
import { carePaging } from "#lib/links/schema";

export const qualityQuery = z.strictObject({
  view: z.enum(qualityViews).default("topics-without-resources"),
  ...carePaging,
});
export type QualityQuery = z.infer<typeof qualityQuery>;

export const qualityRow = z.strictObject({
  kind: z.enum(["resource", "role", "topic", "stage", "roadmap"]),
  slug,
  title: localizedLine,
  /** Of an old resource. */
  year: z.int().nullable(),
  /** How many texts lack the language; of a topic 1 where no resource speaks it. */
  zh: z.int().nullable(),
  en: z.int().nullable(),
});
export type QualityRow = z.infer<typeof qualityRow>;

export const qualityRows = z.strictObject({
  items: z.array(qualityRow),
  /** How long each list is. */
  counts: z.record(z.enum(qualityViews), z.int()),
  total: z.int(),
  page: z.int(),
  limit: z.int(),
});
export type QualityRows = z.infer<typeof qualityRows>;

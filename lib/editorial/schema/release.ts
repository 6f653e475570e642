import { z } from "zod";
import { localizedLine, slug } from "#lib/catalog/schema";
import { kindNames } from "#lib/editorial/rules/kinds/kinds";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import { author } from "#lib/editorial/schema/shapes";
import { paging, timestamp, uuid } from "#lib/http/shapes";

const kind = z.enum(kindNames);
const named = { kind, slug };
export type ItemName = { kind: z.infer<typeof kind>; slug: string };

const eachOnce = (items: readonly ItemName[]) =>
  new Set(items.map((item) => `${item.kind}/${item.slug}`)).size === items.length;

/** Drafts to publish as one, each with the version that was looked at, and what to say of it. */
export const releaseBody = z.strictObject({
  items: z
    .array(z.strictObject({ ...named, version: z.int().min(1) }))
    .min(1)
    .max(500)
    .refine(eachOnce, "GIVEN_TWICE"),
  message: z.string().trim().min(1).max(500),
});
export type ReleaseItem = z.infer<typeof releaseBody>["items"][number];

export const releaseAnswer = z.strictObject({
  /** The content release that learners see from now on. */
  release: z.int(),
  items: z.array(z.strictObject({ ...named, version: z.int() })),
});
export type ReleaseAnswer = z.infer<typeof releaseAnswer>;

export const releaseQuery = z.strictObject({
  /** Only drafts of this kind. */
  kind: kind.optional(),
  /** Only drafts of this roadmap: itself, its stages and their topics. */
  roadmap: slug.optional(),
  ...paging,
});
export type ReleaseQuery = z.infer<typeof releaseQuery>;

const waiting = z.strictObject({
  ...named,
  title: localizedLine,
  version: z.int(),
  publishedVersion: z.int().nullable(),
  state: z.enum(resourceStates),
  /** Fields that differ from what is published; none for what never was. */
  changed: z.array(z.string()),
  /** Fields that keep it from being published. */
  missing: z.array(z.string()),
  author,
  updatedAt: timestamp,
});
export type Waiting = z.infer<typeof waiting>;

const past = z.strictObject({
  id: uuid,
  at: timestamp,
  author,
  /** Empty for an item that was published on its own. */
  message: z.string(),
  items: z.array(z.strictObject({ ...named, from: z.int().nullable(), to: z.int() })),
});
export type PastRelease = z.infer<typeof past>;

/** Drafts that wait, the latest change first, and what was published before, newest first. */
export const releaseList = z.strictObject({
  waiting: z.array(waiting),
  /** How many wait in all. */
  total: z.int(),
  past: z.array(past),
  /** Leads to older publications. */
  nextCursor: z.string().nullable(),
});
export type ReleaseList = z.infer<typeof releaseList>;

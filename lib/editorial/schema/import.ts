import { z } from "zod";
import { localizedLine } from "#lib/catalog/schema";
import { importActions, importFormats } from "#lib/editorial/rules/kinds/vocabulary";
import { timestamp, uuid } from "#lib/http/shapes";

export const fileTypes = ["text/csv", "application/json", "text/html"] as const;

export const importFile = z.strictObject({ type: z.enum(fileTypes), text: z.string() }).optional();

export const importQuery = z.strictObject({
  mode: z.enum(["plan", "apply"]),
  /** What the sender calls the file; only for the plan. */
  name: z.string().max(200).default(""),
  /** Whether resources that the file does not name are archived; only for the plan. */
  missing: z.enum(["keep", "archive"]).default("keep"),
  /** The plan to apply, and nothing but it. */
  plan: uuid.optional(),
});
export type ImportQuery = z.infer<typeof importQuery>;

const counts = z.strictObject(
  Object.fromEntries(importActions.map((action) => [action, z.int()])) as Record<Action, z.ZodInt>,
);
type Action = (typeof importActions)[number];

/** `interrupted`: it was asked for, and whoever worked on it is gone; nothing was written, and it can be asked for again. */
export const importStates = ["planned", "applying", "interrupted", "applied"] as const;

export const importView = z.strictObject({
  id: uuid,
  name: z.string(),
  format: z.enum(importFormats),
  state: z.enum(importStates),
  counts,
  /** Rows of `create` that may be there already under a similar title or the same address. */
  similar: z.int(),
  /** Rows written so far, of all that are to be written. */
  done: z.int(),
  createdAt: timestamp,
  finishedAt: timestamp.nullable(),
});
export type ImportView = z.infer<typeof importView>;

const value = z.union([z.string(), z.number(), z.null(), z.array(z.string())]).optional();

export const importRow = z.strictObject({
  number: z.int(),
  /** Row of the file as a spreadsheet counts it, the head being the first; null: not in the file. */
  row: z.int().nullable(),
  action: z.enum(importActions),
  slug: z.string(),
  title: localizedLine,
  archive: z.boolean(),
  changes: z.array(z.strictObject({ path: z.string(), before: value, after: value })),
  /** `column` as in the file, null for the row as a whole; `value` is what stands there, cut when long. */
  errors: z.array(z.strictObject({ column: z.string().nullable(), code: z.string(), value: z.string().nullable() })),
  similar: z.array(
    z.strictObject({
      slug: z.string(),
      row: z.int().nullable(),
      title: localizedLine,
      by: z.enum(["address", "title"]),
    }),
  ),
});
export type ImportRow = z.infer<typeof importRow>;

export const importRowsQuery = z.strictObject({
  action: z.enum([...importActions, "similar"]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ImportRowsQuery = z.infer<typeof importRowsQuery>;

/** A plan with one page of its rows. */
export const importPlan = importView.extend({
  rows: z.array(importRow),
  total: z.int(),
  page: z.int(),
  limit: z.int(),
});
export type ImportPlan = z.infer<typeof importPlan>;

export const importList = z.strictObject({ items: z.array(importView), nextCursor: z.null() });

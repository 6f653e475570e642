import { z } from "zod";
import { slug } from "#lib/catalog/schema";
import { pageOf, paging, slugParam, timestamp, uuid } from "#lib/http/shapes";
import { longestNote, reportOutcomes, reportReasons } from "#lib/links/rules/vocabulary";

export const newReport = z
  .strictObject({
    /** Made by the client, so that sending twice reports once. */
    id: uuid,
    reason: z.enum(reportReasons),
    note: z.string().trim().max(longestNote).default(""),
  })
  // Something else has to be said.
  .refine(({ reason, note }) => reason !== "other" || note !== "", { path: ["note"], message: "REQUIRED" });
export type NewReport = z.infer<typeof newReport>;

export const ownReport = z.strictObject({
  id: uuid,
  resource: slug,
  reason: z.enum(reportReasons),
  note: z.string(),
  reportedAt: timestamp,
  /** Null: nobody has looked at it yet. */
  handledAt: timestamp.nullable(),
  outcome: z.enum(reportOutcomes).nullable(),
});
export type OwnReport = z.infer<typeof ownReport>;

export const ownReports = pageOf(ownReport);
export type OwnReports = z.infer<typeof ownReports>;

export const reportQuery = z.strictObject({ resource: slugParam.optional(), ...paging });
export type ReportQuery = z.infer<typeof reportQuery>;

/** What became of these reports of one resource; one that came in meanwhile is not among them. */
export const handling = z.strictObject({
  ids: z.array(uuid).min(1).max(200),
  outcome: z.enum(reportOutcomes),
});
export type Handling = z.infer<typeof handling>;

export const handled = z.strictObject({ handled: z.int() });
export type Handled = z.infer<typeof handled>;

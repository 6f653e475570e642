import { z } from "zod";
import { paging, timestamp, uuid } from "#lib/http/shapes";

const word = z.string().min(1).max(100);

/** One act as administrators read it. */
export const auditEntry = z.strictObject({
  id: uuid,
  at: timestamp,
  /** Null: the product itself. Without a name: someone whose account is gone. */
  actor: z.strictObject({ id: uuid, name: z.string().nullable() }).nullable(),
  /** Kind and verb, e.g. "resource.publish". */
  act: z.string(),
  object: z.string(),
  objectId: z.string(),
  /** What the object is called now, where it has a name: a person. */
  objectName: z.string().nullable(),
  requestId: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditEntry = z.output<typeof auditEntry>;

export const auditPage = z.strictObject({ items: z.array(auditEntry), nextCursor: z.string().nullable() });
export type AuditPage = z.output<typeof auditPage>;

const filters = {
  actor: uuid.optional(),
  /** A whole act ("resource.publish"), or all acts on one kind of object by its first word ("resource"). */
  act: word.optional(),
  objectId: word.optional(),
  /** Id of an object, of a request, or of who acted. */
  q: word.optional(),
  requestId: word.optional(),
  from: z.iso.datetime().optional(),
  /** Up to but not including. */
  to: z.iso.datetime().optional(),
};

export const auditQuery = z.strictObject({ ...filters, ...paging });
export type AuditQuery = z.output<typeof auditQuery>;
export const auditFilter = z.strictObject(filters);
export type AuditFilter = z.output<typeof auditFilter>;

import { z } from "zod";

/** Public ids of content in addresses. */
export const slugParam = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const uuid = z.uuid();
export const timestamp = z.iso.datetime({ offset: false });

/** `?cursor=&limit=`: lists are read page by page. */
export const paging = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), params: z.array(z.string()).optional() })).optional(),
  conflict: z.unknown().optional(),
  requestId: z.string(),
});

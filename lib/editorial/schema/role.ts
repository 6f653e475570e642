import { z } from "zod";
import { reservedRoleSlugs } from "#lib/catalog/rules/vocabulary";
import { requirement, roleContent, slug } from "#lib/catalog/schema";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import { author, once, someLanguages, viewsOf } from "#lib/editorial/schema/shapes";
import { timestamp } from "#lib/http/shapes";

const eachOnce = (list: readonly { capability: string }[]) =>
  new Set(list.map(({ capability }) => capability)).size === list.length;

/** A target role as an editor sends it whole. */
export const roleDraft = roleContent.strict().extend({
  title: roleContent.shape.title
    .strict()
    .refine((title) => title.zh.trim() !== "" || title.en.trim() !== "", "ONE_LANGUAGE"),
  summary: roleContent.shape.summary.strict(),
  requirements: z.array(requirement.strict()).max(60).refine(eachOnce, "GIVEN_TWICE"),
  focus: roleContent.shape.focus.refine(...once),
  strengths: roleContent.shape.strengths.refine(...once),
  stages: roleContent.shape.stages.refine(...once),
});

const isReserved = (name: string) => reservedRoleSlugs.some((reserved) => reserved === name);

/** A new role. What is left out starts empty; without a slug it gets one from its title. */
export const newRole = roleDraft.extend({
  slug: slug.refine((name) => !isReserved(name), "NOT_ALLOWED").optional(),
  summary: roleDraft.shape.summary.default({ zh: "", en: "" }),
  requirements: roleDraft.shape.requirements.default([]),
  focus: roleDraft.shape.focus.default([]),
  strengths: roleDraft.shape.strengths.default([]),
  stages: roleDraft.shape.stages.default([]),
});
export type NewRole = z.infer<typeof newRole>;

/** An edit names the fields it changes, and within a text the language; the levels it names all together. */
export const rolePatch = roleDraft.extend({ title: someLanguages, summary: someLanguages }).partial();
export type RolePatch = z.infer<typeof rolePatch>;

/** `title.zh`, `focus`, or `requirements.` and a capability. */
const path = z.string();

export const {
  editorView: roleEditorView,
  conflict: roleConflict,
  revision: roleRevision,
} = viewsOf(roleContent, path);

export const roleRow = z.strictObject({
  slug,
  title: roleContent.shape.title,
  version: z.int(),
  state: z.enum(resourceStates),
  /** How many capabilities it asks for. */
  required: z.int(),
  /** Fields that keep it from being published, such as `summary.en`. */
  missing: z.array(z.string()),
  author,
  updatedAt: timestamp,
});
export type RoleRow = z.infer<typeof roleRow>;

/** All roles there are, the latest change first. */
export const roleRows = z.strictObject({ items: z.array(roleRow), nextCursor: z.null() });
export type RoleRows = z.infer<typeof roleRows>;

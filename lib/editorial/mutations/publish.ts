import { type Change, changeResource } from "#lib/editorial/mutations/change";
import { missingForPublishing } from "#lib/editorial/rules/check";
import type { EditorView } from "#lib/editorial/schema";
import { AppError } from "#lib/errors";

/**
 * Makes the draft what learners see.
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, ALREADY_ARCHIVED, NOTHING_TO_PUBLISH, INCOMPLETE
 */
export function publishResource(change: Change): Promise<EditorView> {
  return changeResource(change, {
    act: "resource.publish",
    run: async (client, { id, version, state, draft, published }) => {
      if (state === "archived") throw new AppError("ALREADY_ARCHIVED", { detail: "Restore it before publishing." });
      if (state === "published") throw new AppError("NOTHING_TO_PUBLISH");
      const errors = missingForPublishing(draft.content);
      if (errors.length > 0) throw new AppError("INCOMPLETE", { errors });
      await client.query(
        `update "ContentItem" set "publishedVersion" = "draftVersion", "updatedAt" = now() where "id" = $1`,
        [id],
      );
      const before = { publishedVersion: published?.version ?? null };
      return { released: true, before, after: { publishedVersion: version } };
    },
  });
}

/** Takes a resource from the learners' pages; what people did with it stays. @throws AppError ALREADY_ARCHIVED */
export function archiveResource(change: Change): Promise<EditorView> {
  return changeResource(change, {
    act: "resource.archive",
    run: async (client, { id, state, published }) => {
      if (state === "archived") throw new AppError("ALREADY_ARCHIVED");
      await client.query(`update "ContentItem" set "archivedAt" = now(), "updatedAt" = now() where "id" = $1`, [id]);
      return { released: published !== null, before: { archived: false }, after: { archived: true } };
    },
  });
}

/** Brings an archived resource back as it was. @throws AppError NOT_ARCHIVED */
export function restoreResource(change: Change): Promise<EditorView> {
  return changeResource(change, {
    act: "resource.restore",
    run: async (client, { id, state, published }) => {
      if (state !== "archived") throw new AppError("NOT_ARCHIVED");
      await client.query(`update "ContentItem" set "archivedAt" = null, "updatedAt" = now() where "id" = $1`, [id]);
      return { released: published !== null, before: { archived: true }, after: { archived: false } };
    },
  });
}

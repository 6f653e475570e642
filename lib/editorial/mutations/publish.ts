import { type Change, changeItem } from "#lib/editorial/mutations/change";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import type { ItemView } from "#lib/editorial/schema/shapes";
import { AppError } from "#lib/errors";

/**
 * Makes the draft what learners see.
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, ALREADY_ARCHIVED, NOTHING_TO_PUBLISH, INCOMPLETE, BROKEN_WHOLE
 */
export function publishItem<Content, Patch>(
  kind: ContentKind<Content, Patch>,
  change: Change,
): Promise<ItemView<Content>> {
  return changeItem(kind, change, {
    act: "publish",
    publishes: true,
    run: async (client, { id, version, state, draft, published }) => {
      if (state === "archived") throw new AppError("ALREADY_ARCHIVED", { detail: "Restore it before publishing." });
      if (state === "published") throw new AppError("NOTHING_TO_PUBLISH");
      const errors = kind.rules.missing(draft.content);
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

/** Takes an item from the learners' pages; what people did with it stays. @throws AppError ALREADY_ARCHIVED */
export function archiveItem<Content, Patch>(
  kind: ContentKind<Content, Patch>,
  change: Change,
): Promise<ItemView<Content>> {
  return changeItem(kind, change, {
    act: "archive",
    publishes: true,
    run: async (client, { id, state, published }) => {
      if (state === "archived") throw new AppError("ALREADY_ARCHIVED");
      await client.query(`update "ContentItem" set "archivedAt" = now(), "updatedAt" = now() where "id" = $1`, [id]);
      return { released: published !== null, before: { archived: false }, after: { archived: true } };
    },
  });
}

/** Brings an archived item back as it was. @throws AppError NOT_ARCHIVED */
export function restoreItem<Content, Patch>(
  kind: ContentKind<Content, Patch>,
  change: Change,
): Promise<ItemView<Content>> {
  return changeItem(kind, change, {
    act: "restore",
    publishes: true,
    run: async (client, { id, state, published }) => {
      if (state !== "archived") throw new AppError("NOT_ARCHIVED");
      await client.query(`update "ContentItem" set "archivedAt" = null, "updatedAt" = now() where "id" = $1`, [id]);
      return { released: published !== null, before: { archived: true }, after: { archived: false } };
    },
  });
}

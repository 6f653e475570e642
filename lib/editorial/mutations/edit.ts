import { readVersion } from "#lib/editorial/data/view";
import { type Change, changeItem, detailOf, writeDraft } from "#lib/editorial/mutations/change";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import type { ItemView } from "#lib/editorial/schema/shapes";
import { notFound } from "#lib/errors";
import { validate } from "#lib/http/validate";

/**
 * Saves a draft as a new version; learners see nothing of it. A patch that changes nothing is no act.
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, INVALID
 */
export function editItem<Content, Patch>(
  kind: ContentKind<Content, Patch>,
  change: Change & { patch: Patch },
): Promise<ItemView<Content>> {
  const { differenceOf } = kind.rules.comparing;
  return changeItem(kind, change, {
    act: "edit",
    wanted: (content) => kind.patched(content, change.patch),
    run: async (client, view) => {
      const wanted = validate(kind.whole, kind.patched(view.draft.content, change.patch));
      if (differenceOf(view.draft.content, wanted).length === 0) return null;
      const content = await kind.settle(client, wanted, { slug: change.slug, before: view.draft.content });
      await writeDraft(client, view, { content, authorId: change.actorId });
      return { released: false, ...detailOf(kind, view, content) };
    },
  });
}

/**
 * Brings an earlier state back as a new version, so that nothing in between is lost.
 * @throws AppError NOT_FOUND also for a revision that never was, VERSION_CONFLICT, INVALID when what it names is gone
 */
export function revertItem<Content, Patch>(
  kind: ContentKind<Content, Patch>,
  change: Change & { revision: number },
): Promise<ItemView<Content>> {
  return changeItem(kind, change, {
    act: "revert",
    run: async (client, view) => {
      const then = await readVersion<Content>(client, view.id, change.revision);
      if (then === null) throw notFound();
      const now = view.draft.content;
      const wanted = kind.restored?.(now, then) ?? then;
      if (kind.rules.comparing.differenceOf(now, wanted).length === 0) return null;
      const content = await kind.settle(client, wanted, { slug: change.slug, before: now });
      await writeDraft(client, view, { content, authorId: change.actorId });
      const { before, after } = detailOf(kind, view, content);
      return { released: false, before, after: { ...after, revision: change.revision } };
    },
  });
}

import type { ResourceContent } from "#lib/catalog/schema";
import { readVersion } from "#lib/editorial/data/view";
import { type Change, changeResource, detailOf, writeDraft } from "#lib/editorial/mutations/change";
import { checkReferences } from "#lib/editorial/mutations/references";
import { differenceOf } from "#lib/editorial/rules/difference";
import { type EditorView, type ResourcePatch, resourceDraft } from "#lib/editorial/schema";
import { notFound } from "#lib/errors";
import { validate } from "#lib/http/validate";

/** Content with the patch laid over it; a text changes only in the languages that the patch names. */
function patched(content: ResourceContent, { title, note, ...fields }: ResourcePatch): ResourceContent {
  return {
    ...content,
    ...(fields as Partial<ResourceContent>),
    title: { ...content.title, ...title },
    note: { ...content.note, ...note },
  };
}

/**
 * Saves a draft as a new version; learners see nothing of it. A patch that changes nothing is no act.
 * @throws AppError NOT_FOUND, VERSION_CONFLICT, INVALID
 */
export function editResource(change: Change & { patch: ResourcePatch }): Promise<EditorView> {
  return changeResource(change, {
    act: "resource.edit",
    wanted: (content) => patched(content, change.patch),
    run: async (client, view) => {
      const content = validate(resourceDraft, patched(view.draft.content, change.patch));
      if (differenceOf(view.draft.content, content).length === 0) return null;
      await checkReferences(client, content);
      await writeDraft(client, view, { content, authorId: change.actorId });
      return { released: false, ...detailOf(view.draft.content, content, view.version) };
    },
  });
}

/**
 * Brings an earlier state back as a new version, so that nothing in between is lost.
 * @throws AppError NOT_FOUND also for a revision that never was, VERSION_CONFLICT
 */
export function restoreRevision(change: Change & { revision: number }): Promise<EditorView> {
  return changeResource(change, {
    act: "resource.revert",
    run: async (client, view) => {
      const content = await readVersion(client, view.id, change.revision);
      if (content === null) throw notFound();
      if (differenceOf(view.draft.content, content).length === 0) return null;
      await writeDraft(client, view, { content, authorId: change.actorId });
      const { before, after } = detailOf(view.draft.content, content, view.version);
      return { released: false, before, after: { ...after, revision: change.revision } };
    },
  });
}

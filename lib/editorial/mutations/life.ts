import type { Change } from "#lib/editorial/mutations/change";
import { type Creation, createItem } from "#lib/editorial/mutations/create";
import { editItem, revertItem } from "#lib/editorial/mutations/edit";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import { archiveItem, publishItem, restoreItem } from "#lib/editorial/mutations/publish";
import type { Named } from "#lib/editorial/rules/public-id";

/** Every act in the life of one kind of content; what each refuses is said where it is written. */
export const lifeOf = <Content extends Named, Patch>(kind: ContentKind<Content, Patch>) => ({
  create: (creation: Creation<Content>) => createItem(kind, creation),
  edit: (change: Change & { patch: Patch }) => editItem(kind, change),
  revert: (change: Change & { revision: number }) => revertItem(kind, change),
  publish: (change: Change) => publishItem(kind, change),
  archive: (change: Change) => archiveItem(kind, change),
  restore: (change: Change) => restoreItem(kind, change),
});

/** draft: never published. changed: the draft is ahead of what learners see. */
export const resourceStates = ["draft", "published", "changed", "archived"] as const;
export type ResourceState = (typeof resourceStates)[number];

export const resourceSorts = ["updatedAt", "title.zh", "title.en", "kind", "minutes"] as const;
export type ResourceSort = (typeof resourceSorts)[number];

/** Rows of one page of the studio's table. */
export const pageSize = 25;

type Pointers = { draftVersion: number; publishedVersion: number | null; archived: boolean };

export function stateOf({ draftVersion, publishedVersion, archived }: Pointers): ResourceState {
  if (archived) return "archived";
  if (publishedVersion === null) return "draft";
  return publishedVersion === draftVersion ? "published" : "changed";
}

/** What an editor's answer says its version is, ready to be sent back as `If-Match`. */
export const versionHeader = ({ version }: { version: number }): Record<string, string> => ({ ETag: `"${version}"` });

/** What an import does with a row. `error`: the row cannot be read, and the file is not applied. */
export const importActions = ["create", "change", "archive", "nothing", "error"] as const;
export type ImportAction = (typeof importActions)[number];

export const importFormats = ["csv", "json", "bookmarks"] as const;
export type ImportFormat = (typeof importFormats)[number];

import type { ResourceContent } from "#lib/catalog/schema";
import { differenceOf } from "#lib/editorial/rules/difference/difference";
import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import { fieldPaths, type ResourceDraft, valueAt } from "#lib/editorial/rules/kinds/fields";

type Patch = Record<string, FieldValue | Record<string, FieldValue>>;

/** What has to be sent so that `before` becomes `after`: only what differs, so that nobody else's field is touched. */
export function patchOf(before: ResourceDraft, after: ResourceDraft): Patch {
  const patch: Patch = {};
  for (const { path, after: value } of differenceOf(before, after)) {
    const [field = "", language] = path.split(".");
    patch[field] = language === undefined ? value : { ...(patch[field] as object | undefined), [language]: value };
  }
  return patch;
}

/**
 * A draft that was kept or came over the wire, with exactly the fields there are: one more would be refused. A browser may
 * have kept it before there were tags.
 */
export function draftOf(content: ResourceContent | ResourceDraft): ResourceDraft {
  const fields = new Set(fieldPaths.map((path) => path.split(".")[0] ?? ""));
  const own = Object.entries(content).filter(([field]) => fields.has(field));
  return { tags: [], ...(Object.fromEntries(own) as Omit<ResourceDraft, "tags">) };
}

/** Whether a value that the browser kept can be a draft at all. */
export function isDraft(value: unknown): value is ResourceDraft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as ResourceDraft;
  const texts = [draft.title?.zh, draft.title?.en, draft.note?.zh, draft.note?.en, draft.url, draft.publisher];
  const lists = [draft.languages, draft.topics, draft.capabilities, draft.tags ?? []];
  return (
    texts.every((text) => typeof text === "string") &&
    lists.every(Array.isArray) &&
    fieldPaths.every(
      (path) =>
        valueAt(draft, path) !== undefined || ["kind", "category", "free", "minutes", "level", "tags"].includes(path),
    )
  );
}

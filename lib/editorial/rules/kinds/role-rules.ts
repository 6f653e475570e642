import { missingLanguages } from "#lib/editorial/rules/check";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import {
  capabilityOf,
  emptyRole,
  type RoleDraft,
  type RolePath,
  requirementPath,
  roleComparing,
  roleFields,
} from "#lib/editorial/rules/kinds/role-fields";
import type { FieldError } from "#lib/errors";

/** The same limits as lib/catalog/schema.ts, for a browser without zod; a test holds the two against each other. */
export const roleLimits = { title: 300, summary: 4000, requirements: 60, list: 30 } as const;

const languages = ["zh", "en"] as const;
const lists = ["focus", "strengths", "stages"] as const;

const isTwice = (list: readonly string[]): boolean => new Set(list).size < list.length;

function checkTexts(draft: RoleDraft): FieldError[] {
  const long = (["title", "summary"] as const).flatMap((field) =>
    languages
      .filter((language) => draft[field][language].length > roleLimits[field])
      .map((language) => ({ path: `${field}.${language}`, code: "TOO_LONG" })),
  );
  const nameless = languages.every((language) => draft.title[language].trim() === "");
  return nameless ? [{ path: "title", code: "ONE_LANGUAGE" }, ...long] : long;
}

function checkRequirements({ requirements }: RoleDraft): FieldError[] {
  if (requirements.length > roleLimits.requirements) return [{ path: "requirements", code: "TOO_LARGE" }];
  if (isTwice(requirements.map(({ capability }) => capability))) return [{ path: "requirements", code: "GIVEN_TWICE" }];
  return requirements.flatMap(({ capability, level }) => {
    const path = requirementPath(capability);
    if (!Number.isSafeInteger(level)) return [{ path, code: "TYPE" }];
    return level < 1 ? [{ path, code: "TOO_SMALL" }] : level > 4 ? [{ path, code: "TOO_LARGE" }] : [];
  });
}

export const checkRole = (draft: RoleDraft): FieldError[] => [
  ...checkTexts(draft),
  ...checkRequirements(draft),
  ...lists.flatMap((path): FieldError[] => {
    if (draft[path].length > roleLimits.list) return [{ path, code: "TOO_LARGE" }];
    return isTwice(draft[path]) ? [{ path, code: "GIVEN_TWICE" }] : [];
  }),
];

/** Published, a role is named and described in both languages and asks for something. */
export const missingInRole = ({ title, summary, requirements }: RoleDraft): FieldError[] => [
  ...missingLanguages("title", title, true),
  ...missingLanguages("summary", summary, true),
  ...(requirements.length === 0 ? [{ path: "requirements", code: "REQUIRED" }] : []),
];

function roleDraftOf({ title, summary, requirements, focus, strengths, stages }: RoleDraft): RoleDraft {
  return {
    title,
    summary,
    requirements: requirements.map(({ capability, level }) => ({ capability, level })),
    focus,
    strengths,
    stages,
  };
}

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");

function isRoleDraft(value: unknown): value is RoleDraft {
  if (typeof value !== "object" || value === null) return false;
  const draft = value as Partial<RoleDraft>;
  const texts = [draft.title?.zh, draft.title?.en, draft.summary?.zh, draft.summary?.en];
  return (
    texts.every((text) => typeof text === "string") &&
    lists.every((path) => isTexts(draft[path])) &&
    Array.isArray(draft.requirements) &&
    draft.requirements.every((one) => typeof one?.capability === "string" && typeof one.level === "number")
  );
}

/** The levels are sent all together; within a text only the languages that changed. */
function rolePatchOf(before: RoleDraft, after: RoleDraft): object {
  const patch: Record<string, unknown> = {};
  for (const { path, after: value } of roleComparing.differenceOf(before, after)) {
    if (capabilityOf(path) !== null) patch.requirements = after.requirements;
    else {
      const [field = "", language] = path.split(".");
      patch[field] = language === undefined ? value : { ...(patch[field] as object | undefined), [language]: value };
    }
  }
  return patch;
}

export const roleRules: KindRules<RoleDraft, RolePath> = {
  kind: "role",
  plural: "roles",
  empty: emptyRole,
  fields: roleFields,
  comparing: roleComparing,
  check: checkRole,
  missing: missingInRole,
  draftOf: roleDraftOf,
  isDraft: isRoleDraft,
  patchOf: rolePatchOf,
};

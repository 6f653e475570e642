import type { RoleContent } from "#lib/catalog/schema";
import { comparing } from "#lib/editorial/rules/difference/comparing";
import {
  type FieldSet,
  type FieldValue,
  plainValueAt,
  samePlainValue,
  withPlainValue,
} from "#lib/editorial/rules/kinds/field-set";

const texts = ["title.zh", "title.en", "summary.zh", "summary.en"] as const;
const lists = ["focus", "strengths", "stages"] as const;

/** The level of each capability is a field of its own, so that two editors may change different ones. */
export type RequirementPath = `requirements.${string}`;
export type RolePath = (typeof texts)[number] | (typeof lists)[number] | RequirementPath;
export type RoleDraft = RoleContent;

/** What a new role starts from. */
export const emptyRole: RoleDraft = {
  title: { zh: "", en: "" },
  summary: { zh: "", en: "" },
  requirements: [],
  focus: [],
  strengths: [],
  stages: [],
};

const prefix = "requirements.";
export const requirementPath = (capability: string): RequirementPath => `${prefix}${capability}`;
/** The capability whose level a field is; null for other fields. */
export const capabilityOf = (path: string): string | null =>
  path.startsWith(prefix) ? path.slice(prefix.length) : null;

function withLevel(draft: RoleDraft, capability: string, level: FieldValue): RoleDraft {
  const { requirements } = draft;
  if (typeof level !== "number") {
    return { ...draft, requirements: requirements.filter((one) => one.capability !== capability) };
  }
  const known = requirements.some((one) => one.capability === capability);
  return {
    ...draft,
    requirements: known
      ? requirements.map((one) => (one.capability === capability ? { capability, level } : one))
      : [...requirements, { capability, level }],
  };
}

export const roleFields: FieldSet<RoleDraft, RolePath> = {
  pathsOf: (...states) => [
    ...texts,
    ...new Set(states.flatMap(({ requirements }) => requirements.map(({ capability }) => requirementPath(capability)))),
    ...lists,
  ],
  valueAt(draft, path) {
    const capability = capabilityOf(path);
    if (capability === null) return plainValueAt(draft, path);
    return draft.requirements.find((one) => one.capability === capability)?.level ?? null;
  },
  withValue(draft, path, value) {
    const capability = capabilityOf(path);
    return capability === null ? withPlainValue(draft, path, value) : withLevel(draft, capability, value);
  },
  sameValue: (_path, a, b) => samePlainValue(a, b),
};

/** States of a role against one another. */
export const roleComparing = comparing(roleFields);

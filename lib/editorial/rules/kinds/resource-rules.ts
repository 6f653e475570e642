import { checkDraft, missingForPublishing } from "#lib/editorial/rules/check";
import * as difference from "#lib/editorial/rules/difference/difference";
import { emptyDraft, type FieldPath, type ResourceDraft, resourceFields } from "#lib/editorial/rules/kinds/fields";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import { draftOf, isDraft, patchOf } from "#lib/editorial/rules/kinds/patch";

export const resourceRules: KindRules<ResourceDraft, FieldPath> = {
  kind: "resource",
  plural: "resources",
  empty: emptyDraft,
  fields: resourceFields,
  comparing: difference,
  check: checkDraft,
  missing: missingForPublishing,
  draftOf,
  isDraft,
  patchOf,
};

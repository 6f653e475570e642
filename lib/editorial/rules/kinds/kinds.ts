import type { KindName, KindRules } from "#lib/editorial/rules/kinds/kind";
import { resourceRules } from "#lib/editorial/rules/kinds/resource-rules";
import { roadmapRules } from "#lib/editorial/rules/kinds/roadmap-rules";
import { roleRules } from "#lib/editorial/rules/kinds/role-rules";
import { stageRules } from "#lib/editorial/rules/kinds/stage-rules";
import { topicRules } from "#lib/editorial/rules/kinds/topic-rules";
import type { FieldError } from "#lib/errors";

/** What one may ask of content of any kind. */
export type AnyRules = {
  plural: string;
  /** What keeps it from being published. */
  missing: (content: unknown) => FieldError[];
  /** Paths of the fields in which two states differ. */
  changed: (before: unknown, after: unknown) => string[];
};

const any = <Draft, Path extends string>(rules: KindRules<Draft, Path>): AnyRules => ({
  plural: rules.plural,
  missing: (content) => rules.missing(content as Draft),
  changed: (before, after) => rules.comparing.differenceOf(before as Draft, after as Draft).map(({ path }) => path),
});

const byKind: Record<KindName, AnyRules> = {
  resource: any(resourceRules),
  role: any(roleRules),
  topic: any(topicRules),
  stage: any(stageRules),
  roadmap: any(roadmapRules),
};

/** Every kind of content that has an editorial life. */
export const kindNames = Object.keys(byKind) as [KindName, ...KindName[]];

export const rulesOf = (kind: KindName): AnyRules => byKind[kind];

import {
  type FieldPath,
  type FieldValue,
  fieldPaths,
  type ResourceDraft,
  sameValue,
  valueAt,
  withValue,
} from "#lib/editorial/rules/fields";

export type FieldDifference = { path: FieldPath; before: FieldValue; after: FieldValue };

/** Which fields differ between two states, in the order of the form. Empty: they say the same. */
export function differenceOf(before: ResourceDraft, after: ResourceDraft): FieldDifference[] {
  return fieldPaths.flatMap((path) => {
    const [old, now] = [valueAt(before, path), valueAt(after, path)];
    return sameValue(path, old, now) ? [] : [{ path, before: old, after: now }];
  });
}

export type Side = "theirs" | "mine";

/** One field that somebody changed: from what, to what, and who. `both`: differently, so a person has to choose. */
export type ThreeWayField = {
  path: FieldPath;
  base: FieldValue;
  theirs: FieldValue;
  mine: FieldValue;
  changedBy: Side | "both" | "alike";
};

export type ThreeWay = { base: ResourceDraft; theirs: ResourceDraft; mine: ResourceDraft };

/** Every field that either side changed since the state both began with. */
export function compareThree({ base, theirs, mine }: ThreeWay): ThreeWayField[] {
  return fieldPaths.flatMap((path): ThreeWayField[] => {
    const values = { base: valueAt(base, path), theirs: valueAt(theirs, path), mine: valueAt(mine, path) };
    const byThem = !sameValue(path, values.base, values.theirs);
    const byMe = !sameValue(path, values.base, values.mine);
    if (!byThem && !byMe) return [];
    if (!byMe) return [{ path, ...values, changedBy: "theirs" }];
    if (!byThem) return [{ path, ...values, changedBy: "mine" }];
    const alike = sameValue(path, values.theirs, values.mine);
    return [{ path, ...values, changedBy: alike ? "alike" : "both" }];
  });
}

export type Choices = Partial<Record<FieldPath, Side>>;

/** The side a field comes from: the one chosen, or the only one that changed it. Null: still to be chosen. */
export function sideOf({ path, changedBy }: ThreeWayField, choices: Choices): Side | null {
  const chosen = choices[path];
  if (chosen !== undefined) return chosen;
  if (changedBy === "both") return null;
  return changedBy === "mine" ? "mine" : "theirs";
}

/** Fields that both changed differently and nobody has chosen for yet. */
export const openChoices = (three: ThreeWay, choices: Choices): FieldPath[] =>
  compareThree(three).flatMap((field) => (sideOf(field, choices) === null ? [field.path] : []));

/** Their state with my fields on top, as chosen. A field still to be chosen stays mine, so that nothing typed is lost. */
export function mergeThree(three: ThreeWay, choices: Choices): ResourceDraft {
  return compareThree(three)
    .filter((field) => (sideOf(field, choices) ?? "mine") === "mine")
    .reduce((merged, { path, mine }) => withValue(merged, path, mine), three.theirs);
}

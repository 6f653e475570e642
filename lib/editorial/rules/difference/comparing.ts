import type { FieldSet, FieldValue } from "#lib/editorial/rules/kinds/field-set";

export type FieldDifference<Path extends string> = { path: Path; before: FieldValue; after: FieldValue };

export type Side = "theirs" | "mine";

/** One field that somebody changed: from what, to what, and who. `both`: differently, so a person has to choose. */
export type ThreeWayField<Path extends string = string> = {
  path: Path;
  base: FieldValue;
  theirs: FieldValue;
  mine: FieldValue;
  changedBy: Side | "both" | "alike";
};

export type ThreeWay<Draft> = { base: Draft; theirs: Draft; mine: Draft };

export type Choices<Path extends string = string> = Partial<Record<Path, Side>>;

/** The side a field comes from: the one chosen, or the only one that changed it. Null: still to be chosen. */
export function sideOf<Path extends string>(
  { path, changedBy }: ThreeWayField<Path>,
  choices: Choices<Path>,
): Side | null {
  const chosen = choices[path];
  if (chosen !== undefined) return chosen;
  if (changedBy === "both") return null;
  return changedBy === "mine" ? "mine" : "theirs";
}

/** Comparing and merging states of one kind of content, field by field. */
export function comparing<Draft, Path extends string>(fields: FieldSet<Draft, Path>) {
  const { pathsOf, valueAt, withValue, sameValue } = fields;

  /** Which fields differ between two states, in the order of the form. Empty: they say the same. */
  function differenceOf(before: Draft, after: Draft): FieldDifference<Path>[] {
    return pathsOf(before, after).flatMap((path) => {
      const [old, now] = [valueAt(before, path), valueAt(after, path)];
      return sameValue(path, old, now) ? [] : [{ path, before: old, after: now }];
    });
  }

  /** Every field that either side changed since the state both began with. */
  function compareThree({ base, theirs, mine }: ThreeWay<Draft>): ThreeWayField<Path>[] {
    return pathsOf(base, theirs, mine).flatMap((path): ThreeWayField<Path>[] => {
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

  /** Fields that both changed differently and nobody has chosen for yet. */
  const openChoices = (three: ThreeWay<Draft>, choices: Choices<Path>): Path[] =>
    compareThree(three).flatMap((field) => (sideOf(field, choices) === null ? [field.path] : []));

  /** Their state with my fields on top, as chosen. A field still to be chosen stays mine, so that nothing typed is lost. */
  function mergeThree(three: ThreeWay<Draft>, choices: Choices<Path>): Draft {
    return compareThree(three)
      .filter((field) => (sideOf(field, choices) ?? "mine") === "mine")
      .reduce((merged, { path, mine }) => withValue(merged, path, mine), three.theirs);
  }

  return { differenceOf, compareThree, openChoices, mergeThree };
}

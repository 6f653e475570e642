import type { Localized } from "#lib/localized";

/** A criterion and what was answered to it. */
export type Answered = { text: Localized; answer: string };

const alike = (one: Localized, other: Localized): boolean =>
  (one.zh !== "" && one.zh === other.zh) || (one.en !== "" && one.en === other.en);

/**
 * Answers given to one version of the criteria, put to another: by the criterion's text, and where neither side of a
 * place has its like elsewhere, by the place. A criterion that is new gets an empty answer.
 */
export function carryAnswers(given: readonly Answered[], criteria: readonly Localized[]): string[] {
  return criteria.map((text, index) => {
    const same = given.find((former) => alike(former.text, text));
    if (same) return same.answer;
    const former = given[index];
    const movedAway = former === undefined || criteria.some((other) => alike(former.text, other));
    return movedAway ? "" : former.answer;
  });
}

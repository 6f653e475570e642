/** Things that are known by their place, each with its number from 1: two of them may say the same. */
export const numbered = <Thing>(things: readonly Thing[]): { thing: Thing; number: number }[] =>
  things.map((thing, index) => ({ thing, number: index + 1 }));

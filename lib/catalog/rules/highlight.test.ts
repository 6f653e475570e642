import fc from "fast-check";
import { expect, test } from "vitest";
import { stretchesOf } from "#lib/catalog/rules/highlight";

const at = (start: number, end: number) => ({ start, end });
const shown = (text: string, mentions: Parameters<typeof stretchesOf>[1]) =>
  stretchesOf(text, mentions).map(({ text: part, capabilities }) => [part, capabilities.join("+")].join(":"));

test.each<[fact: string, mentions: Parameters<typeof stretchesOf>[1], stretches: string[]]>([
  ["no words: one stretch", [], ["abcdef:"]],
  ["a word in the middle", [{ capability: "x", words: [at(2, 4)] }], ["ab:", "cd:x", "ef:"]],
  ["words side by side", [{ capability: "x", words: [at(0, 3), at(3, 6)] }], ["abc:x", "def:x"]],
  [
    "two capabilities on one word",
    [
      { capability: "y", words: [at(1, 3)] },
      { capability: "x", words: [at(1, 3)] },
    ],
    ["a:", "bc:y+x", "def:"],
  ],
  [
    "words that overlap in part",
    [
      { capability: "x", words: [at(0, 4)] },
      { capability: "y", words: [at(2, 6)] },
    ],
    ["ab:x", "cd:x+y", "ef:y"],
  ],
  ["a place outside the text is left out", [{ capability: "x", words: [at(4, 9), at(3, 3), at(-1, 2)] }], ["abcdef:"]],
])("%s", (_fact, mentions, stretches) => expect(shown("abcdef", mentions)).toEqual(stretches));

test("an empty text has no stretches", () => expect(stretchesOf("", [])).toEqual([]));

test("the stretches are the text, each covered by exactly the words over it, and each word begins once", () => {
  const word = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => at(start, start + length));
  const words = fc.array(word, { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 45 }), words, words, (text, first, second) => {
      const mentions = [
        { capability: "x", words: first },
        { capability: "y", words: second },
      ];
      const stretches = stretchesOf(text, mentions);
      expect(stretches.map((stretch) => stretch.text).join("")).toBe(text);
      for (const { start, text: part, capabilities } of stretches) {
        const over = mentions.filter((mention) =>
          mention.words.some((one) => one.end <= text.length && one.start <= start && one.end >= start + part.length),
        );
        expect(capabilities).toEqual(over.map(({ capability }) => capability));
      }
      const fitting = [...first, ...second].filter(({ end }) => end <= text.length);
      expect(stretches.flatMap(({ begins }) => begins)).toHaveLength(fitting.length);
    }),
    { numRuns: 2_000 },
  );
});

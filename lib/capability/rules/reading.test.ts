import fc from "fast-check";
import { expect, test } from "vitest";
import { correctedBy, correctionsFor, titleIn } from "#lib/capability/rules/reading";

const word = { start: 0, end: 3, text: "RAG" };
const order = ["a", "b", "c"];
const read = [
  { capability: "b", level: 2, words: [word] },
  { capability: "a", level: 3, words: [word], levelWords: [word] },
];
const shown = (corrections: Record<string, number>) =>
  correctedBy(read, corrections, order).map(
    ({ capability, level, source, words }) => `${capability}${level} ${source} ${words.length}`,
  );

test.each<[fact: string, corrections: Record<string, number>, list: string[]]>([
  ["as read, in the order of the model", {}, ["a3 read 1", "b2 read 1"]],
  ["another level keeps the words", { a: 1 }, ["a1 changed 1", "b2 read 1"]],
  ["the level it had is no change", { a: 3 }, ["a3 read 1", "b2 read 1"]],
  ["0 takes it out", { b: 0 }, ["a3 read 1"]],
  ["what the text does not say is added", { c: 4 }, ["a3 read 1", "b2 read 1", "c4 added 0"]],
  ["what the model does not know is left out", { z: 4 }, ["a3 read 1", "b2 read 1"]],
])("%s", (_fact, corrections, list) => expect(shown(corrections)).toEqual(list));

test("corrections lead from what was read to what is wanted, and name only what differs", () => {
  const levels = fc.dictionary(fc.constantFrom(...order), fc.integer({ min: 1, max: 4 }));
  const list = (record: Record<string, number>) =>
    Object.entries(record).map(([capability, level]) => ({ capability, level, words: [word] }));
  fc.assert(
    fc.property(levels, levels, (before, after) => {
      const corrections = correctionsFor(list(before), list(after));
      const result = correctedBy(list(before), corrections, order);
      expect(Object.fromEntries(result.map(({ capability, level }) => [capability, level]))).toEqual({ ...after });
      for (const [capability, level] of Object.entries(corrections)) expect(level).not.toBe(before[capability] ?? 0);
    }),
  );
});

test.each([
  ["\n  AI 产品经理 \n负责", "AI 产品经理"],
  ["# **PM** \nrest", "PM"],
  ["", ""],
  ["a".repeat(21), ""],
])("the name in %j is %j", (text, title) => expect(titleIn(text, 20)).toBe(title));

import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeAttempt, scoreOf } from "#lib/practice/rules/judge";
import { leftOutOf, poolOf } from "#lib/practice/rules/pool";

const questions = ["q1", "q2", "q3", "q4", "q5", "q6"].map((id) => ({ id, answer: "b" }));
const choose = (right: number, wrong = 0): Map<string, string> =>
  new Map(questions.slice(0, right + wrong).map(({ id }, index) => [id, index < right ? "b" : "a"]));

test.each([
  ["all right", choose(6), { right: 6, passed: true, score: 100 }],
  ["five of six pass", choose(5, 1), { right: 5, passed: true, score: 83 }],
  ["four of six do not", choose(4, 2), { right: 4, passed: false, score: 66 }],
  ["what is left open is wrong", choose(5), { right: 5, passed: true, score: 83 }],
  ["nothing answered", choose(0), { right: 0, passed: false, score: 0 }],
])("%s", (_fact, chosen, expected) => {
  const judged = judgeAttempt(questions, chosen);
  expect({ right: judged.right, passed: judged.passed, score: scoreOf(judged) }).toEqual(expected);
  expect(judged.asked).toBe(6);
  expect(judged.answers.map(({ question }) => question)).toEqual(questions.map(({ id }) => id));
  expect(judged.answers.filter(({ option }) => option === null)).toHaveLength(6 - chosen.size);
});

test("an attempt at nothing scores 0 and passes nothing", () => {
  const judged = judgeAttempt([], new Map());
  expect([judged.passed, scoreOf(judged)]).toEqual([false, 0]);
});

test("one more right answer never lowers the score, and 100 means all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.nat({ max: 200 }), (asked, count) => {
      const right = count % asked;
      expect(scoreOf({ right: right + 1, asked })).toBeGreaterThanOrEqual(scoreOf({ right, asked }));
      expect(scoreOf({ right, asked })).toBeLessThan(100);
      expect(scoreOf({ right: asked, asked })).toBe(100);
    }),
  );
});

const quiz = ["here", "gone", "here", "away"].map((topic, index) => ({ topic, id: `q${index}` }));
const leave = (...gone: string[]) => leftOutOf(quiz, (topic) => !gone.includes(topic));

test.each([
  ["every topic is there", leave(), "0", ["q0", "q1", "q2", "q3"]],
  ["one has gone", leave("gone"), "2", ["q0", "q2", "q3"]],
  ["two have gone", leave("gone", "away"), "a", ["q0", "q2"]],
  ["all have gone: better these questions than none", leave("here", "gone", "away"), "0", ["q0", "q1", "q2", "q3"]],
])("%s", (_fact, leftOut, expected, ids) => {
  expect(leftOut).toBe(expected);
  expect(poolOf(quiz, leftOut).map(({ id }) => id)).toEqual(ids);
});

test("what is left out is exactly what was, however many questions there are", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 150 }), (published) => {
      const all = published.map((_is, index) => ({ topic: `${index}` }));
      const leftOut = leftOutOf(all, (topic) => published[Number(topic)] === true);
      const kept = poolOf(all, leftOut).map(({ topic }) => topic);
      const wanted = all.filter(({ topic }) => published[Number(topic)]).map(({ topic }) => topic);
      expect(kept).toEqual(wanted.length > 0 ? wanted : all.map(({ topic }) => topic));
    }),
  );
});

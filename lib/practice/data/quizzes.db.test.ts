import { afterAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { listAttempts } from "#lib/practice/data/attempts";
import { answersTo, changeQuestions, questionsOf, setArchived } from "#lib/practice/data/quiz-for-tests";
import { getQuiz, listQuizzes } from "#lib/practice/data/quizzes";
import { takeAttempt } from "#lib/practice/mutations/judge-attempt";
import { attemptPage, quiz as quizShape, quizzes as quizzesShape } from "#lib/practice/schema/quiz";

const stage = "prompt-engineering";
const known = await questionsOf(stage);
let userId = "";
beforeEach(async () => {
  userId = await makeLearner();
});
afterAll(closeDatabase);

const ask = (of = stage) => getQuiz({ userId, stage: of });
const attempt = async (right: number) => takeAttempt({ userId, stage, request: answersTo(await ask(), known, right) });
const missing = expect.objectContaining({ code: "NOT_FOUND" });

test("asking again asks the same, and writes nothing", async () => {
  const first = await ask();
  expect(await ask()).toEqual(first);
  expect(quizShape.parse(first)).toEqual(first);
  expect(first).toMatchObject({ stage, attempts: 0, best: null, passedAt: null });
  expect((await pool().query(`select 1 from "QuizAttempt" where "userId" = $1`, [userId])).rowCount).toBe(0);
  expect(await countStatements(() => ask())).toBe(1);
});

test("learners get draws of their own, and another one after each attempt", async () => {
  const draws = [(await ask()).questions, (await getQuiz({ userId: await makeLearner(), stage })).questions];
  for (let turn = 0; turn < 4; turn++) {
    await attempt(3);
    draws.push((await ask()).questions);
  }
  expect(new Set(draws.map((questions) => JSON.stringify(questions))).size).toBe(draws.length);
});

test("nothing in the questions tells which option is right", async () => {
  for (const { slug } of (
    await pool().query<{ slug: string }>(`select "slug" from "ContentItem" where "kind" = 'stage'`)
  ).rows) {
    const text = JSON.stringify(await ask(slug));
    expect(text).not.toMatch(/"(answer|explanation|right|difficulty|capability)":/);
    for (const { explanation } of await questionsOf(slug))
      for (const told of [explanation.zh, explanation.en])
        expect(text.includes(JSON.stringify(told).slice(1, -1))).toBe(false);
  }
});

test("a stage that is archived, never was, or asks nothing has no self-check", async () => {
  await expect(ask("no-such-stage")).rejects.toEqual(missing);
  await changeQuestions(stage, []);
  await expect(ask()).rejects.toEqual(missing);
  await changeQuestions(stage, known);
  await setArchived("stage", stage, true);
  await expect(ask()).rejects.toEqual(missing);
  await setArchived("stage", stage, false);
  expect((await ask()).questions).toHaveLength(6);
});

test("when all its topics are gone, the questions are still better than none", async () => {
  const topics = new Set(known.map(({ topic }) => topic));
  for (const topic of topics) await setArchived("topic", topic, true);
  expect((await ask()).questions).toHaveLength(6);
  for (const topic of topics) await setArchived("topic", topic, false);
});

test("a stage with fewer questions asks those", async () => {
  await changeQuestions(stage, known.slice(0, 3));
  const quiz = await ask();
  expect(quiz.questions).toHaveLength(3);
  const { score, asked } = await takeAttempt({ userId, stage, request: answersTo(quiz, known, 2) });
  expect([score, asked]).toEqual([66, 3]);
  await changeQuestions(stage, known);
});

test("one line per stage says what is best, when passed and how often tried", async () => {
  const before = await listQuizzes({ userId });
  expect(before.stages).toHaveLength(9);
  for (const line of before.stages)
    expect(line).toMatchObject({ questions: 6, attempts: 0, best: null, passedAt: null, lastAt: null });
  await attempt(4);
  const passed = await attempt(5);
  const last = await attempt(1);
  const after = await listQuizzes({ userId, roadmap: "ai-product-manager" });
  expect(quizzesShape.parse(after)).toEqual(after);
  const line = { stage, questions: 6, attempts: 3, best: 83, passedAt: passed.at, lastAt: last.at };
  expect(after.stages.find((one) => one.stage === stage)).toEqual(line);
  expect(after.stages.filter(({ attempts }) => attempts > 0)).toHaveLength(1);
  await expect(listQuizzes({ userId, roadmap: "no-such-roadmap" })).rejects.toEqual(missing);
  expect(await countStatements(() => listQuizzes({ userId }))).toBe(1);

  await setArchived("stage", stage, true);
  const archived = await listQuizzes({ userId });
  expect(archived.stages.find((one) => one.stage === stage)).toEqual({ ...line, questions: 0 });
  const untouched = await listQuizzes({ userId: await makeLearner() });
  expect(untouched.stages.some((one) => one.stage === stage)).toBe(false);
  await setArchived("stage", stage, false);
});

test("the history is read newest first, page by page, and is nobody else's", async () => {
  const made = [];
  for (const right of [6, 2, 5, 0, 4]) made.unshift((await attempt(right)).id);
  const first = await listAttempts({ userId, stage, limit: 2 });
  const second = await listAttempts({ userId, stage, limit: 2, cursor: first.nextCursor ?? "" });
  const third = await listAttempts({ userId, stage, limit: 2, cursor: second.nextCursor ?? "" });
  expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(made);
  expect(third.nextCursor).toBeNull();
  expect(attemptPage.parse(first)).toEqual(first);
  expect(first.items.map(({ number, score, passed }) => [number, score, passed])).toEqual([
    [5, 66, false],
    [4, 0, false],
  ]);
  expect(await countStatements(() => listAttempts({ userId, stage, limit: 50 }))).toBe(1);
  const other = await makeLearner();
  expect(await listAttempts({ userId: other, stage, limit: 10 })).toEqual({ items: [], nextCursor: null });
  await expect(listAttempts({ userId, stage: "no-such-stage", limit: 10 })).rejects.toEqual(missing);
  await expect(listAttempts({ userId, stage, limit: 2, cursor: "nonsense" })).rejects.toMatchObject({
    code: "INVALID",
  });
});

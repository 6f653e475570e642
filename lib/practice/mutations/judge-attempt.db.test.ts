import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner, patiently } from "#lib/db/learner-for-tests";
import { listAttempts } from "#lib/practice/data/attempts";
import { answersTo, changeQuestions, questionsOf, setArchived } from "#lib/practice/data/quiz-for-tests";
import { getQuiz } from "#lib/practice/data/quizzes";
import { takeAttempt } from "#lib/practice/mutations/judge-attempt";
import type { AttemptRequest } from "#lib/practice/schema/quiz";

const stage = "foundations";
const known = await questionsOf(stage);
let userId = "";
beforeEach(async () => {
  userId = await makeLearner();
});
afterAll(closeDatabase);

const ask = (of = stage) => getQuiz({ userId, stage: of });
const take = (request: AttemptRequest, of = stage) => takeAttempt({ userId, stage: of, request });
const rowsOf = async (learner = userId) =>
  (await pool().query(`select * from "QuizAttempt" where "userId" = $1 order by "number"`, [learner])).rows;
const refused = (code: string) => expect.objectContaining({ code });

test("five right of six pass, are explained, and move what the stage works on", async () => {
  const quiz = await ask();
  const request = answersTo(quiz, known, 5);
  const judged = await take(request);
  expect(judged).toMatchObject({ id: request.id, stage, number: 1, score: 83, passed: true, right: 5, asked: 6 });
  expect(judged.questions.map(({ id }) => id)).toEqual(quiz.questions.map(({ id }) => id));
  expect(judged.questions.map(({ right }) => right)).toEqual([true, true, true, true, true, false]);
  for (const [index, question] of judged.questions.entries()) {
    const source = known.find(({ id }) => id === question.id);
    expect(question.answer).toBe(source?.answer);
    expect(question.explanation).toEqual(source?.explanation);
    expect(question.chosen).toBe(request.answers[index]?.option);
    expect(question.options).toEqual(quiz.questions[index]?.options);
  }
  const { capabilities } = await getCapabilities({ userId });
  expect(judged.changes.length).toBeGreaterThan(0);
  for (const change of judged.changes) {
    const now = capabilities.find(({ slug }) => slug === change.capability);
    expect(change).toMatchObject({
      coverageFrom: null,
      coverageTo: now?.coverage,
      because: { kind: "self-check", slug: stage },
    });
    expect(now?.proof).toBe("checked");
  }
  expect(judged.changes.map(({ capability }) => capability)).toEqual(
    capabilities.filter(({ coverage }) => coverage !== null).map(({ slug }) => slug),
  );
});

test("four of six do not pass and move nothing; what is left open is wrong", async () => {
  const quiz = await ask();
  const { answers, ...request } = answersTo(quiz, known, 6);
  const judged = await take({ ...request, answers: answers.slice(0, 4) });
  expect(judged).toMatchObject({ score: 66, passed: false, right: 4, asked: 6, changes: [] });
  expect(judged.questions.filter(({ chosen }) => chosen === null)).toHaveLength(2);
  expect((await rowsOf())[0]?.answers.at(-1)).toEqual({ question: quiz.questions.at(-1)?.id, option: null });
});

test("what was passed stays passed, and passing again moves nothing", async () => {
  await take(answersTo(await ask(), known, 6));
  const again = await take(answersTo(await ask(), known, 6));
  const worse = await take(answersTo(await ask(), known, 0));
  expect([again.number, again.changes, worse.number, worse.score, worse.changes]).toEqual([2, [], 3, 0, []]);
  const { best, attempts, passedAt } = await ask();
  expect({ best, attempts }).toEqual({ best: 100, attempts: 3 });
  expect(passedAt).toBe((await rowsOf())[0]?.recordedAt.toISOString());
});

describe("sent more than once", () => {
  test("1,000 parallel posts of one attempt leave one row and one change", async () => {
    const request = answersTo(await ask(), known, 6);
    const answers = await Promise.all(Array.from({ length: 1000 }, () => patiently(() => take(request))));
    expect(await rowsOf()).toHaveLength(1);
    expect(answers.filter(({ changes }) => changes.length > 0)).toHaveLength(1);
    const told = answers.map(({ changes: _, ...rest }) => JSON.stringify(rest));
    expect(new Set(told).size).toBe(1);
  }, 120_000);

  test("50 parallel attempts with one draw: one is judged, the others are told", async () => {
    const request = answersTo(await ask(), known, 6);
    const settled = await Promise.allSettled(Array.from({ length: 50 }, () => take({ ...request, id: randomUUID() })));
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of settled) if (one.status === "rejected") expect(one.reason).toEqual(refused("DRAW_USED"));
    expect(await rowsOf()).toHaveLength(1);
  });

  test("the same answers in another order, or an id in capitals, are the same attempt", async () => {
    const request = answersTo(await ask(), known, 6);
    const first = await take(request);
    const again = { ...request, id: request.id.toUpperCase(), answers: request.answers.toReversed() };
    expect(await take(again)).toEqual({ ...first, changes: [] });
  });

  test("an id with another body is refused, whatever differs", async () => {
    const quiz = await ask();
    const request = answersTo(quiz, known, 6);
    await take(request);
    const other = answersTo(quiz, known, 5).answers;
    for (const body of [
      { answers: other },
      { answers: other.slice(1) },
      { draw: (await ask()).draw },
      { draw: "no.draw" },
    ])
      await expect(take({ ...request, ...body })).rejects.toEqual(refused("ATTEMPT_ID_REUSED"));
    await expect(take(request, "prompt-engineering")).rejects.toEqual(refused("ATTEMPT_ID_REUSED"));
    expect(await rowsOf()).toHaveLength(1);
  });

  test("ids are unique per learner, not between learners", async () => {
    const request = answersTo(await ask(), known, 6);
    await take(request);
    const other = await makeLearner();
    const own = answersTo(await getQuiz({ userId: other, stage }), known, 0);
    const judged = await takeAttempt({ userId: other, stage, request: { ...own, id: request.id } });
    expect(judged).toMatchObject({ id: request.id, score: 0 });
    expect([(await rowsOf()).length, (await rowsOf(other)).length]).toEqual([1, 1]);
  });
});

describe("a draw", () => {
  test("that nobody was given is refused: other version, number, choice, seal, stage or learner", async () => {
    const quiz = await ask();
    const request = answersTo(quiz, known, 6);
    const [version, number, leftOut, mac = ""] = quiz.draw.split(".");
    const changed = `${mac.startsWith("A") ? "B" : "A"}${mac.slice(1)}`;
    const stranger = await getQuiz({ userId: await makeLearner(), stage });
    const elsewhere = await ask("prompt-engineering");
    const draws = [
      `2.${number}.${leftOut}.${mac}`,
      `${version}.1.${leftOut}.${mac}`,
      `${version}.${number}.1.${mac}`,
      `${version}.${number}.${leftOut}.${changed}`,
      `${version}.${number}.${leftOut}.${mac}x`,
      `99999999999.${number}.${leftOut}.${mac}`,
      "",
      stranger.draw,
      elsewhere.draw,
    ];
    for (const draw of draws) await expect(take({ ...request, draw })).rejects.toEqual(refused("DRAW_UNKNOWN"));
    expect(await rowsOf()).toEqual([]);
  });

  test("is judged by the version it was made from, and history keeps that version's words", async () => {
    const quiz = await ask();
    const reworded = known.map((question) => ({
      ...question,
      answer: question.answer === "a" ? "b" : "a",
      explanation: { zh: "新的解释", en: "A new explanation" },
    }));
    await changeQuestions(stage, reworded);
    try {
      const fresh = await ask();
      expect(fresh.draw.split(".")[0]).toBe("2");
      expect(fresh.draw).not.toBe(quiz.draw);
      const judged = await take(answersTo(quiz, known, 6));
      expect(judged).toMatchObject({ score: 100, passed: true });
      const next = await take(answersTo(await ask(), reworded, 6));
      expect(next.questions[0]?.explanation.en).toBe("A new explanation");
      const { items } = await listAttempts({ userId, stage, limit: 10 });
      const { changes: _, ...told } = judged;
      expect(items[1]).toEqual(told);
    } finally {
      await changeQuestions(stage, known);
    }
  });

  test("of a version that is only a draft cannot be had", async () => {
    const before = await ask();
    const secret = known.map((question) => ({ ...question, explanation: { zh: "草稿", en: "Only a draft" } }));
    await changeQuestions(stage, secret, false);
    expect(await ask()).toEqual(before);
    const [version, ...rest] = before.draw.split(".");
    const request = answersTo(before, known, 6);
    const draw = [Number(version) + 1, ...rest].join(".");
    await expect(take({ ...request, draw })).rejects.toEqual(refused("DRAW_UNKNOWN"));
  });

  test("stays what it was when a topic goes before the answers come", async () => {
    const quiz = await ask();
    const topic = quiz.questions[0]?.topic ?? "";
    await setArchived("topic", topic, true);
    try {
      const fresh = await ask();
      expect(fresh.questions.some((question) => question.topic === topic)).toBe(false);
      expect(fresh.questions).toHaveLength(6);
      const judged = await take(answersTo(quiz, known, 6));
      expect(judged.questions.map(({ id }) => id)).toEqual(quiz.questions.map(({ id }) => id));
      expect(judged.score).toBe(100);
    } finally {
      await setArchived("topic", topic, false);
    }
  });
});

test("answers to what was not asked, and options that were not offered, are named", async () => {
  const quiz = await ask();
  const asked = new Set(quiz.questions.map(({ id }) => id));
  const elsewhere = known.find(({ id }) => !asked.has(id))?.id ?? "";
  const { answers, ...request } = answersTo(quiz, known, 6);
  const [first = { question: "", option: "" }, second = first] = answers;
  const wrong = [
    first,
    { ...second, option: "z" },
    { question: elsewhere, option: "a" },
    { question: "no-such", option: "a" },
  ];
  await expect(take({ ...request, answers: wrong })).rejects.toMatchObject({
    code: "INVALID",
    extras: {
      errors: [
        { path: "answers.1.option", code: "NOT_ALLOWED" },
        { path: "answers.2.question", code: "NOT_ALLOWED" },
        { path: "answers.3.question", code: "NOT_ALLOWED" },
      ],
    },
  });
  expect(await rowsOf()).toEqual([]);
  expect(await take({ ...request, answers })).toMatchObject({ score: 100 });
});

test("an archived stage takes no new attempt, but answers for the one it took and keeps it readable", async () => {
  const request = answersTo(await ask(), known, 6);
  const judged = await take(request);
  const next = answersTo(await ask(), known, 6);
  await setArchived("stage", stage, true);
  try {
    await expect(ask()).rejects.toEqual(refused("NOT_FOUND"));
    await expect(take(next)).rejects.toEqual(refused("NOT_FOUND"));
    expect(await take(request)).toEqual({ ...judged, changes: [] });
    expect((await listAttempts({ userId, stage, limit: 10 })).items.map(({ id }) => id)).toEqual([request.id]);
  } finally {
    await setArchived("stage", stage, false);
  }
});

test("statements stay the same, however long the history", async () => {
  const count = async () => countStatements(async () => take(answersTo(await ask(), known, 6)));
  await count();
  const first = await count();
  for (let more = 0; more < 20; more++) await take(answersTo(await ask(), known, 3));
  expect(await count()).toBe(first);
  // One to ask; begin, lock, load, record, insert, record, commit to judge.
  expect(first).toBe(8);
});

test("a stage or learner that is not there", async () => {
  const request = answersTo(await ask(), known, 6);
  await expect(take(request, "no-such-stage")).rejects.toEqual(refused("NOT_FOUND"));
  await expect(takeAttempt({ userId: randomUUID(), stage, request })).rejects.toEqual(refused("NOT_SIGNED_IN"));
});

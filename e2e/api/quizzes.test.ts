import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { exchange } from "#e2e/api/http";
import { roadmap } from "#e2e/api/samples";
import { type Caller, enter } from "#e2e/api/world";
import type { QuizQuestion } from "#lib/catalog/schema";
import type { AttemptPage, AttemptRequest, JudgedAttempt, Quiz, Quizzes } from "#lib/practice/schema/quiz";

type Stages = { stages: { slug: string; quiz: QuizQuestion[] }[] };
const { stages }: Stages = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../prisma/content/roadmap.json"), "utf8"),
);
const stage = "foundations";
const known = stages.find(({ slug }) => slug === stage)?.quiz ?? [];
const path = `/me/quizzes/${stage}/attempts`;

let learner: Caller;
beforeAll(async () => {
  learner = await enter("learner");
});

const ask = async (who: Caller) => (await who.send("GET", `/me/quizzes/${stage}`)).json<Quiz>();
const answered = ({ draw, questions }: Quiz, right = questions.length): AttemptRequest => ({
  id: randomUUID(),
  draw,
  answers: questions.slice(0, right).map(({ id }) => ({
    question: id,
    option: known.find((question) => question.id === id)?.answer ?? "",
  })),
});

test("an attempt over the net: asked, judged, explained, kept, and asked anew", async () => {
  const quiz = await ask(learner);
  expect(await ask(learner)).toEqual(quiz);
  const request = answered(quiz, 5);
  const answer = await learner.send("POST", path, { body: request });
  expect(answer.status, answer.text).toBe(200);
  const judged = answer.json<JudgedAttempt>();
  expect(judged).toMatchObject({ id: request.id, score: 83, passed: true });
  expect(judged.changes[0]?.because).toEqual({ kind: "self-check", slug: stage });
  const again = (await learner.send("POST", path, { body: request })).json<JudgedAttempt>();
  expect(again).toEqual({ ...judged, changes: [] });
  const { items } = (await learner.send("GET", path)).json<AttemptPage>();
  expect(items.map(({ id }) => id)).toEqual([request.id]);
  const lines = (await learner.send("GET", "/me/quizzes")).json<Quizzes>().stages;
  expect(lines.find((line) => line.stage === stage)).toMatchObject({ attempts: 1, best: 83, passedAt: judged.at });
  const fresh = await ask(learner);
  expect(fresh).toMatchObject({ attempts: 1, best: 83, passedAt: judged.at });
  expect(fresh.draw).not.toBe(quiz.draw);
});

describe("refusals say what is wrong", () => {
  const refusal = async (body: unknown) => {
    const answer = await learner.send("POST", path, { body });
    const { code, errors } = answer.json<{ code: string; errors?: object[] }>();
    return { status: answer.status, code, errors };
  };

  test("in the body", async () => {
    const request = answered(await ask(learner));
    const [first = { question: "", option: "" }] = request.answers;
    const twice = { ...request, answers: [first, first] };
    expect(await refusal(twice)).toMatchObject({
      status: 422,
      errors: [{ path: "answers.1.question", code: "GIVEN_TWICE" }],
    });
    const strange = {
      ...request,
      answers: [
        { ...first, option: "z" },
        { question: "no-such", option: "a" },
      ],
    };
    expect(await refusal(strange)).toMatchObject({
      status: 422,
      errors: [
        { path: "answers.0.option", code: "NOT_ALLOWED" },
        { path: "answers.1.question", code: "NOT_ALLOWED" },
      ],
    });
    expect(await refusal({ ...request, score: 100 })).toMatchObject({ status: 422, errors: [{ path: "score" }] });
  });

  test("about ids and draws", async () => {
    const quiz = await ask(learner);
    const request = answered(quiz);
    const stranger = await ask(await enter("learner"));
    expect(await refusal({ ...request, draw: stranger.draw })).toMatchObject({ status: 409, code: "DRAW_UNKNOWN" });
    expect((await learner.send("POST", path, { body: request })).status).toBe(200);
    expect(await refusal({ ...request, answers: [] })).toMatchObject({ status: 409, code: "ATTEMPT_ID_REUSED" });
    expect(await refusal({ ...request, id: randomUUID() })).toMatchObject({ status: 409, code: "DRAW_USED" });
    const nowhere = await learner.send("POST", "/me/quizzes/no-such-stage/attempts", { body: request });
    expect(nowhere.status).toBe(404);
  });
});

test("sent 1,000 times, many at once, it is judged once", async () => {
  const who = await enter("learner");
  const body = answered(await ask(who));
  const answers: JudgedAttempt[] = [];
  for (let round = 0; round < 50; round++) {
    const sent = await Promise.all(Array.from({ length: 20 }, () => who.send("POST", path, { body })));
    for (const answer of sent) {
      expect(answer.status, answer.text).toBe(200);
      answers.push(answer.json<JudgedAttempt>());
    }
  }
  expect(answers.filter(({ changes }) => changes.length > 0)).toHaveLength(1);
  expect((await who.send("GET", path)).json<AttemptPage>().items).toHaveLength(1);
}, 120_000);

test("right answers and explanations are in nothing that can be read before an attempt", async () => {
  const who = await enter("learner");
  const texts: [string, string][] = [];
  for (const { slug } of stages)
    for (const read of [`/me/quizzes/${slug}`, `/me/quizzes/${slug}/attempts`])
      texts.push([read, (await who.send("GET", read)).text]);
  for (const read of ["/me/quizzes", "/me/capabilities", "/me/plan", "/me/export", `/roadmaps/${roadmap}`])
    texts.push([read, (await who.send("GET", read)).text]);
  for (const locale of ["zh", "en"])
    for (const page of [
      `roadmaps/${roadmap}`,
      ...stages.flatMap(({ slug }) => [`roadmaps/${roadmap}/${slug}`, `roadmaps/${roadmap}/${slug}/self-check`]),
    ])
      texts.push([`${locale}/${page}`, (await exchange({ path: `/${locale}/${page}` })).text]);
  const quizzes = stages.flatMap(({ quiz }) => quiz);
  const secrets = quizzes.flatMap(({ explanation: { zh, en } }) => [zh, en]);
  const questions = quizzes.flatMap(({ question: { zh, en } }) => [zh, en]);
  expect(secrets.length).toBeGreaterThan(300);
  for (const [where, text] of texts) {
    // A page writes some of the signs of a text in its own way.
    const plain = text
      .replaceAll("&#x27;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
      .replaceAll('\\"', '"');
    const isPage = /^(zh|en)\//.test(where);
    expect(plain.includes(isPage ? "</html>" : "{"), where).toBe(true);
    // Pages hold no question either; an answer of the API holds no field that would tell.
    const told = [...secrets, ...(isPage ? questions : [])].filter((secret) => plain.includes(secret));
    expect(told, where).toEqual([]);
    if (!isPage) expect(/"(answer|explanation|right|difficulty)":/.test(text), where).toBe(false);
  }
});

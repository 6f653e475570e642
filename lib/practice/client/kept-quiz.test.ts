import { expect, test } from "vitest";
import { memoryStore } from "#lib/browser-store";
import { goOn, type KeptQuiz, keepQuiz, keptQuizKey, readKeptQuiz, sendable } from "#lib/practice/client/kept-quiz";
import type { Quiz } from "#lib/practice/schema/quiz";

const both = { zh: "问", en: "Ask" };
const quiz = (draw: string, attempts = 0): Quiz => ({
  stage: "first",
  draw,
  attempts,
  best: null,
  passedAt: null,
  questions: ["q1", "q2"].map((id) => ({ id, topic: "t", text: both, options: [{ id: "a", text: both }] })),
});
const kept = (of: Quiz, fields: Partial<KeptQuiz> = {}): KeptQuiz => ({
  quiz: of,
  answers: { q1: "a" },
  sent: null,
  ...fields,
});
const sent = { id: "s", answers: { q1: "a" } };
const fresh = quiz("1.0.0.mac");

test.each([
  ["nothing kept", null, fresh, { draw: fresh.draw, answers: {}, lost: false }],
  ["the same draw goes on", kept(fresh), fresh, { draw: fresh.draw, answers: { q1: "a" }, lost: false }],
  [
    "begun before a new version came",
    kept(quiz("0.0.0.old")),
    fresh,
    { draw: "0.0.0.old", answers: { q1: "a" }, lost: false },
  ],
  [
    "not begun: the newer questions",
    kept(quiz("0.0.0.old"), { answers: {} }),
    fresh,
    { draw: fresh.draw, answers: {}, lost: false },
  ],
  ["answered elsewhere", kept(fresh), quiz("1.1.0.mac", 1), { draw: "1.1.0.mac", answers: {}, lost: true }],
  [
    "sent, and judged it seems",
    kept(fresh, { sent }),
    quiz("1.1.0.mac", 1),
    { draw: "1.1.0.mac", answers: {}, lost: false },
  ],
])("%s", (_fact, before, now, expected) => {
  const { kept: next, lost } = goOn(before, now);
  expect({ draw: next.quiz.draw, answers: next.answers, lost }).toEqual(expected);
});

test("what the server says of earlier attempts is taken over", () => {
  expect(goOn(kept(quiz("1.0.0.mac")), { ...fresh, best: 67 }).kept.quiz.best).toBe(67);
});

test("the same answers go out under the same id, others under another, open ones not at all", () => {
  let made = 0;
  const newId = () => `id-${++made}`;
  const first = sendable(kept(fresh), newId);
  expect(first.request).toEqual({ id: "id-1", draw: fresh.draw, answers: [{ question: "q1", option: "a" }] });
  expect(sendable(first.kept, newId).request).toEqual(first.request);
  const changed = sendable({ ...first.kept, answers: { q1: "a", q2: "a" } }, newId);
  expect([changed.request.id, changed.request.answers.length]).toEqual(["id-2", 2]);
  expect(sendable({ ...first.kept, answers: { q2: "a" } }, newId).request.id).toBe("id-3");
});

test("what is kept survives, and what cannot be read is none", () => {
  const store = memoryStore();
  const key = keptQuizKey("someone", "first");
  expect(key.startsWith("waymark:me:someone:")).toBe(true);
  keepQuiz(key, kept(fresh, { sent }), store);
  expect(readKeptQuiz(key, store)).toEqual(kept(fresh, { sent }));
  keepQuiz(key, null, store);
  expect(readKeptQuiz(key, store)).toBeNull();
  for (const text of ["", "null", "[]", "{}", '{"quiz":{},"answers":{}}', "nonsense"]) {
    store.set(key, text);
    expect(readKeptQuiz(key, store), text).toBeNull();
  }
});

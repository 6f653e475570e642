import type { QuizQuestion } from "#lib/catalog/schema";
import { missingLanguages } from "#lib/editorial/rules/check";
import { checkInteger, checkText, courseLimits, isText, textOf } from "#lib/editorial/rules/kinds/course-check";
import type { FieldError } from "#lib/errors";

/** A question with its keys in one order and nothing else in it. */
export const questionOf = (one: QuizQuestion): QuizQuestion => ({
  id: one.id,
  topic: one.topic,
  capability: one.capability,
  question: textOf(one.question),
  options: one.options.map(({ id, zh, en }) => ({ id, zh, en })),
  answer: one.answer,
  explanation: textOf(one.explanation),
  difficulty: one.difficulty,
});

/** A question as the value of its one field: two editors who change the same question have something to decide. */
export const encodeQuestion = (question: QuizQuestion): string => JSON.stringify(questionOf(question));
export const decodeQuestion = (value: string): QuizQuestion => JSON.parse(value) as QuizQuestion;

export const questionPath = (id: string): string => `quiz.${id}`;

/** A name after this stage's that none of these questions has. */
export function nextQuestionId(stage: string | null, taken: readonly string[]): string {
  const base = `${(stage ?? "question").slice(0, 60).replace(/-+$/, "")}-q`;
  for (let number = new Set(taken).size + 1; ; number++)
    if (!taken.includes(`${base}${number}`)) return `${base}${number}`;
}

const letters = "abcdefgh";

/** The first letter that no option has. */
export const nextOptionId = (options: readonly { id: string }[]): string =>
  [...letters].find((letter) => options.every(({ id }) => id !== letter)) ?? "";

/** A new question that can be saved as it is. */
export const emptyQuestion = (of: { id: string; topic: string; capability: string }): QuizQuestion => ({
  ...of,
  question: { zh: "", en: "" },
  options: ["a", "b", "c", "d"].map((id) => ({ id, zh: "", en: "" })),
  answer: "a",
  explanation: { zh: "", en: "" },
  difficulty: 1,
});

/** What keeps a draft with this question from being saved. */
export function checkQuestion(one: QuizQuestion): FieldError[] {
  const path = questionPath(one.id);
  const { options, answer } = one;
  const { least, most } = courseLimits.options;
  const ids = options.map(({ id }) => id);
  const amount = options.length < least ? "TOO_SMALL" : options.length > most ? "TOO_LARGE" : null;
  const twice = new Set(ids).size < ids.length ? "GIVEN_TWICE" : null;
  const ofOptions = amount ?? twice;
  return [
    ...(one.topic === "" ? [{ path: `${path}.topic`, code: "REQUIRED" }] : []),
    ...(one.capability === "" ? [{ path: `${path}.capability`, code: "REQUIRED" }] : []),
    ...checkText(`${path}.question`, one.question, courseLimits.text),
    ...(ofOptions ? [{ path: `${path}.options`, code: ofOptions }] : []),
    ...options.flatMap((option) => checkText(`${path}.options.${option.id}`, option, courseLimits.text)),
    ...(ids.includes(answer) ? [] : [{ path: `${path}.answer`, code: "UNKNOWN_OPTION" }]),
    ...checkText(`${path}.explanation`, one.explanation, courseLimits.text),
    ...checkInteger(`${path}.difficulty`, one.difficulty, { least: 1, most: 3 }),
  ];
}

/** What keeps a stage with this question from being published: text in one language only. */
export function missingInQuestion(one: QuizQuestion): FieldError[] {
  const path = questionPath(one.id);
  return [
    ...missingLanguages(`${path}.question`, one.question, true),
    ...one.options.flatMap((option) => missingLanguages(`${path}.options.${option.id}`, option, true)),
    ...missingLanguages(`${path}.explanation`, one.explanation, true),
  ];
}

export function isQuestion(value: unknown): value is QuizQuestion {
  if (typeof value !== "object" || value === null) return false;
  const { id, topic, capability, question, options, answer, explanation, difficulty } = value as Partial<QuizQuestion>;
  return (
    [id, topic, capability, answer].every((one) => typeof one === "string") &&
    [question, explanation].every(isText) &&
    Array.isArray(options) &&
    options.every((option) => isText(option) && typeof option.id === "string") &&
    typeof difficulty === "number"
  );
}

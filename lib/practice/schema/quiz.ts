import { z } from "zod";
import { capabilityChange } from "#lib/capability/schema";
import { localizedText, slug } from "#lib/catalog/schema";
import { pageOf, paging, slugParam, timestamp } from "#lib/http/shapes";

const count = z.int().min(0);
/** Any 128-bit id in the usual notation, chosen by the client. */
const attemptId = z.guid();
/** Right answers in whole per cent, rounded down. */
const score = z.int().min(0).max(100);
const optionId = z.string().min(1).max(8);
const option = z.strictObject({ id: optionId, text: localizedText });
/** Opaque: which questions in which order are meant. */
const draw = z.string().min(1).max(400);

export const stageParams = z.strictObject({ stage: slugParam });

/** Where a learner stands with one stage's self-check. */
const standing = z.strictObject({
  stage: slug,
  attempts: count,
  /** Score of the best attempt; null before the first. */
  best: score.nullable(),
  /** When it was first passed. */
  passedAt: timestamp.nullable(),
});

/** Answer of `GET /me/quizzes`. `questions`: how many an attempt asks now; 0 where none can be made any more. */
export const quizzes = z.strictObject({
  roadmap: slug,
  stages: z.array(standing.extend({ questions: count, lastAt: timestamp.nullable() })),
});
export type Quizzes = z.infer<typeof quizzes>;

/** Answer of `GET /me/quizzes/{stage}`: the questions to answer next, and nothing that tells which option is right. */
export const quiz = standing.extend({
  draw,
  questions: z.array(z.strictObject({ id: slug, topic: slug, text: localizedText, options: z.array(option) })),
});
export type Quiz = z.infer<typeof quiz>;

/** What is sent to be judged. Questions that are left out are left open, and count as wrong. */
export const attemptRequest = z.strictObject({
  id: attemptId,
  draw,
  answers: z
    .array(z.strictObject({ question: slug, option: optionId }))
    .max(50)
    .superRefine((answers, context) => {
      for (const [index, { question }] of answers.entries())
        if (answers.findIndex((other) => other.question === question) < index)
          context.addIssue({ code: "custom", path: [index, "question"], message: "GIVEN_TWICE" });
    }),
});
export type AttemptRequest = z.infer<typeof attemptRequest>;

const judgedQuestion = z.strictObject({
  id: slug,
  topic: slug,
  text: localizedText,
  /** In the order in which they were shown. */
  options: z.array(option),
  /** The option chosen; null when it was left open. */
  chosen: optionId.nullable(),
  /** The option that is right. */
  answer: optionId,
  right: z.boolean(),
  explanation: localizedText,
});
export type JudgedQuestion = z.infer<typeof judgedQuestion>;

/** One judged attempt with everything there is to learn from it. `number` counts a stage's attempts from 1. */
export const attempt = z.strictObject({
  id: attemptId,
  stage: slug,
  number: z.int().min(1),
  at: timestamp,
  score,
  passed: z.boolean(),
  right: count,
  asked: count,
  questions: z.array(judgedQuestion),
});
export type Attempt = z.infer<typeof attempt>;

/** Answer of `POST /me/quizzes/{stage}/attempts`. */
export const judgedAttempt = attempt.extend({ changes: z.array(capabilityChange) });
export type JudgedAttempt = z.infer<typeof judgedAttempt>;

/** An attempt comes with all its questions, so pages are short. */
export const attemptQuery = z.strictObject({ ...paging, limit: z.coerce.number().int().min(1).max(50).default(10) });
export const attemptPage = pageOf(attempt);
export type AttemptPage = z.infer<typeof attemptPage>;

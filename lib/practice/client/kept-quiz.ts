import { browserStore, personalPrefix, readJson, type Store } from "#lib/browser-store";
import type { AttemptRequest, Quiz } from "#lib/practice/schema/quiz";

/** Question -> the option chosen. */
export type Answers = Readonly<Record<string, string>>;

/** A self-check that is under way: its questions, what is answered so far, and what was sent without an answer yet. */
export type KeptQuiz = { quiz: Quiz; answers: Answers; sent: { id: string; answers: Answers } | null };

/** Where a learner's open self-check of a stage is kept in this browser; sign-out removes it. */
export const keptQuizKey = (userId: string, stage: string): string => `${personalPrefix}${userId}:self-check:${stage}`;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

export function readKeptQuiz(key: string, store: Store = browserStore()): KeptQuiz | null {
  const kept = readJson<KeptQuiz>(store, key);
  if (!isRecord(kept) || !isRecord(kept.answers) || !isRecord(kept.quiz)) return null;
  return typeof kept.quiz.draw === "string" && Array.isArray(kept.quiz.questions) ? kept : null;
}

export function keepQuiz(key: string, kept: KeptQuiz | null, store: Store = browserStore()): void {
  if (kept === null) store.remove(key);
  else store.set(key, JSON.stringify(kept));
}

const isBegun = ({ answers }: KeptQuiz): boolean => Object.keys(answers).length > 0;

/**
 * What to go on with when the server has said what comes next. What was begun goes on, also when the stage was published
 * anew in the meantime: the server still judges it. Once another attempt was made, it is `lost`: fresh questions come.
 */
export function goOn(kept: KeptQuiz | null, fresh: Quiz): { kept: KeptQuiz; lost: boolean } {
  const begun = kept !== null && isBegun(kept);
  // What the server says of earlier attempts is newer in any case.
  if (begun && kept.quiz.draw === fresh.draw) return { kept: { ...kept, quiz: fresh }, lost: false };
  if (begun && kept.quiz.attempts === fresh.attempts) return { kept, lost: false };
  return { kept: { quiz: fresh, answers: {}, sent: null }, lost: begun && kept.sent === null };
}

const isSame = (a: Answers, b: Answers): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, option]) => b[id] === option);

/** What to send. The same answers again go under the same id, so that they are judged once; others get another. */
export function sendable(kept: KeptQuiz, newId: () => string): { kept: KeptQuiz; request: AttemptRequest } {
  const { quiz, answers } = kept;
  const sent = kept.sent && isSame(kept.sent.answers, answers) ? kept.sent : { id: newId(), answers };
  const given = quiz.questions.flatMap(({ id }) => {
    const option = answers[id];
    return option === undefined ? [] : [{ question: id, option }];
  });
  return { kept: { ...kept, sent }, request: { id: sent.id, draw: quiz.draw, answers: given } };
}

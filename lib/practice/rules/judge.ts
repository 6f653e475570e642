import { isPassed } from "#lib/capability/rules/evidence";
import type { QuizQuestion } from "#lib/catalog/schema";

/** Score an attempt needs, as `isPassed` judges it. */
export const passScore = 80;

/** What was chosen for a question; null: left open. */
export type Chosen = { question: string; option: string | null };

export type Judgement = {
  /** In the order of the questions. */
  answers: Chosen[];
  right: number;
  asked: number;
  passed: boolean;
};

/** Whole per cent, rounded down: 5 of 6 is 83. Nothing asked is 0. */
export const scoreOf = ({ right, asked }: Pick<Judgement, "right" | "asked">): number =>
  asked === 0 ? 0 : Math.floor((100 * right) / asked);

/** Judges what was chosen, question by question. What was left open is wrong. */
export function judgeAttempt(
  questions: readonly Pick<QuizQuestion, "id" | "answer">[],
  chosen: ReadonlyMap<string, string>,
): Judgement {
  const answers = questions.map(({ id }) => ({ question: id, option: chosen.get(id) ?? null }));
  const right = questions.filter(({ id, answer }) => chosen.get(id) === answer).length;
  const asked = questions.length;
  return { answers, right, asked, passed: isPassed({ right, asked }) };
}

import type { QuizQuestion } from "#lib/catalog/schema";
import { optionsOf } from "#lib/practice/rules/draw";
import { type Chosen, type Judgement, scoreOf } from "#lib/practice/rules/judge";
import type { Attempt, JudgedQuestion, Quiz } from "#lib/practice/schema/quiz";

type Shown = Quiz["questions"][number];

/** A question as a learner gets it before answering: which option is right stays behind. */
export const askQuestion = (question: QuizQuestion, seed: string): Shown => ({
  id: question.id,
  topic: question.topic,
  text: question.question,
  options: optionsOf(question, seed).map(({ id, zh, en }) => ({ id, text: { zh, en } })),
});

/** An attempt as it is stored. */
export type StoredAttempt = Omit<Judgement, "answers"> & {
  id: string;
  stage: string;
  /** From 0. */
  number: number;
  seed: string;
  answers: readonly Chosen[];
  at: string;
};

function tellQuestion(question: QuizQuestion, { option }: Chosen, seed: string): JudgedQuestion {
  const { answer, explanation } = question;
  return { ...askQuestion(question, seed), chosen: option, answer, right: option === answer, explanation };
}

/** A judged attempt with all there is to learn from it, by the questions of the version it was made with. */
export function tellAttempt(stored: StoredAttempt, questions: readonly QuizQuestion[]): Attempt {
  const { id, stage, number, seed, at, passed, right, asked } = stored;
  const byId = new Map(questions.map((question) => [question.id, question]));
  return {
    id,
    stage,
    number: number + 1,
    at,
    score: scoreOf({ right, asked }),
    passed,
    right,
    asked,
    questions: stored.answers.flatMap((chosen) => {
      const question = byId.get(chosen.question);
      return question ? [tellQuestion(question, chosen, seed)] : [];
    }),
  };
}

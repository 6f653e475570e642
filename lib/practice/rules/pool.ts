import type { QuizQuestion } from "#lib/catalog/schema";

/**
 * Which questions of a stage are left out of a draw, as a hexadecimal number with a bit for each place: those of topics
 * that nobody can study (any more). When that would leave none, none is left out. A draw carries it, so that it stays
 * the same draw when a topic comes or goes before the answers do.
 */
export function leftOutOf(
  quiz: readonly Pick<QuizQuestion, "topic">[],
  isPublished: (topic: string) => boolean,
): string {
  const out = quiz.map(({ topic }) => !isPublished(topic));
  if (out.every(Boolean)) return "0";
  return out.reduce((bits, isOut, place) => (isOut ? bits | (1n << BigInt(place)) : bits), 0n).toString(16);
}

/** The questions that are not left out. */
export function poolOf<Question>(quiz: readonly Question[], leftOut: string): Question[] {
  const bits = BigInt(`0x${leftOut}`);
  return quiz.filter((_question, place) => ((bits >> BigInt(place)) & 1n) === 0n);
}

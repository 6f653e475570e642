import type { Capabilities } from "#lib/capability/schema";

/** Null: taken back. */
export type Ratings = ReadonlyMap<string, number | null>;

/** An answer with what its learner has said of themselves since. */
export function withRatings<Answer extends Pick<Capabilities, "capabilities">>(answer: Answer, said: Ratings): Answer {
  if (said.size === 0) return answer;
  return {
    ...answer,
    capabilities: answer.capabilities.map((one) => {
      const level = said.get(one.slug);
      if (level === undefined) return one;
      const { selfAssessed: _, ...rest } = one;
      return level === null ? rest : { ...rest, selfAssessed: level };
    }),
  };
}

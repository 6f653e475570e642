import type { QuizQuestion } from "#lib/catalog/schema";
import { type Random, seededRandom, shuffled } from "#lib/practice/rules/random";

/** How many questions a self-check asks; fewer when there are not as many. */
export const drawSize = 6;
const difficulties = [1, 2, 3] as const;
/** Of each difficulty, where the pool allows. */
const ofEach = drawSize / difficulties.length;

/** Places still open by difficulty, in random order. */
function openPlaces(drawn: readonly QuizQuestion[], random: Random): number[] {
  const places = difficulties.flatMap((difficulty) => {
    const have = drawn.filter((question) => question.difficulty === difficulty).length;
    return Array<number>(Math.max(0, ofEach - have)).fill(difficulty);
  });
  return shuffled(places, random);
}

type Round = { drawn: readonly QuizQuestion[]; from: readonly QuizQuestion[] };

/**
 * One more question from as many topics as are wanted. They fill as many of the open places as can be filled together
 * (augmenting paths: a topic gives up its place when it can fill another); then come topics of whatever difficulty.
 */
function drawRound({ drawn, from }: Round, random: Random): QuizQuestion[] {
  const wanted = drawSize - drawn.length;
  const places = openPlaces(drawn, random);
  const mixed = shuffled(from, random);
  const topics = [...new Set(mixed.map(({ topic }) => topic))];
  const placeOf = new Map<string, number>();
  const fitting = (topic: string, place: number) =>
    mixed.find((question) => question.topic === topic && question.difficulty === places[place]);
  function fill(place: number, asked: Set<string>): boolean {
    for (const topic of topics) {
      if (asked.has(topic) || !fitting(topic, place)) continue;
      asked.add(topic);
      const other = placeOf.get(topic);
      if (other !== undefined && !fill(other, asked)) continue;
      placeOf.set(topic, place);
      return true;
    }
    return false;
  }
  for (const place of places.keys()) if (placeOf.size < wanted) fill(place, new Set());
  const placed = [...placeOf].flatMap(([topic, place]) => fitting(topic, place) ?? []);
  const others = topics.filter((topic) => !placeOf.has(topic));
  return [...placed, ...others.flatMap((topic) => mixed.find((one) => one.topic === topic) ?? [])].slice(0, wanted);
}

/**
 * The questions of one attempt. The first is any of the pool, so that each can come up; the others are of other topics as
 * long as there are enough, and two of each difficulty where that can be had. Same pool and seed, same draw.
 */
export function drawQuestions(pool: readonly QuizQuestion[], seed: string): QuizQuestion[] {
  const random = seededRandom(seed);
  const [first, ...rest] = shuffled(pool, random);
  if (first === undefined) return [];
  const drawn = [first];
  drawn.push(...drawRound({ drawn, from: rest.filter(({ topic }) => topic !== first.topic) }, random));
  while (drawn.length < Math.min(drawSize, pool.length))
    drawn.push(...drawRound({ drawn, from: rest.filter((question) => !drawn.includes(question)) }, random));
  return shuffled(drawn, random);
}

/** A question's options in the order this draw shows them. */
export const optionsOf = (question: QuizQuestion, seed: string): QuizQuestion["options"] =>
  shuffled(question.options, seededRandom(`${seed} ${question.id}`));

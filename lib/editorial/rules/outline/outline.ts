import type { FieldError } from "#lib/errors";

/** The order of a roadmap's drafts: its stages and their topics by public id, archived ones among them. */
export type Outline = readonly OutlineStage[];
export type OutlineStage = { slug: string; topics: readonly string[] };

/**
 * One change of the order. `before` names what it comes to stand before; null: at the end. A move names places by what
 * stands there, not by number, so that it means the same however much of the list one sees.
 */
export type Move =
  | { act: "add-stage"; stage: string; before: string | null }
  | { act: "add-topic"; topic: string; stage: string; before: string | null }
  | { act: "move-stage"; stage: string; before: string | null }
  | { act: "move-topic"; topic: string; stage: string; before: string | null }
  | { act: "remove-stage"; stage: string }
  | { act: "remove-topic"; topic: string };

/** What became of a move: the order after it, or why it cannot be made. */
export type Moved = { outline: Outline; refused?: undefined } | { outline?: undefined; refused: FieldError };

const refuse = (path: string, code: string): Moved => ({ refused: { path, code } });

export const homeOf = (outline: Outline, topic: string): OutlineStage | undefined =>
  outline.find(({ topics }) => topics.includes(topic));

/** A list with one item before another, or at its end; null when there is no such other. */
function placed<Item>(list: readonly Item[], item: Item, at: number | null): readonly Item[] | null {
  if (at === null) return [...list, item];
  return at < 0 ? null : [...list.slice(0, at), item, ...list.slice(at)];
}

function placeStage(outline: Outline, stage: OutlineStage, before: string | null): Moved {
  const rest = outline.filter(({ slug }) => slug !== stage.slug);
  // Before itself is where it stands.
  if (before === stage.slug && rest.length < outline.length) return { outline };
  const at = before === null ? null : rest.findIndex(({ slug }) => slug === before);
  const next = placed(rest, stage, at);
  return next === null ? refuse("before", "UNKNOWN_STAGE") : { outline: next };
}

function placeTopic(
  outline: Outline,
  topic: string,
  { stage, before }: { stage: string; before: string | null },
): Moved {
  const home = outline.find(({ slug }) => slug === stage);
  if (home === undefined) return refuse("stage", "UNKNOWN_STAGE");
  if (before === topic) return home.topics.includes(topic) ? { outline } : refuse("before", "UNKNOWN_TOPIC");
  const rest = home.topics.filter((slug) => slug !== topic);
  const topics = placed(rest, topic, before === null ? null : rest.indexOf(before));
  if (topics === null) return refuse("before", "UNKNOWN_TOPIC");
  return { outline: outline.map((one) => (one.slug === stage ? { ...one, topics } : without(one, topic))) };
}

function without(stage: OutlineStage, topic: string): OutlineStage {
  return stage.topics.includes(topic) ? { ...stage, topics: stage.topics.filter((slug) => slug !== topic) } : stage;
}

/** The order after a move. Nothing is ever lost or doubled: what cannot be done whole is refused. */
export function applyMove(outline: Outline, move: Move): Moved {
  const stage = "stage" in move ? outline.find(({ slug }) => slug === move.stage) : undefined;
  const home = "topic" in move ? homeOf(outline, move.topic) : undefined;
  switch (move.act) {
    case "add-stage":
      if (stage !== undefined) return refuse("stage", "ALREADY_THERE");
      return placeStage(outline, { slug: move.stage, topics: [] }, move.before);
    case "add-topic":
      return home === undefined ? placeTopic(outline, move.topic, move) : refuse("topic", "ALREADY_THERE");
    case "move-stage":
      return stage === undefined ? refuse("stage", "UNKNOWN_STAGE") : placeStage(outline, stage, move.before);
    case "move-topic":
      return home === undefined ? refuse("topic", "UNKNOWN_TOPIC") : placeTopic(outline, move.topic, move);
    case "remove-stage":
      if (stage === undefined) return refuse("stage", "UNKNOWN_STAGE");
      // Its topics have to be moved or removed first, each by a decision of its own.
      if (stage.topics.length > 0) return refuse("stage", "NOT_EMPTY");
      return { outline: outline.filter((one) => one !== stage) };
    case "remove-topic":
      if (home === undefined) return refuse("topic", "UNKNOWN_TOPIC");
      return { outline: outline.map((one) => without(one, move.topic)) };
  }
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((slug, index) => slug === b[index]);

/** Whose lists a move changed: `roadmap` for the order of stages, and the stages whose topics are others or stand otherwise. */
export function changedLists(before: Outline, after: Outline): { roadmap: boolean; stages: OutlineStage[] } {
  const former = new Map(before.map(({ slug, topics }) => [slug, topics]));
  return {
    roadmap: !sameList(
      before.map(({ slug }) => slug),
      after.map(({ slug }) => slug),
    ),
    stages: after.filter(({ slug, topics }) => !sameList(former.get(slug) ?? [], topics)),
  };
}

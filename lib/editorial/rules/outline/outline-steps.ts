import { applyMove, homeOf, type Move, type Outline } from "#lib/editorial/rules/outline/outline";

/** A stage or a topic of an outline. */
export type OutlineItem = { kind: "stage" | "topic"; slug: string };

/** Where something stands, counted from 1; `stage` is the topic's. */
export type Place = { stage: string | null; place: number; of: number };

export function placeOf(outline: Outline, { kind, slug }: OutlineItem): Place | null {
  if (kind === "stage") {
    const index = outline.findIndex((stage) => stage.slug === slug);
    return index < 0 ? null : { stage: null, place: index + 1, of: outline.length };
  }
  const home = homeOf(outline, slug);
  return home ? { stage: home.slug, place: home.topics.indexOf(slug) + 1, of: home.topics.length } : null;
}

/** What comes after something in its list; null at the end. */
const nextIn = (list: readonly string[], slug: string): string | null => list[list.indexOf(slug) + 1] ?? null;

/** The move that puts something where it stands in this outline, once it has gone elsewhere. */
export function moveBack(outline: Outline, { kind, slug }: OutlineItem): Move | null {
  if (kind === "stage") {
    const slugs = outline.map((stage) => stage.slug);
    return slugs.includes(slug) ? { act: "move-stage", stage: slug, before: nextIn(slugs, slug) } : null;
  }
  const home = homeOf(outline, slug);
  return home ? { act: "move-topic", topic: slug, stage: home.slug, before: nextIn(home.topics, slug) } : null;
}

/**
 * One step up or down, as a key makes it. A topic at the edge of its stage goes over into the neighbouring one: past the
 * first it becomes the last of the stage before, past the last the first of the stage after. Null at either end.
 */
export function stepMove(outline: Outline, { kind, slug }: OutlineItem, step: "up" | "down"): Move | null {
  if (kind === "stage") {
    const slugs = outline.map((stage) => stage.slug);
    const at = slugs.indexOf(slug);
    const target = step === "up" ? at - 1 : at + 1;
    if (at < 0 || target < 0 || target >= slugs.length) return null;
    return { act: "move-stage", stage: slug, before: slugs[step === "up" ? target : target + 1] ?? null };
  }
  const home = homeOf(outline, slug);
  if (home === undefined) return null;
  const at = home.topics.indexOf(slug);
  const target = step === "up" ? at - 1 : at + 1;
  if (target >= 0 && target < home.topics.length) {
    const before = home.topics[step === "up" ? target : target + 1] ?? null;
    return { act: "move-topic", topic: slug, stage: home.slug, before };
  }
  const next = outline[outline.indexOf(home) + (step === "up" ? -1 : 1)];
  if (next === undefined) return null;
  return { act: "move-topic", topic: slug, stage: next.slug, before: step === "up" ? null : (next.topics[0] ?? null) };
}

/** Whether a move changes anything at all. */
export function isMoving(outline: Outline, move: Move): boolean {
  const { outline: after } = applyMove(outline, move);
  return after !== undefined && JSON.stringify(after) !== JSON.stringify(outline);
}

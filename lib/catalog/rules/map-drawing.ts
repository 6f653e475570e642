import type { RoadmapView, StageView } from "#lib/catalog/rules/outline";
import { breakLines } from "#lib/line-break";
import type { Locale } from "#lib/locales";

/*
 * The roadmap as one drawing in two orientations. Across: one stretch per stage, positions in percent of the drawing's
 * width. Down: one line for all stages, positions in pixels. Heights are pixels in both, so they follow from the text.
 */

/** Narrowest width of the drawing when it runs across: a window of 1280 px with the panel open. */
const narrowestAcross = 636;
/** Width of a title when it runs down, on a window of 320 px. */
const titleWidthDown = 200;
const font = { across: 12, down: 15 };
const leading = { across: 16, down: 20 };
/** From the line to the nearest label, and around a stretch. */
const gap = 17;
const margin = { top: 14, bottom: 16 };
const shortestRow = 128;
const headDown = 124;
const stationDown = 48;
const headRoom = 8.8;
/** A name of two parts is better broken between them than anywhere else. */
const afterColon = /(?<=[：:])\s*|(?=（)/u;

export type Station = {
  slug: string;
  /** Place in its stage, from 0. */
  index: number;
  across: { x: number; y: number; lines: string[]; above: boolean; before: number | null };
  down: { y: number; lines: string[]; before: number | null };
};

export type Stretch = {
  slug: string;
  /** The stage's name, broken for the narrow column beside the line. */
  head: string[];
  across: { top: number; height: number };
  down: { top: number };
  stations: Station[];
};

/** `far`: it passes other stretches on its way, so it is drawn more faintly. */
export type Join = { from: string; to: string; far: boolean; across: string; down: string };

export type Drawing = {
  height: { across: number; down: number };
  stretches: Stretch[];
  joins: Join[];
};

type Rows = { across: number; down: number; lastDown: number | null };

function stretchOf(stage: StageView, rows: Rows, locale: Locale): Stretch {
  const pitch = 100 / Math.max(1, stage.topics.length);
  // Labels stand above and below in turn, so each has the room of two.
  const room = ((2 * pitch * narrowestAcross) / 100 - 10) / font.across;
  const labels = stage.topics.map((topic) => breakLines(topic.title.text, room, locale));
  const tallest = (above: boolean) =>
    Math.max(1, ...labels.filter((_, index) => (index % 2 === 1) === above).map((lines) => lines.length));
  const over = margin.top + tallest(true) * leading.across + gap;
  const height = Math.max(shortestRow, over + gap + tallest(false) * leading.across + margin.bottom);
  const y =
    rows.across +
    over +
    Math.max(0, (shortestRow - (over + gap + tallest(false) * leading.across + margin.bottom)) / 2);
  let down = rows.down + headDown;
  let before = rows.lastDown;
  const stations = stage.topics.map((topic, index): Station => {
    const lines = breakLines(topic.title.text, titleWidthDown / font.down, locale);
    const place = down;
    const station: Station = {
      slug: topic.slug,
      index,
      across: {
        x: (index + 0.5) * pitch,
        y,
        lines: labels[index] ?? [],
        above: index % 2 === 1,
        before: index === 0 ? null : pitch,
      },
      down: { y: place, lines, before: before === null ? null : place - before },
    };
    before = place;
    down += Math.max(stationDown, lines.length * leading.down + 20);
    return station;
  });
  const head = stage.title.text.split(afterColon).flatMap((part) => breakLines(part, headRoom, locale));
  const stretch = { slug: stage.slug, head, across: { top: rows.across, height }, down: { top: rows.down }, stations };
  rows.across += height;
  rows.down = down;
  rows.lastDown = before;
  return stretch;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A thin join from a prerequisite to what needs it; across in a box 1000 wide. Neighbours are joined by the line itself. */
function joinOf(from: Station, to: Station, far: boolean): Join {
  const a = { x: round(from.across.x * 10), y: round(from.across.y) };
  const b = { x: round(to.across.x * 10), y: round(to.across.y) };
  // On one stretch it stays between the line and the labels.
  const bend = a.y === b.y ? 17 : (b.y - a.y) / 2;
  const across =
    a.y === b.y
      ? `M${a.x} ${a.y}C${a.x} ${a.y + bend} ${b.x} ${b.y + bend} ${b.x} ${b.y}`
      : `M${a.x} ${a.y}C${a.x} ${round(a.y + bend)} ${b.x} ${round(b.y - bend)} ${b.x} ${b.y}`;
  const [top, bottom] = [from.down.y, to.down.y].sort((one, other) => one - other) as [number, number];
  const depth = Math.min(26, 12 + (bottom - top) / 160);
  const down = `M0 ${top}C${-depth} ${top + 24} ${-depth} ${bottom - 24} 0 ${bottom}`;
  return { from: from.slug, to: to.slug, far, across, down };
}

export function drawRoadmap(roadmap: RoadmapView, locale: Locale): Drawing {
  const rows: Rows = { across: 0, down: 0, lastDown: null };
  const stretches = roadmap.stages.map((stage) => stretchOf(stage, rows, locale));
  const stations = new Map(stretches.flatMap((stretch) => stretch.stations).map((station) => [station.slug, station]));
  const topics = roadmap.stages.flatMap((stage) => stage.topics);
  const rowOf = new Map(stretches.flatMap(({ stations: own }, row) => own.map(({ slug }) => [slug, row] as const)));
  const joins = topics.flatMap((topic) =>
    topic.prerequisites.flatMap((slug) => {
      const from = stations.get(slug);
      const to = stations.get(topic.slug);
      if (from === undefined || to === undefined) return [];
      const neighbours = from.across.y === to.across.y && to.index === from.index + 1;
      const far = Math.abs((rowOf.get(topic.slug) ?? 0) - (rowOf.get(slug) ?? 0)) > 1;
      return neighbours ? [] : [joinOf(from, to, far)];
    }),
  );
  return { height: { across: rows.across, down: rows.down + margin.bottom }, stretches, joins };
}

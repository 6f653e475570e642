/** A mentor's view of one capability in a check-in. */
export type View = { capability: string; level: number; note?: string | undefined };

/** One capability as it stood at a check-in. Null: nothing said, or no evidence yet. */
export type CheckInRow = {
  capability: string;
  computed: number;
  coverage: number | null;
  selfAssessed: number | null;
  mentor: number | null;
  note: string;
};

type Standing = { slug: string; level: number; coverage: number | null; selfAssessed?: number | undefined };

/** What is kept of a check-in: every capability in the order of the model, whether the mentor said something of it or not. */
export function snapshot(standings: readonly Standing[], views: readonly View[]): CheckInRow[] {
  const said = new Map(views.map((view) => [view.capability, view]));
  return standings.map(({ slug, level, coverage, selfAssessed }) => ({
    capability: slug,
    computed: level,
    coverage,
    selfAssessed: selfAssessed ?? null,
    mentor: said.get(slug)?.level ?? null,
    note: said.get(slug)?.note ?? "",
  }));
}

/** Levels by which the mentor's view lies above (or, negative, below) the learner's own; null when one of them is missing. */
export const differenceOf = ({ selfAssessed, mentor }: Pick<CheckInRow, "selfAssessed" | "mentor">): number | null =>
  selfAssessed === null || mentor === null ? null : mentor - selfAssessed;

export type Comparison = {
  /** Rows of which someone said something: the widest difference first, then those one side said, in the given order. */
  rows: (CheckInRow & { difference: number | null })[];
  /** Capabilities both spoke of, alike and apart. */
  alike: number;
  apart: number;
};

const widthOf = (difference: number | null): number => (difference === null ? -1 : Math.abs(difference));

export function compare(rows: readonly CheckInRow[]): Comparison {
  const told = rows
    .filter(({ selfAssessed, mentor }) => selfAssessed !== null || mentor !== null)
    .map((row) => ({ ...row, difference: differenceOf(row) }));
  return {
    rows: told.toSorted((a, b) => widthOf(b.difference) - widthOf(a.difference)),
    alike: told.filter(({ difference }) => difference === 0).length,
    apart: told.filter(({ difference }) => difference !== null && difference !== 0).length,
  };
}

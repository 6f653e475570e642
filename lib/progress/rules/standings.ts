import type { Row } from "#lib/progress/rules/event";
import type { Status } from "#lib/progress/rules/status";

type Topics = { stages: readonly { topics: readonly { id: string; slug: string }[] }[] };
export type Standing = { status: Status; firstDoneAt: string | null };

/** What the capability rules take from progress, by the slugs of a roadmap's topics. */
export function standingsIn(roadmap: Topics, rows: ReadonlyMap<string, Row>): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { topics } of roadmap.stages)
    for (const { id, slug } of topics) {
      const row = rows.get(id);
      if (row === undefined) continue;
      const firstDoneAt = row.firstDoneAt === null ? null : new Date(row.firstDoneAt).toISOString();
      standings.set(slug, { status: row.status, firstDoneAt });
    }
  return standings;
}

import { randomUUID } from "node:crypto";
import { pool } from "#lib/db/client";
import { getOutline } from "#lib/editorial/data/outline";
import { listReleases } from "#lib/editorial/data/releases";
import { restructure } from "#lib/editorial/mutations/outline";
import { publishTogether } from "#lib/editorial/mutations/release";
import { versionsIn } from "#lib/editorial/rules/outline/outline-view";
import type { StructuralMove } from "#lib/editorial/schema/outline";
import { AppError } from "#lib/errors";

export const shipped = "ai-product-manager";

/** An editor in the test file's own database, with the verbs that tests of the roadmap speak in. */
export async function makeEditor() {
  const id = randomUUID();
  await pool().query(`insert into "User" ("id", "email", "name", "role") values ($1, $2, 'Ed', 'editor')`, [
    id,
    `${id}@example.com`,
  ]);
  const by = () => ({ actorId: id, requestId: randomUUID() });

  /** A move decided on what stands there now. */
  async function move(wanted: StructuralMove, slug = shipped) {
    const outline = await getOutline(slug);
    const versions = versionsIn(outline, wanted.act === "delete-topic" ? wanted.topic : null);
    return restructure({ ...by(), slug, move: wanted, versions });
  }

  /** The drafts of roadmaps that wait. */
  async function waiting() {
    const found = await listReleases({ limit: 1 });
    return found.waiting
      .filter(({ kind }) => kind === "roadmap" || kind === "stage" || kind === "topic")
      .map(({ kind, slug, version }) => ({ kind, slug, version }));
  }

  const publishAll = async (message = "Everything that waits") =>
    publishTogether({ ...by(), items: await waiting(), message });

  return { id, by, move, waiting, publishAll };
}

/** What was refused, with the code and the fields; anything but a refusal is thrown on. */
export const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: "done", errors: [] as { path: string; code: string }[], conflict: undefined as unknown }),
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      return { code: error.code as string, errors: error.extras.errors ?? [], conflict: error.extras.conflict };
    },
  );

export async function countRows(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`select count(*)::int as count from ${sql}`, values);
  return rows[0]?.count ?? 0;
}

/** What acts leave behind: audit rows, releases, notes of moved numbers. */
export async function tracesOf(work: () => Promise<unknown>) {
  const state = async () => {
    const { rows } = await pool().query<{ number: number }>(`select "number" from "ContentRelease"`);
    return [await countRows(`"AuditEntry"`), rows[0]?.number ?? 0, await countRows(`"CourseChange"`)];
  };
  const before = await state();
  await work();
  const [audit = 0, releases = 0, notes = 0] = (await state()).map((number, index) => number - (before[index] ?? 0));
  return { audit, releases, notes };
}

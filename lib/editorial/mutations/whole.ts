import type pg from "pg";
import { noteCourseChanges } from "#lib/capability/mutations/course-change";
import { assemble, readPublished } from "#lib/catalog/data";
import { raiseRelease } from "#lib/catalog/mutations";
import { type Fault, newFaults } from "#lib/catalog/rules/whole";
import { AppError } from "#lib/errors";

type Client = Pick<pg.ClientBase, "query">;

/**
 * Runs what changes published content, in the caller's transaction: the published whole that results is checked, a new
 * content release is raised, and what it does to everyone's numbers is noted. Publishers take turns from here on, so that
 * two changes that are each right cannot be wrong together.
 * @param work does the publishing; null when learners see nothing of it
 * @param broken makes the refusal of what is wrong with the result
 * @returns the new release, or null with what `work` said
 */
export async function releaseWhole<Result>(
  client: Client,
  { resources = [], work, broken = refusal }: Releasing<Result>,
): Promise<{ result: Result; release: number | null }> {
  await client.query(`select 1 from "ContentRelease" where "id" = 1 for update`);
  const before = await readPublished(client, resources);
  const { released, result } = await work();
  if (!released) return { result, release: null };
  const release = await raiseRelease(client);
  const after = await readPublished(client, resources);
  const faults = newFaults(before.items, after.items);
  if (faults.length > 0) throw broken(faults);
  await noteCourseChanges(client, { before: assemble(before), after: assemble(after) });
  return { result, release };
}

type Releasing<Result> = {
  /** Public ids of the resources that are published with it. */
  resources?: readonly string[];
  work: () => Promise<{ released: boolean; result: Result }>;
  broken?: (faults: Fault[]) => AppError;
};

/** A fault names its field as `stage.foundations.topics.3`; the whole of it is in `conflict`. */
function refusal(faults: Fault[]): AppError {
  const errors = faults.slice(0, 50).map(({ kind, slug, path, code }) => ({ path: `${kind}.${slug}.${path}`, code }));
  return new AppError("BROKEN_WHOLE", { errors, conflict: { faults: faults.slice(0, 50) } });
}

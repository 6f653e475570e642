import { randomUUID } from "node:crypto";
import type pg from "pg";
import { changesOf } from "#lib/capability/data/changes";
import { type LearnerRecord, readRecord } from "#lib/capability/data/learner";
import { inTransaction } from "#lib/db/transaction";
import { AppError, invalidField, notFound } from "#lib/errors";
import { readHandIns } from "#lib/practice/data/hand-ins";
import { findProjects, readProject } from "#lib/practice/data/projects";
import { appendHandIn, lockLearner, markWithdrawn, saysTheSame } from "#lib/practice/mutations/hand-in-store";
import { missingAnswers } from "#lib/practice/rules/check-hand-in";
import { standingOf } from "#lib/practice/rules/hand-in-state";
import { linksOf, type MovedProject, type ProjectHandIn } from "#lib/practice/schema/hand-ins";

type Own = { userId: string; stage: string };
type Moved = { before: LearnerRecord; after: LearnerRecord } | null;

/** Runs a change of this learner's hand-ins between two readings of all their numbers rest on. */
async function between(client: pg.PoolClient, userId: string, change: () => Promise<void>): Promise<Moved> {
  const before = await readRecord(client, userId);
  await change();
  return { before, after: await readRecord(client, userId) };
}

/** The project as it stands after a write, and what the write moved. For after the commit. */
async function answerOf({ userId, stage }: Own, moved: Moved): Promise<MovedProject> {
  const causes = [{ item: { kind: "project", slug: stage } as const, stage }];
  const changes = moved ? await changesOf({ ...moved, causes }) : [];
  return { ...(await readProject({ userId, stage })), changes };
}

async function handIn(client: pg.PoolClient, { userId, stage }: Own, sent: ProjectHandIn): Promise<Moved> {
  await lockLearner(client, userId);
  const [project] = await findProjects(stage, client);
  const earlier = await readHandIns({ userId, kind: "project", stage }, client);
  const { answers, reflection, audience } = sent;
  const content = { links: linksOf(sent), answers, reflection };
  const id = sent.id?.toLowerCase();
  const again = earlier.find((one) => one.id === id);
  if (again) {
    if (saysTheSame(again, content)) return null;
    throw new AppError("ID_REUSED");
  }
  if (project === undefined) throw notFound();
  const { stageId, version, criteria } = project;
  if (sent.version !== undefined && sent.version !== version)
    throw new AppError("VERSION_CONFLICT", { conflict: { version } });
  const missing = missingAnswers(answers, criteria);
  if (missing.length > 0) throw new AppError("INVALID", { errors: missing });
  if (answers.length > criteria) throw invalidField(`answers.${criteria}`, "UNKNOWN_FIELD");
  const standing = standingOf(earlier);
  const unchanged = standing !== null && standing.project?.version === version && standing.audience === audience;
  if (id === undefined && unchanged && saysTheSame(standing, content)) return null;
  return between(client, userId, () =>
    appendHandIn(
      client,
      {
        ...content,
        userId,
        id: id ?? randomUUID(),
        kind: "project",
        stageId,
        stageVersion: version,
        capability: null,
        audience,
      },
      earlier.length,
    ),
  );
}

/**
 * Hands in the project of a stage, against the published version of its criteria. The same id again changes nothing.
 * @throws AppError NOT_FOUND when no such project is published
 * @throws AppError ID_REUSED when the id is that of something else
 * @throws AppError VERSION_CONFLICT when the criteria answered are not the published ones
 * @throws AppError INVALID naming each criterion without an answer
 */
export async function handInProject(own: Own, sent: ProjectHandIn): Promise<MovedProject> {
  const moved = await inTransaction((client) => handIn(client, own, sent));
  return answerOf(own, moved);
}

/**
 * Takes back the project that stands, or the hand-in with this id; one taken back already stays so. What it moved goes
 * back exactly, and what it had replaced stands again.
 * @throws AppError NOT_FOUND when nothing stands, or no such hand-in is the learner's
 */
export async function withdrawProject({ id, ...own }: Own & { id?: string | undefined }): Promise<MovedProject> {
  const { userId, stage } = own;
  const moved = await inTransaction(async (client) => {
    await lockLearner(client, userId);
    const rows = await readHandIns({ userId, kind: "project", stage }, client);
    const target = id === undefined ? standingOf(rows) : rows.find((one) => one.id === id.toLowerCase());
    if (!target) throw notFound();
    if (target.withdrawnAt !== null) return null;
    return between(client, userId, () => markWithdrawn(client, { userId, id: target.id }));
  });
  return answerOf(own, moved);
}

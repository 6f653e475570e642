import { changesOf } from "#lib/capability/data/changes";
import { type LearnerRecord, readRecord } from "#lib/capability/data/learner";
import { isShown } from "#lib/capability/rules/evidence";
import type { CapabilityChange } from "#lib/capability/schema";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import { type Queryable, readHandIns } from "#lib/practice/data/hand-ins";
import { judgedOf, standingOf } from "#lib/practice/rules/hand-in-state";
import type { HandIn, OwnProject, ProjectList } from "#lib/practice/schema/hand-ins";

export type StageProject = { stageId: string; slug: string; version: number; criteria: number };

const projectsSql = `
  select i."id" as "stageId", i."slug", v."number" as "version",
    json_array_length((v."content" -> 'project' -> 'acceptance')::json) as "criteria"
  from "ContentItem" i join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion"
  where i."kind" = 'stage' and i."archivedAt" is null and jsonb_typeof(v."content" -> 'project') = 'object'
    and ($1::text is null or i."slug" = $1)
  order by i."slug"`;

/** The projects that can be handed in at this moment: all, or that of one stage. */
export async function findProjects(stage: string | null, client: Queryable = pool()): Promise<StageProject[]> {
  const { rows } = await client.query<StageProject>({ name: "projects", text: projectsSql, values: [stage] });
  return rows;
}

type StandingState = OwnProject["state"];
const stateOfStanding = (handIn: HandIn | null): StandingState =>
  handIn?.state === "submitted" || handIn?.state === "accepted" || handIn?.state === "returned" ? handIn.state : null;

/** The projects a learner can do, and those they handed in whatever became of them, each with what stands. */
export async function readProjects(userId: string): Promise<ProjectList> {
  const offered = await findProjects(null);
  const handIns = await readHandIns({ userId, kind: "project" });
  const byStage = Map.groupBy(handIns, ({ stage }) => stage ?? "");
  const stages = new Set([...offered.map(({ slug }) => slug), ...byStage.keys()]);
  return {
    items: [...stages].map((stage) => {
      const standing = standingOf(byStage.get(stage) ?? []);
      return { stage, state: stateOfStanding(standing), handIn: standing };
    }),
  };
}

/** As capability facts hold a hand-in; see lib/capability/data/facts.ts. */
type Fact = LearnerRecord["facts"]["handIns"][number];
const factOf = (stage: string, { links, criteria, verdict, handedInAt }: HandIn): Fact => [
  stage,
  links[0] ?? "",
  criteria.map(({ answer }) => answer),
  criteria.length,
  verdict,
  Date.parse(handedInAt),
];

/** What one's capabilities would do if the hand-in that decides were withdrawn. */
async function changesWithout(judged: HandIn, handIns: HandIn[], before: LearnerRecord): Promise<CapabilityChange[]> {
  const stage = judged.stage ?? "";
  const next = judgedOf(handIns.filter(({ id }) => id !== judged.id));
  const others = before.facts.handIns.filter(([slug]) => slug !== stage);
  const facts = { ...before.facts, handIns: next ? [...others, factOf(stage, next)] : others };
  const causes = [{ item: { kind: "project", slug: stage } as const, stage }];
  return changesOf({ before, after: { ...before, facts }, causes });
}

/**
 * One project with everything the learner handed in for it.
 * @throws AppError NOT_FOUND when there is no such project and never was one for this learner
 */
export async function readProject({ userId, stage }: { userId: string; stage: string }): Promise<OwnProject> {
  const [offered] = await findProjects(stage);
  const handIns = await readHandIns({ userId, kind: "project", stage });
  if (offered === undefined && handIns.length === 0) throw notFound();
  const judged = judgedOf(handIns);
  const [, link = "", answers = [], criteria = 0] = judged ? factOf(stage, judged) : [];
  return {
    stage,
    version: offered?.version ?? null,
    state: stateOfStanding(standingOf(handIns)),
    shown: judged !== null && isShown({ link, answers, criteria, verdict: judged.verdict }),
    judged: judged?.id ?? null,
    withdrawing: judged ? await changesWithout(judged, handIns, await readRecord(pool(), userId)) : [],
    handIns,
  };
}

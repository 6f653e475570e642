import { createHash } from "node:crypto";
import { recordAct } from "#lib/audit";
import type { Queryable } from "#lib/db/client";
import { inTransaction } from "#lib/db/transaction";
import { readCourseDrafts } from "#lib/editorial/data/course-drafts";
import { writeDraft } from "#lib/editorial/mutations/change";
import { freeSlugs, insertDrafts } from "#lib/editorial/mutations/drafts";
import { readKnown } from "#lib/editorial/mutations/known";
import { planFaults } from "#lib/editorial/rules/import/roadmap-check";
import { mostErrors, mostItems, type ReadRoadmap } from "#lib/editorial/rules/import/roadmap-given";
import { givenOfJson, withoutRemarks } from "#lib/editorial/rules/import/roadmap-json";
import { readRoadmapMarkdown } from "#lib/editorial/rules/import/roadmap-markdown";
import { type PlannedItem, planRoadmap, type RoadmapPlan } from "#lib/editorial/rules/import/roadmap-plan";
import { roadmapDraft, stageDraft, topicDraft } from "#lib/editorial/schema/course";
import { givenRoadmapFile, type RoadmapImportPlan, type roadmapTypes } from "#lib/editorial/schema/roadmap-import";
import { AppError } from "#lib/errors";
import { parseJson } from "#lib/http/body";
import { fieldErrors } from "#lib/http/validate";

export type RoadmapSource = { type: (typeof roadmapTypes)[number]; text: string };
type Order = { actorId: string; requestId: string; file: RoadmapSource; hash: string };

const schemas = { roadmap: roadmapDraft, stage: stageDraft, topic: topicDraft } as const;

/** @throws AppError MALFORMED for what is no JSON */
function readFile({ type, text }: RoadmapSource): ReadRoadmap {
  if (type === "text/markdown") return readRoadmapMarkdown(text);
  const parsed = givenRoadmapFile.safeParse(withoutRemarks(parseJson(text)), { reportInput: true });
  if (!parsed.success)
    return { roadmap: null, errors: fieldErrors(parsed.error).map((error) => ({ ...error, line: null })) };
  const roadmap = givenOfJson(parsed.data);
  const count = roadmap.stages.reduce((sum, { topics }) => sum + 1 + topics.length, 0);
  if (count > mostItems) return { roadmap: null, errors: [{ line: null, path: "stages", code: "TOO_LARGE" }] };
  return { roadmap, errors: [] };
}

function check({ kind, content }: PlannedItem) {
  const result = schemas[kind].safeParse(content, { reportInput: true });
  return result.success ? [] : fieldErrors(result.error);
}

/** What a file would do to the drafts as this transaction sees them. */
async function planFile(client: Queryable, { roadmap, errors }: ReadRoadmap): Promise<RoadmapPlan> {
  if (roadmap === null) return { items: [], errors };
  const { models, capabilities } = await readKnown(client);
  const course = await readCourseDrafts(client);
  const plan = planRoadmap(roadmap, course, models[0] ?? "");
  const known = { models: new Set(models), capabilities: new Set(capabilities) };
  return { items: plan.items, errors: [...errors, ...plan.errors, ...planFaults(plan, { course, known, check })] };
}

/** The same for plans that write the same on the same versions. */
function hashOf({ items }: RoadmapPlan): string {
  const writes = items.map(({ kind, slug, action, before, content }) =>
    action === "nothing" ? [kind, slug] : [kind, slug, before?.version ?? 0, content],
  );
  return createHash("sha256").update(JSON.stringify(writes)).digest("hex");
}

function minutesOf(item: PlannedItem): number | null {
  if (item.kind === "roadmap") return null;
  return item.kind === "stage" ? item.content.estimatedHours * 60 : item.content.minutes;
}

function answerOf(plan: RoadmapPlan, applied: boolean): RoadmapImportPlan {
  const items = plan.items.map((item) => ({
    kind: item.kind,
    slug: item.slug,
    title: item.content.title,
    action: item.action,
    changed: item.changed,
    minutes: minutesOf(item),
  }));
  const [roadmap] = items;
  // A text is mended from its top.
  const errors = plan.errors.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    hash: errors.length === 0 ? hashOf(plan) : null,
    applied,
    roadmap: roadmap ? { slug: roadmap.slug, title: roadmap.title, action: roadmap.action } : null,
    items,
    errors: errors.slice(0, mostErrors),
  };
}

/**
 * Reads a whole roadmap from a file into a plan: what would be new, what would change in which fields, and what is wrong, by line
 * or path. Nothing is written or kept.
 * @throws AppError MALFORMED for what is no JSON
 */
export function planRoadmapImport(file: RoadmapSource): Promise<RoadmapImportPlan> {
  const read = readFile(file);
  return inTransaction(async (client) => answerOf(await planFile(client, read), false));
}

/** The roadmap's row first, as whoever restructures it does; then everything that a file may change, in one order for all. */
async function lockCourse(client: Queryable): Promise<void> {
  await client.query(`select 1 from "ContentItem" where "kind" = 'roadmap' order by "id" for update`);
  await client.query(`select 1 from "ContentItem" where "kind" in ('stage', 'topic') order by "id" for update`);
  // Nobody takes a public id that the plan is about to give away.
  for (const kind of ["stage", "topic", "roadmap"] as const) await freeSlugs(client, kind, []);
}

/**
 * Writes what a plan has shown, whole or not at all: drafts only, one transaction, one audit row, none when there is nothing to
 * do. The plan is made again from the file under locks, and has to be the one that was shown.
 * @throws AppError MALFORMED, PLAN_HAS_ERRORS, PLAN_OUTDATED when what it rests on has changed since
 */
export function applyRoadmapImport({ actorId, requestId, file, hash }: Order): Promise<RoadmapImportPlan> {
  const read = readFile(file);
  return inTransaction(async (client) => {
    await lockCourse(client);
    const plan = await planFile(client, read);
    if (plan.errors.length > 0) throw new AppError("PLAN_HAS_ERRORS", { detail: `${plan.errors.length} errors.` });
    const answer = answerOf(plan, true);
    const writes = plan.items.filter(({ action }) => action !== "nothing");
    if (writes.length === 0) return answer;
    if (answer.hash !== hash)
      throw new AppError("PLAN_OUTDATED", {
        detail: "Drafts have changed since, or the file has; make the plan again.",
      });
    const created = writes.filter(({ before }) => before === null);
    if (created.length > 0) await insertDrafts(client, created.map(newDraft), actorId);
    for (const { before, content } of writes)
      if (before !== null) await writeDraft(client, before, { content, authorId: actorId });
    const slugsOf = (action: string) =>
      writes.filter((one) => one.action === action).map(({ kind, slug }) => `${kind}/${slug}`);
    const after = { created: slugsOf("create"), changed: slugsOf("change") };
    const what = { act: "roadmap.import", object: "roadmap", objectId: answer.roadmap?.slug ?? "" };
    await recordAct(client, { actorId, requestId, ...what, after });
    return answer;
  });
}

const newDraft = ({ kind, slug, content }: PlannedItem) => ({ kind, slug, content });

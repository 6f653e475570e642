import { createHash, randomUUID } from "node:crypto";
import { unpackEarned } from "#lib/capability/data/facts";
import { type Cause, changesBetween } from "#lib/capability/rules/changes";
import { courseOf } from "#lib/capability/rules/course";
import { type Facts, judgeEvidence, type Standing, standingsIn } from "#lib/capability/rules/evidence";
import type { Catalog } from "#lib/catalog/data";
import type { Roadmap, Stage } from "#lib/catalog/schema";
import type { Loaded } from "#lib/progress/mutations/store";
import { decideEvent } from "#lib/progress/rules/decide";
import {
  type Arrival,
  applyDecision,
  type Decision,
  type LogEntry,
  type Row,
  type State,
} from "#lib/progress/rules/event";
import { topicStateOf } from "#lib/progress/rules/state";
import type { CapabilityChange, ProgressEvent, ProgressResult, ProgressResults } from "#lib/progress/schema";

export type Decided = { answer: ProgressResults; log: LogEntry[]; rows: Map<string, Row> };

/** Fingerprint of a body as it was sent, whatever the order of its fields; the schema fills nothing in. */
export function hashOfBody({ id: _, ...body }: ProgressEvent): string {
  const fields = Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex");
}

const stageIn = (catalog: Catalog, id: string): Stage | undefined =>
  [...catalog.roadmaps.values()].flatMap((roadmap) => roadmap.stages).find((stage) => stage.id === id);

type Named = { id: string; slug: string };
type Target = { item: Arrival["item"]; topics: Named[] };

/** What an event is about, and the topics its answer speaks of. */
function targetOf(event: ProgressEvent, { items }: Loaded, catalog: Catalog): Target {
  if (event.topic !== undefined) {
    const id = items.get(`topic/${event.topic}`);
    return id === undefined
      ? { item: null, topics: [] }
      : { item: { kind: "topic", id }, topics: [{ id, slug: event.topic }] };
  }
  const id = items.get(`stage/${event.stage}`);
  if (id === undefined) return { item: null, topics: [] };
  const topics = (stageIn(catalog, id)?.topics ?? []).filter((topic) => !topic.archived);
  return { item: { kind: "stage", id, topicIds: topics.map((topic) => topic.id) }, topics };
}

function arrivalOf(event: ProgressEvent, item: Arrival["item"]): Arrival {
  return {
    id: event.id.toLowerCase(),
    bodyHash: hashOfBody(event),
    item,
    status: event.status,
    ...(event.basedOn === undefined ? {} : { basedOn: event.basedOn }),
    ...(event.occurredAt === undefined ? {} : { occurredAt: Date.parse(event.occurredAt) }),
    ...(event.undoes === undefined ? {} : { undoes: event.undoes.toLowerCase() }),
  };
}

/** Topics that a decision makes done or no longer done. */
const turned = (state: State, decision: Decision): string[] =>
  [...decision.rows]
    .filter(([id, row]) => (state.rows.get(id)?.status === "done") !== (row.status === "done"))
    .map(([id]) => id);

type Turn = { item: Cause["item"]; topicIds: readonly string[] };
type Two = {
  before: ReadonlyMap<string, Standing>;
  after: ReadonlyMap<string, Standing>;
  turns: readonly Turn[];
  /** What stands besides topics, the same before and after. */
  earned: Omit<Facts, "topics">;
};

function changesIn(roadmap: Roadmap, { before, after, turns, earned }: Two): CapabilityChange[] {
  const slugs = new Map(roadmap.stages.flatMap(({ topics }) => topics.map(({ id, slug }) => [id, slug])));
  const causes = turns
    .map(({ item, topicIds }) => ({ item, topics: topicIds.flatMap((id) => slugs.get(id) ?? []) }))
    .filter(({ topics }) => topics.length > 0);
  if (causes.length === 0) return [];
  const evidenceOf = (standings: ReadonlyMap<string, Standing>) =>
    judgeEvidence({ topics: standingsIn(roadmap, standings), ...earned });
  return changesBetween(courseOf(roadmap), { before: evidenceOf(before), after: evidenceOf(after), causes });
}

/** Decides the events in their order, each on what the ones before it left. Touches nothing but its own copies. */
export function decideAll(events: readonly ProgressEvent[], loaded: Loaded, catalog: Catalog): Decided {
  const state: State = { rows: new Map(loaded.state.rows), log: new Map(loaded.state.log) };
  const log: LogEntry[] = [];
  const rows = new Map<string, Row>();
  const turns: Turn[] = [];
  const results = events.map((event): ProgressResult => {
    const { item, topics } = targetOf(event, loaded, catalog);
    const decision = decideEvent(state, arrivalOf(event, item), { now: loaded.now, newId: randomUUID });
    const topicIds = turned(state, decision);
    applyDecision(state, decision);
    log.push(...decision.log);
    for (const [topicId, row] of decision.rows) rows.set(topicId, row);
    const slug = event.topic ?? event.stage ?? "";
    if (topicIds.length > 0)
      turns.push({ item: { kind: event.topic === undefined ? "stage" : "topic", slug }, topicIds });
    return {
      id: event.id,
      outcome: decision.outcome,
      ...(decision.code === undefined ? {} : { code: decision.code }),
      topics: topics.map(({ id, slug: topic }) => topicStateOf(topic, state.rows.get(id))),
    };
  });
  const { standings: before, earned } = loaded;
  const two = { before, after: new Map([...before, ...rows]), turns, earned: unpackEarned(earned) };
  const changes = [...catalog.roadmaps.values()].flatMap((roadmap) => changesIn(roadmap, two));
  return { answer: { results, changes }, log, rows };
}

import type pg from "pg";
import { earnedJson, type PackedEarned } from "#lib/capability/data/facts";
import type { Standing } from "#lib/capability/rules/evidence";
import type { Queryable } from "#lib/db/client";
import { milliseconds } from "#lib/db/instants";
import { type Reading, readOf } from "#lib/db/reading";
import type { LogEntry, Row, State } from "#lib/progress/rules/event";
import type { Status } from "#lib/progress/rules/status";
import type { ProgressEvent } from "#lib/progress/schema";

/** What a learner's events are decided on, all of one moment. */
export type Loaded = {
  /** The rows that the events may move, and what the log has of those they name. */
  state: State;
  /** What stands on every topic the learner marked. When it was first done moves no number, and is left out. */
  standings: ReadonlyMap<string, Standing>;
  /** Published topics and stages that the events name: `topic/slug` -> id. */
  items: ReadonlyMap<string, string>;
  release: number;
  /** The server's clock, in milliseconds since 1970. */
  now: number;
  /** To tell whether anything of it was written since. */
  version: number;
  /** What coverage and level rest on besides topics. */
  earned: PackedEarned;
};

type PackedRow = [
  topicId: string,
  status: Status,
  version: number,
  updatedAt: number,
  firstDoneAt: number | null,
  eventId: string,
  eventAt: number,
];

type Answer = {
  release: number;
  now: string;
  version: number;
  earned: PackedEarned;
  rows: PackedRow[];
  marks: { [Mark in Status]?: string[] };
  log: (Omit<LogEntry, "occurredAt" | "recordedAt"> & { occurredAt: string; recordedAt: string })[];
  items: [kind: string, slug: string, id: string][];
};

const logColumns = [
  "id",
  "itemId",
  "status",
  "outcome",
  "basedOn",
  "occurredAt",
  "recordedAt",
  "batchId",
  "undoes",
  "before",
  "version",
  "bodyHash",
] as const satisfies readonly (keyof LogEntry)[];
const list = (prefix: string) => logColumns.map((column) => `${prefix}"${column}"`).join(", ");

/**
 * What the events name is looked up one by one (`lateral`, and `offset 0` to keep it so), and comes as JSON: of an array
 * Postgres guesses the length, and either reads a learner's whole log, finding a plan for any values, or finds a new plan
 * for these values each time.
 */
const named = {
  items: `json_to_recordset($4::json) as named("kind" "ItemKind", "slug" text) cross join lateral (
       select i."id", i."kind", i."slug" from "ContentItem" i
       where i."kind" = named."kind" and i."slug" = named."slug" and i."publishedVersion" is not null offset 0) i`,
  entries: (
    column: "id" | "batchId",
    ids: string,
  ) => `json_array_elements_text(${ids}::json) as named("id") cross join lateral (
         select ${list("e.")}, e."seq" from "ProgressEvent" e
         where e."userId" = person."userId" and e."${column}" = named."id"::uuid offset 0) e`,
};

const rowJson = `json_build_array(p."topicId", p."status", p."version", ${milliseconds(`p."updatedAt"`)},
       ${milliseconds(`p."firstDoneAt"`)}, p."eventId", ${milliseconds(`p."eventAt"`)})`;

/**
 * An event for a topic moves that topic alone, one for a stage many: with a stage among them (`$5`) all rows are read in
 * full. Asked for by a subselect, `$5` leaves one plan for both.
 * An entry of the log that is found by its id and by its batch is one: they are kept by their ids.
 */
const loadColumns = `
  (select "number" from "ContentRelease" where "id" = 1) as "release",
    floor(date_part('epoch', clock_timestamp()) * 1000)::bigint as "now",
    (select u."progressVersion" from "User" u where u."id" = person."userId") as "version",
    (select coalesce(json_agg(p."row"), '[]') from (
       select ${rowJson} as "row" from ${named.items}
         join "TopicProgress" p on p."userId" = person."userId" and p."topicId" = i."id"
       union all
       select ${rowJson} from "TopicProgress" p where (select $5::boolean) and p."userId" = person."userId"
     ) p) as "rows",
    (select coalesce(json_object_agg(m."status", m."topics"), '{}') from (
       select p."status", array_agg(p."topicId") as "topics" from "TopicProgress" p
       where p."userId" = person."userId" group by p."status") m) as "marks",
    ${earnedJson(`person."userId"`)} as "earned",
    (select coalesce(json_agg(found order by found."seq"), '[]') from (
       select e.* from ${named.entries("id", "$2")}
       union all
       select e.* from ${named.entries("batchId", "$3")}
     ) found) as "log",
    (select coalesce(json_agg(json_build_array(i."kind", i."slug", i."id")), '[]') from ${named.items}) as "items"`;

const unpackRows = (packed: readonly PackedRow[]): Map<string, Row> =>
  new Map(
    packed.map(([topicId, status, version, updatedAt, firstDoneAt, eventId, eventAt]) => [
      topicId,
      { status, version, updatedAt, firstDoneAt, eventId, eventAt },
    ]),
  );

function unpackMarks(marks: Answer["marks"]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const [status, topics] of Object.entries(marks) as [Status, string[]][]) {
    const standing = { status, firstDoneAt: null };
    for (const id of topics) standings.set(id, standing);
  }
  return standings;
}

/** Each id once, however it was written. */
const idsOf = (ids: readonly (string | undefined)[]): string[] => [
  ...new Set(ids.flatMap((id) => (id === undefined ? [] : [id.toLowerCase()]))),
];

function unpack({ rows, marks, log, items, now, release, version, earned }: Answer): Loaded {
  const entries = log.map((entry): [string, LogEntry] => [
    entry.id,
    { ...entry, occurredAt: Date.parse(entry.occurredAt), recordedAt: Date.parse(entry.recordedAt) },
  ]);
  return {
    state: { rows: unpackRows(rows), log: new Map(entries) },
    standings: unpackMarks(marks),
    items: new Map(items.map(([kind, slug, id]) => [`${kind}/${slug}`, id])),
    release,
    now: Number(now),
    version,
    earned,
  };
}

/** What these events of a learner are decided on. */
export function readingFor(events: readonly ProgressEvent[]): Reading<Loaded> {
  const undone = idsOf(events.map((event) => event.undoes));
  const ids = idsOf([...events.map((event) => event.id), ...undone]);
  return {
    name: "progress-load",
    columns: loadColumns,
    values: [
      JSON.stringify(ids),
      JSON.stringify(undone),
      JSON.stringify(
        events.map(({ topic, stage }) =>
          topic === undefined ? { kind: "stage", slug: stage } : { kind: "topic", slug: topic },
        ),
      ),
      events.some((event) => event.stage !== undefined),
    ],
    unpack,
  };
}

/** Null: there is no such learner (any more). */
export const loadLearner = (database: Queryable, userId: string, events: readonly ProgressEvent[]) =>
  readOf(database, userId, readingFor(events));

/**
 * Whoever waits for the row of the learner finds its latest version, not that of the statement's snapshot; so of two who
 * decided on the same version one writes.
 */
const writeSql = `
  with fresh as (
    update "User" set "progressVersion" = "progressVersion" + 1 where "id" = $1 and "progressVersion" = $2 returning 1
  ), logged as (
    insert into "ProgressEvent" ("userId", ${list("")})
    select $1, ${list("e.")} from fresh, json_to_recordset($3::json) as e("order" int, "id" uuid, "itemId" uuid,
      "status" "TopicStatus", "outcome" "EventOutcome", "basedOn" int, "occurredAt" timestamptz, "recordedAt" timestamptz,
      "batchId" uuid, "undoes" uuid, "before" "TopicStatus", "version" int, "bodyHash" text)
    order by e."order"
  ), kept as (
    insert into "TopicProgress" as p
      ("userId", "topicId", "status", "version", "updatedAt", "firstDoneAt", "eventId", "eventAt")
    select $1, r.* from fresh, json_to_recordset($4::json) as r("topicId" uuid, "status" "TopicStatus", "version" int,
      "updatedAt" timestamptz, "firstDoneAt" timestamptz, "eventId" uuid, "eventAt" timestamptz)
    on conflict ("userId", "topicId") do update set "status" = excluded."status", "version" = excluded."version",
      "updatedAt" = excluded."updatedAt", "firstDoneAt" = coalesce(p."firstDoneAt", excluded."firstDoneAt"),
      "eventId" = excluded."eventId", "eventAt" = excluded."eventAt"
  )
  select count(*)::int as "written" from fresh`;

const iso = (at: number): string => new Date(at).toISOString();

export type Writing = {
  userId: string;
  /** What was loaded. */
  version: number;
  log: readonly LogEntry[];
  rows: ReadonlyMap<string, Row>;
};

/** Waits for whoever writes for this learner, and lets nobody else until the transaction ends. */
export const lockLearner = (client: pg.PoolClient, userId: string) =>
  client.query(`select 1 from "User" where "id" = $1 for no key update`, [userId]);

/** Appends to the log and sets the rows in one statement. False: someone wrote since they were loaded, nothing was written. */
export async function writeLog(database: Queryable, { userId, version, log, rows }: Writing): Promise<boolean> {
  const entries = log.map((entry, order) => ({
    ...entry,
    order,
    occurredAt: iso(entry.occurredAt),
    recordedAt: iso(entry.recordedAt),
  }));
  const states = [...rows].map(([topicId, row]) => ({
    topicId,
    ...row,
    updatedAt: iso(row.updatedAt),
    firstDoneAt: row.firstDoneAt === null ? null : iso(row.firstDoneAt),
    eventAt: iso(row.eventAt),
  }));
  const { rows: answer } = await database.query<{ written: number }>({
    name: "progress-write",
    text: writeSql,
    values: [userId, version, JSON.stringify(entries), JSON.stringify(states)],
  });
  return answer[0]?.written === 1;
}

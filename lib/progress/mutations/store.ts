import type pg from "pg";
import { earnedJson, type PackedEarned } from "#lib/capability/data/facts";
import type { Queryable } from "#lib/db/client";
import { milliseconds } from "#lib/db/instants";
import type { LogEntry, Row, State } from "#lib/progress/rules/event";
import type { Status } from "#lib/progress/rules/status";
import type { ProgressEvent } from "#lib/progress/schema";

/** What a learner's events are decided on, all of one moment. */
export type Loaded = {
  state: State;
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
 * The log is found by two indexes: asked with an `or`, Postgres's plan for any values reads the learner's whole log instead.
 * An entry found by both is one: they are kept by their ids.
 */
const loadSql = `
  select (select "number" from "ContentRelease" where "id" = 1) as "release",
    floor(date_part('epoch', clock_timestamp()) * 1000)::bigint as "now",
    "progressVersion" as "version",
    (select coalesce(json_agg(json_build_array(p."topicId", p."status", p."version", ${milliseconds(`p."updatedAt"`)},
       ${milliseconds(`p."firstDoneAt"`)}, p."eventId", ${milliseconds(`p."eventAt"`)})), '[]')
     from "TopicProgress" p where p."userId" = $1) as "rows",
    ${earnedJson("$1")} as "earned",
    (select coalesce(json_agg(found order by found."seq"), '[]') from (
       select ${list("e.")}, e."seq" from "ProgressEvent" e where e."userId" = $1 and e."id" = any($2::uuid[])
       union all
       select ${list("e.")}, e."seq" from "ProgressEvent" e where e."userId" = $1 and e."batchId" = any($3::uuid[])
     ) found) as "log",
    (select coalesce(json_agg(json_build_array(i."kind", i."slug", i."id")), '[]') from "ContentItem" i
     where i."publishedVersion" is not null
       and ((i."kind" = 'topic' and i."slug" = any($4)) or (i."kind" = 'stage' and i."slug" = any($5)))) as "items"
  from "User" where "id" = $1`;

const unpackRows = (packed: readonly PackedRow[]): Map<string, Row> =>
  new Map(
    packed.map(([topicId, status, version, updatedAt, firstDoneAt, eventId, eventAt]) => [
      topicId,
      { status, version, updatedAt, firstDoneAt, eventId, eventAt },
    ]),
  );

const present = <Value>(values: readonly (Value | undefined)[]): Value[] =>
  values.filter((value) => value !== undefined);

/** Null: there is no such learner (any more). */
export async function loadLearner(
  database: Queryable,
  userId: string,
  events: readonly ProgressEvent[],
): Promise<Loaded | null> {
  const undone = present(events.map((event) => event.undoes));
  const { rows } = await database.query<Answer>({
    name: "progress-load",
    text: loadSql,
    values: [
      userId,
      [...events.map((event) => event.id), ...undone],
      undone,
      present(events.map((event) => event.topic)),
      present(events.map((event) => event.stage)),
    ],
  });
  const found = rows[0];
  if (found === undefined) return null;
  const log = found.log.map((entry): [string, LogEntry] => [
    entry.id,
    { ...entry, occurredAt: Date.parse(entry.occurredAt), recordedAt: Date.parse(entry.recordedAt) },
  ]);
  return {
    state: { rows: unpackRows(found.rows), log: new Map(log) },
    items: new Map(found.items.map(([kind, slug, id]) => [`${kind}/${slug}`, id])),
    release: found.release,
    now: Number(found.now),
    version: found.version,
    earned: found.earned,
  };
}

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

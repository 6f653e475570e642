import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { type Act, asked, criteria, type Names } from "#lib/capability/rules/record-for-tests";
import type { Mark } from "#lib/capability/rules/vocabulary";
import type { Stage } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";

/** What happens to a record in the database: the acts of the rules, and what only the log of marks knows. */
export type DatabaseAct = Act | { kind: "stage"; stage: number } | { kind: "undo"; back: number };

type MarkEvent = {
  id: string;
  topic?: string;
  stage?: string;
  status: Mark;
  occurredAt: string;
  undoes?: string;
};
/** Records a mark as the product does, and says what it made of the topics it moved. */
export type RecordMark = (event: MarkEvent) => Promise<readonly { slug: string; status: Mark }[]>;

const stage = fc.nat({ max: 2 });
const level = fc.integer({ min: 0, max: 4 });
const capability = fc.constantFrom("user-insight", "ai-concepts", "prompt-context");
const kind = <Kind extends DatabaseAct["kind"]>(name: Kind) => fc.constant(name);

export const someDatabaseActs: fc.Arbitrary<DatabaseAct[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: kind("mark"),
        stage,
        topic: fc.nat({ max: 7 }),
        status: fc.constantFrom<Mark[]>("done", "done", "todo", "learning", "skipped"),
      }),
    },
    fc.record({ kind: kind("stage"), stage }),
    { weight: 2, arbitrary: fc.record({ kind: kind("undo"), back: fc.nat({ max: 3 }) }) },
    fc.record({ kind: kind("attempt"), stage, right: fc.integer({ min: 0, max: asked }) }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: kind("hand-in"),
        stage,
        link: fc.constantFrom("https://example.org", "https://example.org", " "),
        answers: fc.constantFrom<string[][]>(["a", "b"], ["a", "b"], ["a", " "]),
      }),
    },
    fc.record({ kind: kind("withdraw"), stage }),
    {
      weight: 2,
      arbitrary: fc.record({ kind: kind("review"), stage, verdict: fc.constantFrom("accepted", "returned") }),
    },
    fc.record({ kind: kind("rating"), capability, level: fc.option(level) }),
    fc.record({ kind: kind("level"), capability, level }),
  ),
  { maxLength: 8 },
);

export const namesIn = (stages: readonly Stage[]): Names => ({
  stage: (index) => stages[index]?.slug ?? "",
  topic: (own, index) => stages[own]?.topics[index]?.slug ?? "",
});

type Work = { id: string; accepted: boolean; withdrawn: boolean };

/** Someone to whom all of this happens, at moments of the test's choosing. */
export function makeActor({
  userId,
  stages,
  record,
}: {
  userId: string;
  stages: readonly Stage[];
  record: RecordMark;
}) {
  const names = namesIn(stages);
  const made: { event: MarkEvent; before: Mark }[] = [];
  const statuses = new Map<string, Mark>();
  const works = new Map<number, Work[]>();
  let attempts = 0;
  const write = (table: string, row: Record<string, unknown>) => {
    const all: Record<string, unknown> = { userId, id: randomUUID(), ...row };
    const columns = Object.keys(all);
    const places = columns.map((_, index) => `$${index + 1}`);
    const list = columns.map((column) => `"${column}"`).join(", ");
    return pool().query(`insert into "${table}" (${list}) values (${places.join(", ")})`, Object.values(all));
  };
  const standing = (own: number) => {
    const present = works.get(own)?.filter(({ withdrawn }) => !withdrawn) ?? [];
    return present.findLast(({ accepted }) => accepted) ?? present.at(-1);
  };
  async function mark(event: MarkEvent, before: Mark): Promise<void> {
    for (const { slug, status } of await record(event)) statuses.set(slug, status);
    if (event.undoes === undefined) made.push({ event, before });
  }
  async function undo(back: number, occurredAt: string): Promise<void> {
    const target = made.at(-1 - back);
    if (target === undefined) return;
    const { id: undoes, topic, stage: whole } = target.event;
    const item = topic === undefined ? { stage: whole ?? "" } : { topic };
    await mark({ id: randomUUID(), ...item, status: target.before, undoes, occurredAt }, "todo");
  }

  return async function perform(act: DatabaseAct, at: Date): Promise<void> {
    const occurredAt = at.toISOString();
    if (act.kind === "undo") return undo(act.back, occurredAt);
    if (act.kind === "stage")
      return mark({ id: randomUUID(), stage: names.stage(act.stage), status: "done", occurredAt }, "done");
    if (act.kind === "mark") {
      const topic = names.topic(act.stage, act.topic);
      return mark({ id: randomUUID(), topic, status: act.status, occurredAt }, statuses.get(topic) ?? "todo");
    }
    if (act.kind === "rating") {
      await write("SelfRating", { capability: act.capability, level: act.level, ratedAt: at });
    } else if (act.kind === "level") {
      await write("MentorLevel", { capability: act.capability, level: act.level, note: "", at });
    } else if (act.kind === "attempt") {
      const own = { stageId: stages[act.stage]?.id, stageVersion: 1, number: attempts++, seed: "", answers: "[]" };
      const passed = act.right * 10 >= asked * 8;
      await write("QuizAttempt", { ...own, right: act.right, asked, passed, recordedAt: at });
    } else if (act.kind === "hand-in") {
      const work = { id: randomUUID(), accepted: false, withdrawn: false };
      works.set(act.stage, [...(works.get(act.stage) ?? []), work]);
      const own = { id: work.id, kind: "project", stageId: stages[act.stage]?.id, stageVersion: 1, criteria };
      const told = { links: [act.link], answers: act.answers, reflection: "", audience: "mentors" };
      await write("HandIn", { ...own, ...told, handedInAt: at });
    } else {
      const work = standing(act.stage);
      if (work === undefined) return;
      if (act.kind === "withdraw") {
        work.withdrawn = true;
        const text = `update "HandIn" set "withdrawnAt" = $3 where "userId" = $1 and "id" = $2`;
        await pool().query(text, [userId, work.id, at]);
      } else {
        work.accepted = act.verdict === "accepted";
        await write("Review", { handInId: work.id, verdict: act.verdict, criteria: "[]", comment: "", at });
      }
    }
  };
}

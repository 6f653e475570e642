import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideEvent } from "#lib/progress/rules/decide";
import { type Arrival, applyDecision, type LogEntry, type Row, type State } from "#lib/progress/rules/event";
import { replay } from "#lib/progress/rules/replay";
import { type Status, statuses } from "#lib/progress/rules/status";

const topicIds = ["t", "u", "v"];
const now = 10_000;

/** A learner whose log is kept in the order of arrival. */
function record(events: readonly Arrival[], seed: Iterable<[string, Row]> = []) {
  const state: State = { rows: new Map(seed), log: new Map() };
  const log: LogEntry[] = [];
  let made = 0;
  const outcomes = events.map((event, index) => {
    const decision = decideEvent(state, event, { now: now + index, newId: () => `made-${++made}` });
    applyDecision(state, decision);
    log.push(...decision.log);
    return decision.code ?? decision.outcome;
  });
  return { state, log, outcomes };
}

type Plan = {
  topic: string | null;
  status: Status;
  basedOn?: number;
  occurredAt?: number;
  undoes?: number;
  id: number;
};
const plan: fc.Arbitrary<Plan> = fc.record(
  {
    topic: fc.option(fc.constantFrom(...topicIds), { nil: null }),
    status: fc.constantFrom(...statuses),
    basedOn: fc.nat({ max: 5 }),
    occurredAt: fc.nat({ max: 2 * now }),
    undoes: fc.nat({ max: 20 }),
    id: fc.nat({ max: 20 }),
  },
  { requiredKeys: ["topic", "status", "id"] },
);

/** Ids collide on purpose: some arrivals are redeliveries, some reuse an id for another body. */
const toArrival = ({ id, undoes, topic, ...rest }: Plan): Arrival => {
  const fields = { ...rest, ...(undoes === undefined ? {} : { undoes: `e${undoes}` }) };
  const item =
    topic === null ? ({ kind: "stage", id: "s", topicIds } as const) : ({ kind: "topic", id: topic } as const);
  const { basedOn: _, ...stageFields } = fields;
  const own = topic === null ? { ...stageFields, status: "done" as const } : fields;
  return { id: `e${id}`, bodyHash: JSON.stringify([topic, own]), item, ...own };
};
const history = fc.array(plan.map(toArrival), { maxLength: 30 });

const asObject = (rows: Iterable<[string, Row]>) => Object.fromEntries(rows);
const statusesOf = (rows: ReadonlyMap<string, Row>) => topicIds.map((id) => rows.get(id)?.status ?? "todo");

describe("property 1: the log is the truth", () => {
  test("replaying it in recorded order rebuilds the rows", () => {
    fc.assert(
      fc.property(history, (events) => {
        const { state, log } = record(events);
        expect(asObject(replay(log))).toEqual(asObject(state.rows));
      }),
      { numRuns: 10_000 },
    );
  });

  test("redelivery of anything, in any order, changes nothing", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (events, picks) => {
        const { state, log, outcomes } = record(events);
        const taken = events.filter((_, index) => outcomes[index] === "applied" || outcomes[index] === "superseded");
        const again = [...taken].sort(() => ((picks.next().value ?? 0) % 2 ? 1 : -1));
        const twice = record([...events, ...again]);
        expect(asObject(twice.state.rows)).toEqual(asObject(state.rows));
        expect(twice.log).toHaveLength(log.length);
        expect(twice.outcomes.slice(events.length)).toEqual(again.map(() => "duplicate"));
      }),
      { numRuns: 5_000 },
    );
  });

  test("among marks based on one version the same one wins in any order of arrival", () => {
    const marks = fc.uniqueArray(
      fc.record({ id: fc.nat({ max: 99 }), status: fc.constantFrom(...statuses), occurredAt: fc.nat({ max: 5 }) }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
    );
    const stood = fc.option(fc.record({ version: fc.integer({ min: 1, max: 5 }), eventAt: fc.nat({ max: 10 }) }), {
      nil: null,
    });
    const twoOrders = marks.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(twoOrders, stood, ([one, other], row) => {
        const basedOn = row?.version ?? 0;
        const seed: [string, Row][] =
          row === null ? [] : [["t", { status: "learning", updatedAt: 0, firstDoneAt: null, eventId: "e", ...row }]];
        const arrive = (list: typeof one) =>
          record(
            list.map(({ id, ...mark }) => ({
              id: `e${id}`,
              bodyHash: "",
              item: { kind: "topic", id: "t" },
              basedOn,
              ...mark,
            })),
            seed,
          ).state.rows.get("t");
        const winner = [...one]
          .sort((a, b) => a.occurredAt - b.occurredAt || (`e${a.id}` < `e${b.id}` ? -1 : 1))
          .at(-1);
        expect(arrive(one)?.eventId).toBe(`e${winner?.id}`);
        expect(arrive(other)?.status).toBe(arrive(one)?.status);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("property 2: undo", () => {
  const mark = fc.record({ id: fc.constantFrom(...topicIds), status: fc.constantFrom(...statuses) });

  test("of the last mark or stage returns every status to what it was, once", () => {
    fc.assert(
      fc.property(history, fc.option(mark, { nil: null }), (events, last) => {
        const before = record(events);
        const item: Arrival["item"] =
          last === null ? { kind: "stage", id: "s", topicIds } : { kind: "topic", id: last.id };
        const former = last === null ? "done" : (before.state.rows.get(last.id)?.status ?? "todo");
        const act: Arrival = { id: "act", bodyHash: "act", item, status: last?.status ?? "done" };
        const undo: Arrival = { id: "undo", bodyHash: "undo", item, status: former, undoes: "act" };
        const after = record([...events, act, undo, { ...undo, id: "undo-2", bodyHash: "undo-2" }]);
        expect(statusesOf(after.state.rows)).toEqual(statusesOf(before.state.rows));
        expect(after.outcomes.at(-2)).toBe("applied");
        for (const [id, row] of before.state.rows)
          if (row.firstDoneAt !== null) expect(after.state.rows.get(id)?.firstDoneAt).toBe(row.firstDoneAt);
      }),
      { numRuns: 5_000 },
    );
  });
});

test("property 4: the first done never moves, whatever follows", () => {
  fc.assert(
    fc.property(history, history, (events, more) => {
      const before = record(events).state.rows;
      const after = record([...events, ...more]).state.rows;
      for (const [id, row] of before)
        if (row.firstDoneAt !== null) expect(after.get(id)?.firstDoneAt).toBe(row.firstDoneAt);
    }),
    { numRuns: 5_000 },
  );
});

test("versions of a topic count up by one with every applied mark", () => {
  fc.assert(
    fc.property(history, (events) => {
      const { log } = record(events);
      for (const topic of topicIds) {
        const versions = log
          .filter(({ itemId, version }) => itemId === topic && version !== null)
          .map(({ version }) => version);
        expect(versions).toEqual(versions.map((_, index) => index + 1));
      }
    }),
    { numRuns: 5_000 },
  );
});

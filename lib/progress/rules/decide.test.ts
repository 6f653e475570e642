import { describe, expect, test } from "vitest";
import { decideEvent } from "#lib/progress/rules/decide";
import { type Arrival, applyDecision, type State } from "#lib/progress/rules/event";

const topic = { kind: "topic", id: "t" } as const;
const stage = { kind: "stage", id: "s", topicIds: ["t", "u", "v"] } as const;
const arrival = (id: string, fields: Partial<Arrival> = {}): Arrival => ({
  id,
  bodyHash: id,
  item: topic,
  status: "done",
  ...fields,
});

function learner() {
  const state: State = { rows: new Map(), log: new Map() };
  let made = 0;
  return {
    state,
    send(event: Arrival, now = 1000) {
      const decision = decideEvent(state, event, { now, newId: () => `made-${++made}` });
      applyDecision(state, decision);
      return decision.code ?? decision.outcome;
    },
  };
}

describe("one topic", () => {
  test.each([
    ["no version named", {}, "applied"],
    ["the version seen", { basedOn: 1 }, "applied"],
    ["an older version, later clock", { basedOn: 0, occurredAt: 501 }, "applied"],
    ["an older version, earlier clock", { basedOn: 0, occurredAt: 499 }, "superseded"],
    ["an older version, same clock, greater id", { basedOn: 0, occurredAt: 500 }, "applied"],
    ["a version above, earlier clock", { basedOn: 9, occurredAt: 499 }, "superseded"],
    ["a version above, later clock", { basedOn: 9, occurredAt: 501 }, "applied"],
  ])("%s", (_fact, fields, outcome) => {
    const { send, state } = learner();
    send(arrival("a", { occurredAt: 500 }));
    expect(send(arrival("b", { status: "learning", ...fields }))).toBe(outcome);
    expect(state.rows.get("t")).toMatchObject(
      outcome === "applied" ? { status: "learning", version: 2 } : { status: "done", version: 1 },
    );
  });

  test("a tie against the greater id is lost", () => {
    const { send } = learner();
    send(arrival("b", { occurredAt: 500 }));
    expect(send(arrival("a", { basedOn: 0, occurredAt: 500 }))).toBe("superseded");
  });

  test("on a missing row any version applies", () => {
    expect(learner().send(arrival("a", { basedOn: 7, occurredAt: 0 }))).toBe("applied");
  });

  test("the first done is kept for good, clamped to the server's clock", () => {
    const { send, state } = learner();
    send(arrival("a", { occurredAt: 9_000 }), 1000);
    send(arrival("b", { status: "todo" }), 2000);
    send(arrival("c"), 3000);
    expect(state.rows.get("t")).toMatchObject({ firstDoneAt: 1000, version: 3, updatedAt: 3000 });
  });

  test("one id: the same body is a duplicate, another one a fault, and what was rejected frees its id", () => {
    const { send, state } = learner();
    expect(send(arrival("a", { item: null }))).toBe("NOT_FOUND");
    expect(send(arrival("a"))).toBe("applied");
    expect(send(arrival("a"))).toBe("duplicate");
    expect(send(arrival("a", { bodyHash: "other" }))).toBe("EVENT_ID_REUSED");
    expect(send(arrival("a", { bodyHash: "other", item: null }))).toBe("EVENT_ID_REUSED");
    expect(state.log.size).toBe(1);
  });

  test("undo applies while the row has the version that the mark made, whatever the clocks say", () => {
    const { send, state } = learner();
    send(arrival("a", { status: "learning" }));
    send(arrival("b"));
    expect(send(arrival("x", { status: "todo", undoes: "b" }))).toBe("UNDO_STATUS");
    expect(send(arrival("x", { status: "todo", undoes: "a" }))).toBe("superseded");
    expect(send(arrival("y", { status: "learning", undoes: "b", occurredAt: 1 }))).toBe("applied");
    expect(send(arrival("z", { status: "done", undoes: "y" }))).toBe("applied");
    expect(state.rows.get("t")).toMatchObject({ status: "done", version: 4 });
  });

  test("undoing what never took effect is superseded", () => {
    const { send } = learner();
    send(arrival("a", { occurredAt: 500 }));
    send(arrival("b", { status: "learning", basedOn: 0, occurredAt: 1 }));
    expect(send(arrival("c", { status: "todo", undoes: "b" }))).toBe("superseded");
  });
});

describe("a stage", () => {
  const complete = (id: string, fields: Partial<Arrival> = {}) => arrival(id, { item: stage, ...fields });

  test("moves what is open, as one batch, and its undo brings back what nobody touched since", () => {
    const { send, state } = learner();
    send(arrival("a", { status: "skipped" }));
    send(arrival("b", { item: { kind: "topic", id: "u" }, status: "learning" }));
    expect(send(complete("s1"))).toBe("applied");
    expect([...state.log.values()].filter(({ batchId }) => batchId === "s1")).toHaveLength(2);
    send(arrival("c", { item: { kind: "topic", id: "v" }, status: "skipped" }));
    expect(send(complete("s2", { undoes: "s1" }))).toBe("applied");
    expect([...state.rows].map(([id, row]) => [id, row.status])).toEqual([
      ["t", "skipped"],
      ["u", "learning"],
      ["v", "skipped"],
    ]);
    expect(send(complete("s3", { undoes: "s1" }))).toBe("superseded");
    expect(send(complete("s4", { undoes: "s3" }))).toBe("superseded");
    expect(send(complete("s5", { undoes: "nothing" }))).toBe("NOT_FOUND");
    expect(send(complete("s6", { undoes: "a" }))).toBe("NOT_FOUND");
    expect(send(arrival("d", { undoes: "s1" }))).toBe("NOT_FOUND");
  });

  test("complete already: applied, and nothing moves", () => {
    const { send, state } = learner();
    send(complete("s1"));
    expect(send(complete("s2"))).toBe("applied");
    expect(state.rows.get("t")?.version).toBe(1);
    expect(send(complete("s2"))).toBe("duplicate");
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyMove, changedLists, type Move, type Outline } from "#lib/editorial/rules/outline/outline";
import { isMoving, moveBack, placeOf, stepMove } from "#lib/editorial/rules/outline/outline-steps";

const outline: Outline = [
  { slug: "one", topics: ["a", "b", "c"] },
  { slug: "two", topics: [] },
  { slug: "three", topics: ["d"] },
];
const said = (list: Outline | undefined) => list?.map(({ slug, topics }) => `${slug}(${topics.join(" ")})`).join(" ");

describe("a move", () => {
  test.each<[string, Move, string]>([
    ["within a stage", { act: "move-topic", topic: "c", stage: "one", before: "a" }, "one(c a b) two() three(d)"],
    ["to the end", { act: "move-topic", topic: "a", stage: "one", before: null }, "one(b c a) two() three(d)"],
    ["to another stage", { act: "move-topic", topic: "b", stage: "three", before: "d" }, "one(a c) two() three(b d)"],
    ["to an empty stage", { act: "move-topic", topic: "d", stage: "two", before: null }, "one(a b c) two(d) three()"],
    ["before itself", { act: "move-topic", topic: "b", stage: "one", before: "b" }, "one(a b c) two() three(d)"],
    ["of a stage", { act: "move-stage", stage: "three", before: "one" }, "three(d) one(a b c) two()"],
    ["of a stage to the end", { act: "move-stage", stage: "one", before: null }, "two() three(d) one(a b c)"],
    ["adds a topic", { act: "add-topic", topic: "e", stage: "two", before: null }, "one(a b c) two(e) three(d)"],
    ["adds a stage", { act: "add-stage", stage: "zero", before: "one" }, "zero() one(a b c) two() three(d)"],
    ["removes a topic", { act: "remove-topic", topic: "a" }, "one(b c) two() three(d)"],
    ["removes an empty stage", { act: "remove-stage", stage: "two" }, "one(a b c) three(d)"],
  ])("%s", (_fact, move, after) => expect(said(applyMove(outline, move).outline)).toBe(after));

  test.each<[string, Move, string, string]>([
    ["to nowhere", { act: "move-topic", topic: "a", stage: "nine", before: null }, "stage", "UNKNOWN_STAGE"],
    ["of nothing", { act: "move-topic", topic: "z", stage: "one", before: null }, "topic", "UNKNOWN_TOPIC"],
    [
      "before what stands elsewhere",
      { act: "move-topic", topic: "a", stage: "one", before: "d" },
      "before",
      "UNKNOWN_TOPIC",
    ],
    [
      "before itself in a stage it is not in",
      { act: "move-topic", topic: "a", stage: "two", before: "a" },
      "before",
      "UNKNOWN_TOPIC",
    ],
    ["adds what is there", { act: "add-topic", topic: "d", stage: "one", before: null }, "topic", "ALREADY_THERE"],
    ["adds a stage that is there", { act: "add-stage", stage: "two", before: null }, "stage", "ALREADY_THERE"],
    ["removes a stage with topics", { act: "remove-stage", stage: "three" }, "stage", "NOT_EMPTY"],
    ["removes nothing", { act: "remove-topic", topic: "z" }, "topic", "UNKNOWN_TOPIC"],
    ["of a stage before nothing", { act: "move-stage", stage: "one", before: "nine" }, "before", "UNKNOWN_STAGE"],
  ])("refuses: %s", (_fact, move, path, code) => expect(applyMove(outline, move).refused).toEqual({ path, code }));
});

test("a move across changes two lists, one within changes one, one of a stage none but the roadmap's", () => {
  const lists = (move: Move) => {
    const { roadmap, stages } = changedLists(outline, applyMove(outline, move).outline ?? []);
    return { roadmap, stages: stages.map(({ slug }) => slug) };
  };
  expect(lists({ act: "move-topic", topic: "a", stage: "three", before: null })).toEqual({
    roadmap: false,
    stages: ["one", "three"],
  });
  expect(lists({ act: "move-topic", topic: "a", stage: "one", before: null })).toEqual({
    roadmap: false,
    stages: ["one"],
  });
  expect(lists({ act: "move-stage", stage: "three", before: "one" })).toEqual({ roadmap: true, stages: [] });
});

describe("keys", () => {
  const pressed = (slug: string, step: "up" | "down", kind: "topic" | "stage" = "topic") => {
    const move = stepMove(outline, { kind, slug }, step);
    return move === null ? null : said(applyMove(outline, move).outline);
  };
  test.each([
    ["b up", pressed("b", "up"), "one(b a c) two() three(d)"],
    ["b down", pressed("b", "down"), "one(a c b) two() three(d)"],
    ["c down goes over", pressed("c", "down"), "one(a b) two(c) three(d)"],
    ["d up goes over", pressed("d", "up"), "one(a b c) two(d) three()"],
    ["a up is the top", pressed("a", "up"), null],
    ["d down is the end", pressed("d", "down"), null],
    ["a stage down", pressed("one", "down", "stage"), "two() one(a b c) three(d)"],
    ["the last stage down", pressed("three", "down", "stage"), null],
  ])("%s", (_keys, got, wanted) => expect(got).toBe(wanted));
});

const slugs = fc.constantFrom("a", "b", "c", "d", "e", "f", "one", "two", "three", "four");
const moves = fc.record({
  act: fc.constantFrom("add-stage", "add-topic", "move-stage", "move-topic", "remove-stage", "remove-topic"),
  stage: slugs,
  topic: slugs,
  before: fc.option(slugs),
}) as fc.Arbitrary<Move>;
const topicsIn = (list: Outline) => list.flatMap(({ topics }) => topics);

test("whatever the sequence of moves, nothing is doubled, and nothing lost but what was removed", () => {
  fc.assert(
    fc.property(fc.array(moves, { maxLength: 40 }), (sequence) => {
      let [now, topics, stages]: [Outline, Set<string>, Set<string>] = [
        outline,
        new Set(topicsIn(outline)),
        new Set(outline.map(({ slug }) => slug)),
      ];
      for (const move of sequence) {
        const { outline: next } = applyMove(now, move);
        if (next === undefined) continue;
        now = next;
        if (move.act === "add-topic") topics.add(move.topic);
        if (move.act === "add-stage") stages.add(move.stage);
        if (move.act === "remove-topic") topics.delete(move.topic);
        if (move.act === "remove-stage") stages.delete(move.stage);
      }
      expect(topicsIn(now).toSorted()).toEqual([...topics].toSorted());
      expect(now.map(({ slug }) => slug).toSorted()).toEqual([...stages].toSorted());
    }),
  );
});

test("every move that keys or hands can make is undone by the move back", () => {
  const items = fc.constantFrom(
    ...["a", "b", "c", "d"].map((slug) => ({ kind: "topic" as const, slug })),
    ...["one", "two", "three"].map((slug) => ({ kind: "stage" as const, slug })),
  );
  fc.assert(
    fc.property(items, fc.array(fc.constantFrom("up" as const, "down" as const), { maxLength: 12 }), (item, steps) => {
      const back = moveBack(outline, item);
      const gone = steps.reduce<Outline>((now, step) => {
        const move = stepMove(now, item, step);
        if (move === null) return now;
        expect(isMoving(now, move)).toBe(true);
        return applyMove(now, move).outline ?? now;
      }, outline);
      expect(placeOf(gone, item)).not.toBeNull();
      expect(back && applyMove(gone, back).outline).toEqual(outline);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course } from "#lib/capability/rules/course";
import { type Facts, judgeEvidence } from "#lib/capability/rules/evidence";
import { dimensionCoverage, explainCapability } from "#lib/capability/rules/explain";
import { movesBetween } from "#lib/capability/rules/moves";
import {
  type Act,
  asked,
  factsOf,
  moreActs,
  referenceProof,
  slowEvidence,
  someActs,
} from "#lib/capability/rules/record-for-tests";
import { reference, someCourse, taught, untaught } from "#lib/capability/rules/reference-for-tests";
import type { Explanation } from "#lib/capability/schema";

/** The properties of the rules for all kinds of evidence: marks, attempts, hand-ins, reviews, levels, self-ratings. */
const many = { numRuns: 10_000 };
const now = Date.parse("2026-11-24T00:00:00Z");
const someCapability = fc.constantFrom(...taught, untaught);
const evidenceOf = (acts: readonly Act[]) => judgeEvidence(factsOf(acts));
const explain = (course: Course, capability: string, acts: readonly Act[]): Explanation =>
  explainCapability({ course, capability, evidence: evidenceOf(acts) }, now);
const tenths = (points: number | null) => Math.round((points ?? 0) * 10);

test("the fast rules agree with the slow, obvious reading of them", () => {
  fc.assert(
    fc.property(someCourse, someActs, someCapability, (course, acts, capability) => {
      const evidence = slowEvidence(acts);
      const expected = reference(course, [capability], evidence);
      const { coverage, level, proof, selfAssessed, mentorLevel } = explain(course, capability, acts);
      expect({ coverage, level, proof, selfAssessed, mentorLevel }).toEqual({
        coverage: expected.coverageTenths === null ? null : expected.coverageTenths / 10,
        level: expected.level,
        proof: referenceProof(course, capability, evidence),
        selfAssessed: evidence.selfAssessed.get(capability),
        mentorLevel: evidence.mentorLevels.get(capability),
      });
    }),
    many,
  );
});

test("doing more never lowers coverage, level or proof, however an attempt ends", () => {
  const rank = [null, "studied", "checked", "shown", "reviewed"];
  fc.assert(
    fc.property(someCourse, someActs, moreActs, someCapability, (course, acts, more, capability) => {
      const before = explain(course, capability, acts);
      const after = explain(course, capability, [...acts, ...more]);
      expect(tenths(after.coverage)).toBeGreaterThanOrEqual(tenths(before.coverage));
      expect(after.level).toBeGreaterThanOrEqual(before.level);
      expect(before.coverage !== null && after.coverage === null).toBe(false);
      // At a level that stays, what it rests on only grows; a higher one may rest on less, and says so.
      const moved = after.level !== before.level || after.mentorLevel !== before.mentorLevel;
      if (!moved) expect(rank.indexOf(after.proof)).toBeGreaterThanOrEqual(rank.indexOf(before.proof));
    }),
    many,
  );
});

describe("undoing returns exactly what stood before", () => {
  /** An act and the one that takes it back; null where nothing can. */
  function pairOf(acts: readonly Act[], act: Act): [Act, Act] | null {
    const { topics, selfAssessed, mentorLevels } = factsOf(acts);
    if (act.kind === "mark") {
      const former = topics.get(`s${act.stage}-t${act.topic}`);
      return [act, { ...act, status: former?.status ?? "todo" }];
    }
    if (act.kind === "rating") return [act, { ...act, level: selfAssessed.get(act.capability) ?? null }];
    const given = act.kind === "level" ? mentorLevels.get(act.capability) : undefined;
    if (act.kind === "level") return given === undefined ? null : [act, { ...act, level: given }];
    // What was accepted stands before what comes later, and then withdrawing takes back the accepted one.
    const accepted = factsOf(acts).handIns.some(({ stage, verdict }) => {
      return act.kind === "hand-in" && stage === `s${act.stage}` && verdict === "accepted";
    });
    return act.kind === "hand-in" && !accepted ? [act, { kind: "withdraw", stage: act.stage }] : null;
  }

  test("marks, ratings, levels, and work that is handed in and withdrawn", () => {
    fc.assert(
      fc.property(someCourse, someActs, someActs, someCapability, (course, acts, others, capability) => {
        const stood = explain(course, capability, acts);
        for (const act of others) {
          const pair = pairOf(acts, act);
          if (pair) expect(explain(course, capability, [...acts, ...pair])).toEqual(stood);
        }
      }),
      many,
    );
  });

  test("a returned project that is accepted after all counts as if it had never been returned", () => {
    fc.assert(
      fc.property(someCourse, someActs, fc.nat({ max: 4 }), someCapability, (course, acts, stage, capability) => {
        const word = (verdict: "accepted" | "returned"): Act => ({ kind: "review", stage, verdict });
        const accepted = [...acts, word("accepted")];
        const returned = [...accepted, word("returned")];
        // Other work may stand once the accepted one is returned, as if that were withdrawn; the next word is about the other.
        const workOf = (all: readonly Act[]) => factsOf(all).handIns.find((work) => work.stage === `s${stage}`)?.at;
        const counts: Act[] =
          workOf(returned) === workOf(accepted)
            ? accepted
            : [...accepted, { kind: "withdraw", stage }, word("accepted")];
        expect(explain(course, capability, [...returned, word("accepted")])).toEqual(
          explain(course, capability, counts),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});

test("coverage lies in 0 to 100 and its contributions sum to it exactly", () => {
  fc.assert(
    fc.property(someCourse, someActs, someCapability, (course, acts, capability) => {
      const { coverage, level, contributions } = explain(course, capability, acts);
      expect(contributions.reduce((sum, { points }) => sum + tenths(points), 0)).toBe(tenths(coverage));
      expect(tenths(coverage) >= 0 && tenths(coverage) <= 1000 && level >= 0 && level <= 3).toBe(true);
      for (const { points, of } of contributions) expect(points >= 0 && points <= of && of <= 100).toBe(true);
      for (const dimension of course.dimensions) {
        const whole = dimensionCoverage(course, dimension, evidenceOf(acts));
        expect(whole === null || (whole >= 0 && whole <= 100)).toBe(true);
      }
    }),
    many,
  );
});

describe("the order of arrival is irrelevant", () => {
  test("of attempts, hand-ins and marks in the record", () => {
    const shuffle = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(someCourse, someActs, shuffle, someCapability, (course, acts, keys, capability) => {
        const facts = factsOf(acts);
        const mixed = <One>(all: Iterable<One>): One[] =>
          [...all]
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const arrived: Facts = {
          ...facts,
          topics: new Map(mixed(facts.topics)),
          attempts: mixed(facts.attempts),
          handIns: mixed(facts.handIns),
        };
        const question = { course, capability };
        expect(explainCapability({ ...question, evidence: judgeEvidence(arrived) }, now)).toEqual(
          explainCapability({ ...question, evidence: judgeEvidence(facts) }, now),
        );
      }),
      many,
    );
  });

  test("of failing and passing attempts, and the best one tells as much as all", () => {
    const rights = fc.array(fc.integer({ min: 0, max: asked }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        someCourse,
        someActs,
        fc.nat({ max: 4 }),
        rights,
        someCapability,
        (course, acts, stage, all, slug) => {
          const measured = (order: readonly number[]) => {
            const { coverage, level, proof } = explain(course, slug, [
              ...acts,
              ...order.map((right): Act => ({ kind: "attempt", stage, right })),
            ]);
            return { coverage, level, proof };
          };
          expect(measured(all.toReversed())).toEqual(measured(all));
          expect(measured([Math.max(...all)])).toEqual(measured(all));
        },
      ),
      many,
    );
  });
});

test("a mentor's level survives whatever else happens, and moves no computed number", () => {
  const others = someActs.map((acts) => acts.filter(({ kind }) => kind !== "level"));
  const level = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(someCourse, someActs, others, someCapability, level, (course, acts, later, capability, given) => {
      const word: Act = { kind: "level", capability, level: given };
      const { mentorLevel, proof, ...computed } = explain(course, capability, [...acts, word, ...later]);
      expect(mentorLevel).toBe(given);
      if (given >= computed.level) expect(proof).toBe("reviewed");
      const rest = [...acts, ...later].filter(({ kind }) => kind !== "level");
      const { proof: _, freshness: __, contributions: ___, ...alone } = explain(course, capability, rest);
      expect(computed).toMatchObject(alone);
    }),
    many,
  );
});

test("a self-rating moves nothing at all", () => {
  fc.assert(
    fc.property(someCourse, someActs, someCapability, (course, acts, capability) => {
      const said = acts.map((act): Act => (act.kind === "rating" ? { ...act, level: 4 } : act));
      const { selfAssessed: _, ...explained } = explain(course, capability, said);
      const { selfAssessed: __, ...alone } = explain(course, capability, acts);
      expect(explained).toEqual(alone);
    }),
    many,
  );
});

test("content that is empty is safe, whatever was done elsewhere", () => {
  const bare = { archived: false, topics: [], selfCheck: false, project: false, hours: 1, before: [], asked: [] };
  const empty: Course = { stages: [], capabilities: [{ slug: "a", dimension: "people" }], dimensions: ["people"] };
  const hollow: Course = {
    ...empty,
    stages: [0, 1].map((n) => ({ ...bare, slug: `s${n}`, weights: [{ capability: "a", level: 3, weight: 5 }] })),
  };
  fc.assert(
    fc.property(fc.constantFrom(empty, hollow), someActs, (course, acts) => {
      const { coverage, level, contributions, missing, blockers } = explain(course, "a", acts);
      expect({ coverage, level, contributions, missing }).toEqual({
        coverage: null,
        level: 0,
        contributions: [],
        missing: [],
      });
      expect(blockers).toEqual([{ code: "NOT_TAUGHT", params: {} }]);
      expect(dimensionCoverage(course, "people", evidenceOf(acts))).toBeNull();
    }),
    many,
  );
});

describe("what moved between two days", () => {
  test("is what the explanations of both say, each move with its causes, and nothing else", () => {
    fc.assert(
      fc.property(someCourse, someActs, someActs, (course, acts, later) => {
        const [before, after] = [evidenceOf(acts), evidenceOf([...acts, ...later])];
        const moves = new Map(movesBetween(course, { before, after }).map((move) => [move.capability, move]));
        for (const { slug: capability } of course.capabilities) {
          const from = explainCapability({ course, capability, evidence: before }, now);
          const to = explainCapability({ course, capability, evidence: after }, now);
          const move = moves.get(capability);
          const stayed =
            from.coverage === to.coverage && from.level === to.level && from.mentorLevel === to.mentorLevel;
          expect(move === undefined).toBe(stayed);
          if (move === undefined) continue;
          expect(move).toMatchObject({
            coverageFrom: from.coverage,
            coverageTo: to.coverage,
            levelFrom: from.level,
            levelTo: to.level,
            mentorLevelFrom: from.mentorLevel ?? null,
            mentorLevelTo: to.mentorLevel ?? null,
          });
          expect(move.because.length).toBeGreaterThan(0);
          const had = new Set(from.contributions.map(({ item }) => `${item.kind}:${item.slug}`));
          const has = new Set(to.contributions.map(({ item }) => `${item.kind}:${item.slug}`));
          for (const { kind, slug, lost } of move.because) {
            if (kind === "mentor-level") continue;
            expect([had.has(`${kind}:${slug}`), has.has(`${kind}:${slug}`)]).toEqual([lost, !lost]);
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("is the same told backwards", () => {
    fc.assert(
      fc.property(someCourse, someActs, someActs, (course, acts, later) => {
        const [before, after] = [evidenceOf(acts), evidenceOf([...acts, ...later])];
        const there = movesBetween(course, { before, after });
        const back = new Map(
          movesBetween(course, { before: after, after: before }).map((move) => [move.capability, move]),
        );
        expect(back.size).toBe(there.length);
        for (const { capability, coverageFrom, coverageTo, because } of there) {
          const other = back.get(capability);
          expect([other?.coverageFrom, other?.coverageTo]).toEqual([coverageTo, coverageFrom]);
          expect(other?.because).toHaveLength(because.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course } from "#lib/capability/rules/course";
import { dimensionCoverage, explainCapability, measureCapability } from "#lib/capability/rules/explain";
import {
  type Deed,
  evidenceOf,
  reference,
  someCourse,
  someDeeds,
  taught,
  untaught,
} from "#lib/capability/rules/reference-for-tests";

const now = Date.parse("2026-11-24T00:00:00Z");
const asked = fc.constantFrom(...taught, untaught);
const explain = (course: Course, capability: string, deeds: readonly Deed[]) =>
  explainCapability({ course, capability, evidence: evidenceOf(deeds) }, now);
const tenths = (points: number | null) => Math.round((points ?? 0) * 10);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Deeds that only add: no mark is taken back. */
const doneOnly = (deeds: readonly Deed[]) => deeds.map((deed): Deed => ({ ...deed, status: "done" }));

test("coverage and level are those of the slow, obvious reading of the rules", () => {
  fc.assert(
    fc.property(someCourse, someDeeds, asked, (course, deeds, capability) => {
      const expected = reference(course, [capability], evidenceOf(deeds));
      const explained = explain(course, capability, deeds);
      expect(explained.level).toBe(expected.level);
      expect(explained.coverage).toBe(expected.coverageTenths === null ? null : expected.coverageTenths / 10);
      expect(measureCapability({ course, capability, evidence: evidenceOf(deeds) })).toEqual({
        coverage: explained.coverage,
        level: explained.level,
      });
    }),
    { numRuns: 10_000 },
  );
});

test("a dimension is the same formula over all its capabilities", () => {
  fc.assert(
    fc.property(someCourse, someDeeds, (course, deeds) => {
      const evidence = evidenceOf(deeds);
      for (const dimension of course.dimensions) {
        const own = course.capabilities
          .filter((capability) => capability.dimension === dimension)
          .map(({ slug }) => slug);
        const expected = reference(course, own, evidence).coverageTenths;
        expect(dimensionCoverage(course, dimension, evidence)).toBe(expected === null ? null : expected / 10);
      }
    }),
    { numRuns: 2_000 },
  );
});

describe("property 2", () => {
  test("doing more never lowers coverage or level", () => {
    fc.assert(
      fc.property(someCourse, someDeeds, someDeeds, asked, (course, deeds, more, capability) => {
        const before = explain(course, capability, deeds);
        const after = explain(course, capability, [...deeds, ...doneOnly(more)]);
        expect(tenths(after.coverage)).toBeGreaterThanOrEqual(tenths(before.coverage));
        expect(after.level).toBeGreaterThanOrEqual(before.level);
        if (before.coverage !== null) expect(after.coverage).not.toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });

  test("undoing returns exactly what stood before", () => {
    fc.assert(
      fc.property(
        someCourse,
        someDeeds,
        fc.nat({ max: 5 }),
        fc.nat({ max: 7 }),
        asked,
        (course, deeds, s, t, capability) => {
          const former = deeds.findLast((deed) => deed.kind === "topic" && deed.stage === s && deed.topic === t);
          const mark = (status: Deed["status"]): Deed => ({
            kind: "topic",
            stage: s,
            topic: t,
            status,
            accepted: false,
          });
          const undone = [...deeds, mark("done"), mark(former?.status ?? "todo")];
          expect(explain(course, capability, undone)).toEqual(explain(course, capability, deeds));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("property 3", () => {
  test("coverage lies in 0 to 100, its contributions sum to it, and each stays within what its kind can give", () => {
    fc.assert(
      fc.property(someCourse, someDeeds, asked, (course, deeds, capability) => {
        const { coverage, level, proof, contributions } = explain(course, capability, deeds);
        expect(coverage === null).toBe(contributions.length === 0);
        expect(proof === null).toBe(coverage === null);
        expect(sum(contributions.map(({ points }) => tenths(points)))).toBe(tenths(coverage));
        expect(tenths(coverage) >= 0 && tenths(coverage) <= 1000 && level >= 0 && level <= 3).toBe(true);
        for (const { points, of } of contributions) expect(points >= 0 && points <= of && of <= 100).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test("100 means that nothing is missing, and the other way round", () => {
    fc.assert(
      fc.property(someCourse, someDeeds, asked, (course, deeds, capability) => {
        const { coverage, missing } = explain(course, capability, deeds);
        if (coverage !== null) expect(coverage === 100).toBe(missing.length === 0);
      }),
      { numRuns: 5_000 },
    );
  });

  test("an empty course, an empty stage and a capability nobody teaches have no evidence and no NaN", () => {
    const empty: Course = { stages: [], capabilities: [], dimensions: ["people"] };
    const parts = { selfCheck: false, project: false, hours: 0, before: [], asked: [] };
    const bare = { slug: "s0", archived: false, topics: [], ...parts };
    const hollow: Course = { ...empty, stages: [{ ...bare, weights: [{ capability: "a", level: 3, weight: 5 }] }] };
    for (const course of [empty, hollow]) {
      const nothing = explain(course, "a", []);
      expect(nothing).toMatchObject({ coverage: null, level: 0, proof: null, contributions: [], missing: [] });
      expect(nothing.blockers).toEqual([{ code: "NOT_TAUGHT", params: {} }]);
      expect(dimensionCoverage(course, "people", evidenceOf([]))).toBeNull();
    }
  });
});

test("what is missing would do what it says", () => {
  fc.assert(
    fc.property(someCourse, someDeeds, asked, (course, deeds, capability) => {
      const { coverage, level, missing } = explain(course, capability, deeds);
      for (const { item, wouldAddCoverage, wouldReachLevel } of missing) {
        const [, stage = "", , topic = "0"] = /^s(\d+)(-t(\d+))?$/.exec(item.slug) ?? [];
        const kind = item.kind === "stage" ? "topic" : item.kind;
        const deed: Deed = { kind, stage: Number(stage), topic: Number(topic), status: "done", accepted: false };
        const after = explain(course, capability, [...deeds, deed]);
        expect(after.level).toBe(wouldReachLevel);
        expect(tenths(after.coverage)).toBe(tenths(coverage) + tenths(wouldAddCoverage));
        expect(wouldReachLevel).toBeGreaterThanOrEqual(level);
      }
    }),
    { numRuns: 1_000 },
  );
});

describe("property 4", () => {
  const archiveDone = (course: Course, deeds: readonly Deed[]): Course => ({
    ...course,
    stages: course.stages.map((stage) => ({
      ...stage,
      topics: stage.topics.map((topic) => ({
        ...topic,
        archived: topic.archived || evidenceOf(deeds).topics.get(topic.slug)?.status === "done",
      })),
    })),
  });

  test("archiving topics that were done takes nothing away", () => {
    fc.assert(
      fc.property(someCourse, someDeeds, asked, (course, deeds, capability) => {
        const archived = explain(archiveDone(course, deeds), capability, deeds);
        expect(archived.contributions).toEqual(explain(course, capability, deeds).contributions);
      }),
      { numRuns: 2_000 },
    );
  });

  test("adding or moving a topic keeps every contribution of what was done", () => {
    const more = fc.record({ to: fc.nat({ max: 4 }), capabilities: fc.subarray(taught) });
    fc.assert(
      fc.property(someCourse, someDeeds, asked, more, (course, deeds, capability, { to, capabilities }) => {
        const topic = { slug: "new", capabilities, minutes: 10, prerequisites: [], required: true, archived: false };
        const stages = course.stages.map((stage, s) =>
          s === to ? { ...stage, topics: [topic, ...stage.topics] } : stage,
        );
        const carried = (from: Course) =>
          explain(from, capability, deeds)
            .contributions.filter(({ item }) => {
              const own = from.stages.flatMap(({ topics }) => topics).find(({ slug }) => slug === item.slug);
              return own === undefined || own.capabilities.includes(capability);
            })
            .map(({ item, at }) => ({ item, at }));
        expect(carried({ ...course, stages })).toEqual(carried(course));
      }),
      { numRuns: 2_000 },
    );
  });
});

test("property 5: another weight is another course; the old one answers as before, under its policy version", () => {
  fc.assert(
    fc.property(someCourse, someDeeds, asked, fc.integer({ min: 1, max: 5 }), (course, deeds, capability, weight) => {
      const before = explain(course, capability, deeds);
      const stages = course.stages.map((stage) => ({
        ...stage,
        weights: stage.weights.map((own) => ({ ...own, weight })),
      }));
      const preview = explain({ ...course, stages }, capability, deeds);
      expect(explain(course, capability, deeds)).toEqual(before);
      expect(preview.contributions.map(({ item }) => item)).toEqual(before.contributions.map(({ item }) => item));
      expect(preview.policyVersion).toBe(before.policyVersion);
    }),
    { numRuns: 2_000 },
  );
});

test("property 7: a mentor's level survives every recomputation and moves no computed number", () => {
  fc.assert(
    fc.property(someCourse, someDeeds, asked, fc.integer({ min: 0, max: 4 }), (course, deeds, capability, level) => {
      const evidence = evidenceOf(deeds, new Map([[capability, level]]));
      const { mentorLevel, proof, ...computed } = explainCapability({ course, capability, evidence }, now);
      const { proof: _, ...alone } = explain(course, capability, deeds);
      expect(mentorLevel).toBe(level);
      expect(computed).toEqual(alone);
      if (level >= computed.level) expect(proof).toBe("reviewed");
    }),
    { numRuns: 2_000 },
  );
});

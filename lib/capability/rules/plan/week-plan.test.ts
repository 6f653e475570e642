import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Course, CourseStage } from "#lib/capability/rules/course";
import { dayNumber, isoWeek } from "#lib/capability/rules/days";
import { judgeEvidence } from "#lib/capability/rules/evidence";
import { nextSteps } from "#lib/capability/rules/plan/next-steps";
import { itemsLeft, minutesLeft } from "#lib/capability/rules/plan/plan-queue";
import type { Situation } from "#lib/capability/rules/plan/situation";
import { keyOf } from "#lib/capability/rules/plan/step-items";
import { someSituation } from "#lib/capability/rules/plan/steps-for-tests";
import { longestSession, weekPlan } from "#lib/capability/rules/plan/week-plan";

const topic = (slug: string, minutes: number, prerequisites: string[] = [], capabilities: string[] = []) => ({
  slug,
  minutes,
  prerequisites,
  capabilities,
  required: true,
  archived: false,
});
const stage = (slug: string, topics: CourseStage["topics"], more: Partial<CourseStage> = {}): CourseStage => ({
  slug,
  topics,
  archived: false,
  weights: [],
  selfCheck: false,
  project: false,
  hours: 0,
  before: [],
  asked: [],
  ...more,
});
/** A Tuesday. */
const today = "2026-11-24";
const situationOn = (stages: CourseStage[], more: Partial<Situation> = {}): Situation => ({
  course: { capabilities: [], dimensions: [], stages } satisfies Course,
  evidence: judgeEvidence({ topics: new Map() }),
  requirements: [],
  choices: [],
  today,
  ...more,
});
const times = { weeklyMinutes: 120, studyDays: [2, 6], studyTime: "10:00" };
const told = (plan: ReturnType<typeof weekPlan>) =>
  plan.weeks.map(({ week, sessions }) => [
    week,
    ...sessions.map(
      ({ date, parts }) => `${date}: ${parts.map(({ item, minutes }) => `${item.slug} ${minutes}`).join(", ")}`,
    ),
  ]);

describe("laying out", () => {
  test("from today on; what does not fit goes on in the next session", () => {
    const situation = situationOn([stage("one", [topic("a", 40), topic("b", 90), topic("c", 20)])]);
    expect(told(weekPlan({ situation, times, horizon: 10 }))).toEqual([
      ["2026-W48", "2026-11-24: a 40, b 20", "2026-11-28: b 60"],
      ["2026-W49", "2026-12-01: b 10, c 20"],
    ]);
  });

  test("a few minutes more or less are not worth a session of their own; the next one makes up for it", () => {
    const situation = situationOn([stage("one", [topic("a", 65), topic("b", 50), topic("c", 60), topic("d", 55)])]);
    const plan = weekPlan({ situation, times, horizon: 10 });
    expect(told(plan)).toEqual([
      ["2026-W48", "2026-11-24: a 65", "2026-11-28: b 50"],
      ["2026-W49", "2026-12-01: c 60", "2026-12-05: d 55"],
    ]);
    expect(plan.beyond).toBe(0);
  });

  test("study days that are over this week begin next week; this week is there all the same", () => {
    const situation = situationOn([stage("one", [topic("a", 60)])], { today: "2026-11-29" });
    const plan = weekPlan({ situation, times, horizon: 10 });
    expect(told(plan)).toEqual([["2026-W48"], ["2026-W49", "2026-12-01: a 60"]]);
    expect(plan.weeks[0]).toMatchObject({ from: "2026-11-29", to: "2026-11-29" });
    expect(plan.weeks[1]).toMatchObject({ from: "2026-11-30", to: "2026-12-06" });
  });

  test("the minutes of a week are shared out over its days to the minute", () => {
    const situation = situationOn([stage("one", [topic("a", 400)])], { today: "2026-11-23" });
    const plan = weekPlan({ situation, times: { ...times, weeklyMinutes: 200, studyDays: [5, 1, 3] }, horizon: 1 });
    expect(plan.weeks[0]?.sessions.map(({ minutes }) => minutes)).toEqual([66, 67, 67]);
    expect(plan.beyond).toBe(200);
  });

  test("nothing left: this week, empty", () => {
    expect(weekPlan({ situation: situationOn([]), times, horizon: 10 })).toEqual({
      weeks: [{ week: "2026-W48", from: today, to: "2026-11-29", minutes: 0, sessions: [] }],
      beyond: 0,
    });
  });

  test("no horizon, no weeks", () =>
    expect(weekPlan({ situation: situationOn([stage("one", [topic("a", 30)])]), times, horizon: 0 })).toEqual({
      weeks: [],
      beyond: 30,
    }));
});

describe("order", () => {
  const parts = { selfCheck: true, project: true, hours: 1 };
  const order = (situation: Situation) =>
    weekPlan({ situation, times: { ...times, weeklyMinutes: 6_000 }, horizon: 50 })
      .weeks.flatMap(({ sessions }) => sessions.flatMap((session) => session.parts))
      .filter(({ begins }) => begins)
      .map(({ item }) => keyOf(item));

  test("self-check and project follow the last topic of their stage", () => {
    const stages = [
      stage("one", [topic("a", 10), topic("b", 10, ["c"])], { ...parts, asked: ["a", "b"] }),
      stage("two", [topic("c", 10)], parts),
    ];
    expect(order(situationOn(stages))).toEqual([
      "topic:a",
      "topic:c",
      "self-check:two",
      "project:two",
      "topic:b",
      "self-check:one",
      "project:one",
    ]);
  });

  test("with a role by what closes the gap, as next steps go on proposing", () => {
    const weights = [{ capability: "x", level: 2, weight: 1 }];
    const stages = [
      stage("one", [topic("a", 10)]),
      stage("two", [topic("b", 10), topic("c", 10, [], ["x"])], { weights }),
    ];
    expect(order(situationOn(stages, { requirements: [{ capability: "x", level: 1 }] }))).toEqual([
      "topic:c",
      "topic:a",
      "topic:b",
    ]);
  });

  test("a gap that is closed on the way is none any more", () => {
    const aims = (capability: string) => ({ weights: [{ capability, level: 1, weight: 1 }] });
    const stages = [
      stage("one", [topic("a", 10, [], ["x"])], aims("x")),
      stage("two", [topic("b", 10, [], ["x"])], aims("x")),
      stage("three", [topic("c", 20, [], ["y"])], aims("y")),
    ];
    const requirements = ["x", "y"].map((capability) => ({ capability, level: 1 }));
    expect(order(situationOn(stages, { requirements }))).toEqual(["topic:a", "topic:c", "topic:b"]);
  });

  test("what is held waits for its day, and so does what needs it", () => {
    const stages = [stage("one", [topic("a", 30), topic("b", 30, ["a"]), topic("c", 30)])];
    const held = { item: { kind: "topic", slug: "a" }, answer: "later", until: "2026-12-01" } as const;
    const plan = weekPlan({ situation: situationOn(stages, { choices: [held] }), times, horizon: 10 });
    expect(told(plan)).toEqual([
      ["2026-W48", "2026-11-24: c 30"],
      ["2026-W49", "2026-12-01: a 30, b 30"],
    ]);
  });

  test("topics that need one another do not wait for ever", () => {
    const stages = [stage("one", [topic("a", 30, ["b"]), topic("b", 30, ["a"])])];
    expect(order(situationOn(stages))).toEqual(["topic:a", "topic:b"]);
  });

  test("a stage that was skipped as a whole is not planned, and asks for no minutes", () => {
    const evidence = judgeEvidence({ topics: new Map([["a", { status: "skipped", firstDoneAt: null }]]) });
    const situation = situationOn([stage("one", [topic("a", 10)], parts), stage("two", [], parts)], { evidence });
    expect(order(situation)).toEqual(["self-check:two", "project:two"]);
    expect(minutesLeft(itemsLeft(situation))).toEqual({ topics: 0, selfChecks: 15, projects: 60 });
  });
});

const someTimes = fc.record({
  weeklyMinutes: fc.integer({ min: 15, max: 6_000 }),
  studyDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  studyTime: fc.constant("19:30"),
});
const someDay = fc
  .integer({ min: 20_000, max: 21_500 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test("every plan: in time, in order, complete to the minute, and no longer than asked", () => {
  fc.assert(
    fc.property(someSituation, someTimes, someDay, fc.integer({ min: 0, max: 104 }), (some, own, day, horizon) => {
      const situation = { ...some, today: day };
      const { weeks, beyond } = weekPlan({ situation, times: own, horizon });
      const left = itemsLeft(situation);
      const total = left.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(weeks.length).toBeLessThanOrEqual(horizon);
      expect(weeks.reduce((sum, { minutes }) => sum + minutes, beyond)).toBe(total);
      const sessions = weeks.flatMap((week) => {
        expect(week.minutes).toBe(week.sessions.reduce((sum, { minutes }) => sum + minutes, 0));
        for (const { date } of week.sessions) {
          expect(isoWeek(date)).toBe(week.week);
          expect(date >= day && date >= week.from && date <= week.to).toBe(true);
          expect(own.studyDays).toContain(((dayNumber(date) + 3) % 7) + 1);
        }
        return week.sessions;
      });
      for (const { minutes } of sessions) expect(minutes).toBeLessThan(longestSession + 10);
      expect(sessions.map(({ date }) => date)).toEqual([...new Set(sessions.map(({ date }) => date))].toSorted());

      const parts = sessions.flatMap((session) => session.parts);
      const begun = parts.filter(({ begins }) => begins).map(({ item }) => keyOf(item));
      const ended = parts.filter(({ ends }) => ends).map(({ item }) => keyOf(item));
      expect(new Set(begun).size).toBe(begun.length);
      expect(begun.slice(0, ended.length)).toEqual(ended);
      if (beyond === 0 && begun.length === left.length)
        expect(begun.toSorted()).toEqual(left.map(({ item }) => keyOf(item)).toSorted());
      const planned = new Set(left.map(({ item }) => keyOf(item)));
      for (const { item, before } of left) {
        const place = begun.indexOf(keyOf(item));
        if (place < 0) continue;
        for (const topicBefore of before) {
          const key = `topic:${topicBefore}`;
          if (planned.has(key)) expect(begun.indexOf(key), `${key} before ${keyOf(item)}`).toBeLessThan(place);
          if (planned.has(key)) expect(begun).toContain(key);
        }
      }
    }),
    { numRuns: 5_000 },
  );
});

test("heading for a role, a plan begins with the first step, when that is a topic", () => {
  fc.assert(
    fc.property(someSituation, (some) => {
      const stages = some.course.stages.map((own) => ({
        ...own,
        topics: own.topics.map((one) => ({ ...one, required: true, minutes: one.minutes + 1 })),
      }));
      const situation = { ...some, course: { ...some.course, stages } };
      const [step] = nextSteps(situation);
      fc.pre(situation.requirements.length > 0 && step?.item.kind === "topic" && step.reason.code !== "IN_ORDER");
      const everyDay = { ...times, studyDays: [1, 2, 3, 4, 5, 6, 7] };
      const [first] = weekPlan({ situation, times: everyDay, horizon: 9 }).weeks.flatMap(({ sessions }) =>
        sessions.flatMap((session) => session.parts),
      );
      expect(first && keyOf(first.item)).toBe(`topic:${step?.item.slug}`);
    }),
    { numRuns: 2_000 },
  );
});

import fc from "fast-check";
import type { Course } from "#lib/capability/rules/course";
import type { Evidence, Facts, HandIn, Standing } from "#lib/capability/rules/evidence";
import { reference, taught, untaught } from "#lib/capability/rules/reference-for-tests";
import type { Mark, Proof } from "#lib/capability/rules/vocabulary";

/** One thing that a learner, or a mentor of theirs, did. A later act is of a later time. */
export type Act =
  | { kind: "mark"; stage: number; topic: number; status: Mark }
  | { kind: "attempt"; stage: number; right: number }
  | { kind: "hand-in"; stage: number; link: string; answers: string[] }
  /** A mentor's word on the stage's hand-in that stands. */
  | { kind: "review"; stage: number; verdict: "accepted" | "returned" }
  | { kind: "withdraw"; stage: number }
  | { kind: "level"; capability: string; level: number }
  | { kind: "rating"; capability: string; level: number | null };

export const asked = 10;
export const criteria = 2;
const complete = { link: "https://example.org/work", answers: ["It does.", "It does too."] };

const stage = fc.nat({ max: 5 });
const capability = fc.constantFrom(...taught, untaught);
const level = fc.integer({ min: 0, max: 4 });
const markOf = (status: fc.Arbitrary<Mark>) =>
  fc.record({ kind: fc.constant("mark" as const), stage, topic: fc.nat({ max: 7 }), status });
const attempt = fc.record({ kind: fc.constant("attempt" as const), stage, right: fc.integer({ min: 0, max: asked }) });
const wholeHandIn = stage.map((own): Act => ({ kind: "hand-in", stage: own, ...complete }));
const anyHandIn = fc.record({
  kind: fc.constant("hand-in" as const),
  stage,
  link: fc.constantFrom(complete.link, complete.link, " "),
  answers: fc.constantFrom(complete.answers, complete.answers, ["It does.", "  "], []),
});
const reviewOf = (verdict: fc.Arbitrary<"accepted" | "returned">) =>
  fc.record({ kind: fc.constant("review" as const), stage, verdict });
const mentorLevel = fc.record({ kind: fc.constant("level" as const), capability, level });
const rating = fc.record({ kind: fc.constant("rating" as const), capability, level: fc.option(level) });
const withdrawal = stage.map((own): Act => ({ kind: "withdraw", stage: own }));

const marks = markOf(fc.constantFrom("done", "done", "todo", "learning", "skipped"));
const anyVerdict = fc.constantFrom("accepted" as const, "returned" as const);

/** All that can happen to a record, in any order: what adds, what takes back, what others say. */
export const someActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: marks },
    { weight: 2, arbitrary: attempt },
    { weight: 3, arbitrary: anyHandIn },
    { weight: 2, arbitrary: reviewOf(anyVerdict) },
    withdrawal,
    mentorLevel,
    rating,
  ),
  { maxLength: 30 },
);

/** Doing more: topics done, attempts however they end, work handed in whole, a mentor who accepts it or gives a level. */
export const moreActs: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: markOf(fc.constant("done")) },
    { weight: 2, arbitrary: attempt },
    { weight: 2, arbitrary: wholeHandIn },
    reviewOf(fc.constant("accepted")),
    mentorLevel,
    rating,
  ),
  { maxLength: 12 },
);

type Work = Omit<HandIn, "stage"> & { withdrawn: boolean };
export type Names = { stage: (index: number) => string; topic: (stage: number, index: number) => string };
const plainNames: Names = { stage: (index) => `s${index}`, topic: (own, index) => `s${own}-t${index}` };

/** The work of a stage that stands: what was accepted last, else what was handed in last; nothing withdrawn. */
function standingOf(works: readonly Work[] = []): Work | undefined {
  const present = works.filter(({ withdrawn }) => !withdrawn);
  return present.findLast(({ verdict }) => verdict === "accepted") ?? present.at(-1);
}

const timeOf = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 3_600_000).toISOString();

/** What a record of these acts holds, told act by act. */
export function factsOf(acts: readonly Act[], names: Names = plainNames): Required<Facts> {
  const topics = new Map<string, Standing>();
  const attempts: Required<Facts>["attempts"][number][] = [];
  const works = new Map<string, Work[]>();
  const selfAssessed = new Map<string, number>();
  const mentorLevels = new Map<string, number>();
  for (const [index, act] of acts.entries()) {
    const at = timeOf(index);
    const own = "stage" in act ? names.stage(act.stage) : "";
    const standing = standingOf(works.get(own));
    if (act.kind === "mark") {
      const slug = names.topic(act.stage, act.topic);
      const first = topics.get(slug)?.firstDoneAt ?? null;
      topics.set(slug, { status: act.status, firstDoneAt: first ?? (act.status === "done" ? Date.parse(at) : null) });
    } else if (act.kind === "attempt") attempts.push({ stage: own, right: act.right, asked, at });
    else if (act.kind === "hand-in") {
      const work = { link: act.link, answers: act.answers, criteria, verdict: null, at, withdrawn: false };
      works.set(own, [...(works.get(own) ?? []), work]);
    } else if (act.kind === "review" && standing) standing.verdict = act.verdict;
    else if (act.kind === "withdraw" && standing) standing.withdrawn = true;
    else if (act.kind === "level") mentorLevels.set(act.capability, act.level);
    else if (act.kind === "rating" && act.level === null) selfAssessed.delete(act.capability);
    else if (act.kind === "rating" && act.level !== null) selfAssessed.set(act.capability, act.level);
  }
  const handIns = [...works].flatMap(([own, all]) => {
    const standing = standingOf(all);
    if (standing === undefined) return [];
    const { withdrawn: _, ...work } = standing;
    return [{ stage: own, ...work }];
  });
  return { topics, attempts, handIns, selfAssessed, mentorLevels };
}

/** The same record judged by hand, word by word from the rules; nothing in it comes from the code it is held against. */
export function slowEvidence(acts: readonly Act[], names: Names = plainNames): Evidence {
  const { topics, attempts, handIns, selfAssessed, mentorLevels } = factsOf(acts, names);
  const passes = attempts.filter(({ right }) => right >= 0.8 * asked);
  const whole = handIns.filter(
    ({ link, answers, verdict }) =>
      link.trim() !== "" && answers.filter((text) => text.trim() !== "").length === criteria && verdict !== "returned",
  );
  return {
    topics,
    passed: new Map(passes.toReversed().map(({ stage: own, at }) => [own, at])),
    shown: new Map(whole.map(({ stage: own, at, verdict }) => [own, { at, accepted: verdict === "accepted" }])),
    returned: new Set(handIns.flatMap(({ stage: own, verdict }) => (verdict === "returned" ? [own] : []))),
    selfAssessed,
    mentorLevels,
  };
}

/** What a level rests on: the strongest evidence of the stages that reach it, each looked at alone. */
export function referenceProof(course: Course, capability: string, evidence: Evidence): Proof | null {
  const { level, coverageTenths } = reference(course, [capability], evidence);
  if ((evidence.mentorLevels.get(capability) ?? -1) >= level) return "reviewed";
  if (coverageTenths === null) return null;
  const found = new Set<Proof>();
  for (const own of course.stages) {
    const alone = reference({ ...course, stages: [own] }, [capability], evidence);
    if (alone.coverageTenths === null || alone.level !== level) continue;
    const shown = own.project ? evidence.shown.get(own.slug) : undefined;
    found.add(shown?.accepted ? "reviewed" : shown ? "shown" : "studied");
    if (own.selfCheck && evidence.passed.has(own.slug)) found.add("checked");
  }
  return (["reviewed", "shown", "checked", "studied"] as const).find((proof) => found.has(proof)) ?? null;
}

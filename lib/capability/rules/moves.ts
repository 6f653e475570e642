import type { Course } from "#lib/capability/rules/course";
import { doneAt, type Evidence } from "#lib/capability/rules/evidence";
import { measureCapability } from "#lib/capability/rules/explain";
import { type Term, termsOf } from "#lib/capability/rules/terms";
import type { Move, MoveCause } from "#lib/capability/schema/history";

type Two = { before: Evidence; after: Evidence };
type Thing = Pick<MoveCause, "kind" | "slug" | "at">;

/** Everything that carries a capability, by a name of its own. */
function carriersOf(terms: readonly Term[], evidence: Evidence): Map<string, Thing> {
  const things = terms.flatMap(({ stage: { slug }, done, checked, shown }): Thing[] => [
    ...done.map((topic): Thing => ({ kind: "topic", slug: topic.slug, at: doneAt(evidence, topic.slug) })),
    ...(checked ? [{ kind: "self-check" as const, slug, at: evidence.passed.get(slug) ?? null }] : []),
    ...(shown ? [{ kind: "project" as const, slug, at: evidence.shown.get(slug)?.at ?? null }] : []),
  ]);
  return new Map(things.map((thing) => [`${thing.kind}:${thing.slug}`, thing]));
}

const without = (things: Map<string, Thing>, others: Map<string, Thing>): Thing[] =>
  [...things].filter(([name]) => !others.has(name)).map(([, thing]) => thing);

/** What came and what went between two states of the evidence, as far as one capability rests on it. */
function causesOf(course: Course, capability: string, { before, after }: Two): MoveCause[] {
  const had = carriersOf(termsOf(course, capability, before), before);
  const has = carriersOf(termsOf(course, capability, after), after);
  const [from, to] = [before.mentorLevels.get(capability), after.mentorLevels.get(capability)];
  const given: MoveCause = { kind: "mentor-level", slug: capability, at: null, lost: (to ?? -1) < (from ?? -1) };
  return [
    ...(from === to ? [] : [given]),
    ...without(has, had).map((thing) => ({ ...thing, lost: false })),
    // When it came is no news; when it went is not on record with what stands.
    ...without(had, has).map((thing) => ({ ...thing, at: null, lost: true })),
  ];
}

const risen = ({ levelFrom, levelTo }: Move): number => levelTo - levelFrom;
const covered = ({ coverageFrom, coverageTo }: Move): number => (coverageTo ?? 0) - (coverageFrom ?? 0);

/** How every capability moved between two states of the evidence on one course, and why; the greatest moves first. */
export function movesBetween(course: Course, two: Two): Move[] {
  const moves = course.capabilities.flatMap(({ slug: capability }): Move[] => {
    const from = measureCapability({ course, capability, evidence: two.before });
    const to = measureCapability({ course, capability, evidence: two.after });
    const mentorLevelFrom = two.before.mentorLevels.get(capability) ?? null;
    const mentorLevelTo = two.after.mentorLevels.get(capability) ?? null;
    if (from.coverage === to.coverage && from.level === to.level && mentorLevelFrom === mentorLevelTo) return [];
    return [
      {
        capability,
        coverageFrom: from.coverage,
        coverageTo: to.coverage,
        levelFrom: from.level,
        levelTo: to.level,
        mentorLevelFrom,
        mentorLevelTo,
        because: causesOf(course, capability, two),
      },
    ];
  });
  return moves.toSorted((a, b) => risen(b) - risen(a) || covered(b) - covered(a));
}

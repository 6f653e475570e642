import type { Mark } from "#lib/capability/rules/vocabulary";

/** One attempt at a stage's self-check, counted against the questions it was made with. */
export type Attempt = { stage: string; right: number; asked: number; at: string };

/** What was handed in for a stage's project, held against the acceptance criteria of the version it was made for. */
export type HandIn = {
  stage: string;
  link: string;
  /** One per criterion, in its order. */
  answers: readonly string[];
  criteria: number;
  verdict: "accepted" | "returned" | null;
  at: string;
};

/** Of one topic; when it was first done, in milliseconds since 1970. */
export type Standing = { status: Mark; firstDoneAt: number | null };

/** Everything known of one learner that numbers may rest on, judged. */
export type Evidence = {
  /** By topic. */
  topics: ReadonlyMap<string, Standing>;
  /** Stage -> when its self-check was first passed. */
  passed: ReadonlyMap<string, string>;
  /** Stage -> the project that is shown now. */
  shown: ReadonlyMap<string, { at: string; accepted: boolean }>;
  /** Stages whose project a mentor returned. */
  returned: ReadonlySet<string>;
  /** Capability -> level. */
  selfAssessed: ReadonlyMap<string, number>;
  mentorLevels: ReadonlyMap<string, number>;
};

/** At least 80 % right in one attempt; an attempt at nothing passes nothing. */
export const isPassed = ({ right, asked }: Pick<Attempt, "right" | "asked">): boolean =>
  asked > 0 && right * 10 >= asked * 8;

/** A link, an answer to every criterion, and no mentor who returned it. */
export function isShown({ link, answers, criteria, verdict }: Omit<HandIn, "stage" | "at">): boolean {
  const answered = answers.filter((answer) => answer.trim() !== "").length;
  return link.trim() !== "" && answered >= criteria && verdict !== "returned";
}

/** When a topic was first done, as it is shown. */
export function doneAt({ topics }: Evidence, slug: string): string | null {
  const at = topics.get(slug)?.firstDoneAt ?? null;
  return at === null ? null : new Date(at).toISOString();
}

export type Facts = {
  topics: ReadonlyMap<string, Standing>;
  attempts?: readonly Attempt[];
  /** The standing one per stage; an earlier one it replaced is not among them. */
  handIns?: readonly HandIn[];
  selfAssessed?: ReadonlyMap<string, number>;
  mentorLevels?: ReadonlyMap<string, number>;
};

export type TopicsById = { stages: readonly { topics: readonly { id: string; slug: string }[] }[] };

/** What stands on the topics of a roadmap, by the names it has for them. */
export function standingsIn(roadmap: TopicsById, byId: ReadonlyMap<string, Standing>): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { topics } of roadmap.stages)
    for (const { id, slug } of topics) {
      const standing = byId.get(id);
      if (standing) standings.set(slug, standing);
    }
  return standings;
}

/** Judges attempts and hand-ins. What was passed once stays passed. */
export function judgeEvidence(facts: Facts): Evidence {
  const passed = new Map<string, string>();
  for (const attempt of facts.attempts ?? []) {
    const earlier = passed.get(attempt.stage);
    if (isPassed(attempt) && (earlier === undefined || Date.parse(attempt.at) < Date.parse(earlier)))
      passed.set(attempt.stage, attempt.at);
  }
  const handIns = facts.handIns ?? [];
  return {
    topics: facts.topics,
    passed,
    shown: new Map(
      handIns.filter(isShown).map(({ stage, at, verdict }) => [stage, { at, accepted: verdict === "accepted" }]),
    ),
    returned: new Set(handIns.filter(({ verdict }) => verdict === "returned").map(({ stage }) => stage)),
    selfAssessed: facts.selfAssessed ?? new Map(),
    mentorLevels: facts.mentorLevels ?? new Map(),
  };
}

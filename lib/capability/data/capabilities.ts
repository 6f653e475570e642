import { LRUCache } from "lru-cache";
import { findHeading, type Heading } from "#lib/capability/data/heading";
import {
  type Learner,
  type LearnerRecord,
  type PlacedRecord,
  placeRecord,
  recordSql,
} from "#lib/capability/data/learner";
import { mentorWordsJson, type PackedWords, unpackWords } from "#lib/capability/data/mentor-words";
import { dimensionCoverage, explainCapability } from "#lib/capability/rules/explain";
import { fitTo, standingLevel } from "#lib/capability/rules/gap";
import { isTargetId } from "#lib/capability/rules/targets";
import { policyVersion } from "#lib/capability/rules/vocabulary";
import type { Capabilities, RoleFit } from "#lib/capability/schema";
import { pool } from "#lib/db/client";
import { ReadyJson } from "#lib/ready-json";

export type Asked = Learner & {
  /** A role's slug or the id of a private target; without it, where the learner's goal leads. */
  role?: string | undefined;
};

type Row = LearnerRecord & { words: PackedWords };

const sql = recordSql(`${mentorWordsJson("$1")} as "words"`);
const asText = { getTypeParser: () => (value: string | Buffer) => value };

/** A learner's row, each column as JSON; it is read only when there is no answer made of the very same text. */
type WrittenRow = { [Column in keyof Row]: string | null };

async function writtenRow(userId: string): Promise<WrittenRow> {
  const { rows } = await pool().query<WrittenRow>({
    name: "capabilities-of-learner",
    text: sql,
    values: [userId],
    types: asText,
  });
  const [row] = rows;
  if (row === undefined) throw new Error("A select without a row.");
  return row;
}

const readRow = (row: WrittenRow): Row =>
  Object.fromEntries(Object.entries(row).map(([column, text]) => [column, JSON.parse(text ?? "null")])) as Row;

const hour = 3_600_000;
/** Ages are told in months; counting them from the full hour makes answers comparable that are asked for at once. */
const fullHour = (): number => Math.floor(Date.now() / hour) * hour;

async function computed(asked: Asked, row: Row, now: number): Promise<Capabilities> {
  const placed = await placeRecord(row, asked.roadmap);
  return capabilitiesOf(placed, { heading: await headingFor(asked, placed), words: row.words, now });
}

/**
 * A learner's capabilities on a roadmap, each with all that its numbers rest on, beside what a role requires.
 * @throws AppError NOT_FOUND for a roadmap or role that is not there
 */
export async function getCapabilities(asked: Asked): Promise<Capabilities> {
  return computed(asked, readRow(await writtenRow(asked.userId)), fullHour());
}

type Kept = { from: string; answer: ReadyJson<Capabilities> };

const megabyte = 1024 * 1024;
const kept = new LRUCache<string, Kept>({
  maxSize: 32 * megabyte,
  ttl: hour,
  sizeCalculation: ({ from, answer }) => from.length + answer.bytes.length,
});

/**
 * The same as it is sent. People look at their numbers more often than these change: an answer is sent again while
 * everything it was computed from (the learner's rows, the content release, the hour) is the same to the letter.
 * @throws AppError NOT_FOUND for a roadmap or role that is not there
 */
export async function answerCapabilities(asked: Asked): Promise<ReadyJson<Capabilities>> {
  const row = await writtenRow(asked.userId);
  const now = fullHour();
  const key = [asked.userId, asked.roadmap, asked.role].join(" ");
  const from = [now, ...Object.values(row)].join("\n");
  const known = kept.get(key);
  if (known?.from === from) return known.answer;
  const answer = new ReadyJson(await computed(asked, readRow(row), now));
  // A private target may change without any of this.
  if (asked.role === undefined || !isTargetId(asked.role)) kept.set(key, { from, answer });
  return answer;
}

/** @throws AppError NOT_FOUND */
export function headingFor({ role, userId }: Asked, { catalog, heading }: PlacedRecord): Promise<Heading | null> {
  return role === undefined ? Promise.resolve(heading) : findHeading(catalog, userId, role);
}

type Beside = {
  heading: Heading | null;
  words: PackedWords;
  /** Milliseconds since 1970. */
  now: number;
};

/** The answer for what is known of a learner. */
export function capabilitiesOf(
  { roadmap, course, evidence }: Pick<PlacedRecord, "roadmap" | "course" | "evidence">,
  { heading, words, now }: Beside,
): Capabilities {
  const mentors = unpackWords(words);
  const explained = course.capabilities.map(({ slug, dimension }) => {
    const mentor = mentors.get(slug);
    return {
      slug,
      dimension,
      ...explainCapability({ course, capability: slug, evidence }, now),
      ...(mentor === undefined ? {} : { mentor }),
    };
  });
  const fit = heading ? measured(heading, explained) : null;
  const gaps = new Map(fit?.gaps.map((one) => [one.capability, { required: one.required, gap: one.gap }]));
  return {
    roadmap: roadmap.slug,
    policyVersion,
    dimensions: course.dimensions.map((slug) => ({ slug, coverage: dimensionCoverage(course, slug, evidence) })),
    capabilities: explained.map((one) => ({ ...one, ...gaps.get(one.slug) })),
    ...(fit ? { role: fit } : {}),
  };
}

function measured(
  { id, title, private: own, requirements }: Heading,
  explained: Capabilities["capabilities"],
): RoleFit {
  const levels = new Map(explained.map((one) => [one.slug, standingLevel(one)]));
  return { id, title, private: own, ...fitTo(requirements, (slug) => levels.get(slug) ?? 0) };
}

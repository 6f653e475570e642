import { z } from "zod";
import { capabilityChange } from "#lib/capability/schema";
import { slug } from "#lib/catalog/schema";
import { eventsPerRequest, outcomes, rejections, statuses } from "#lib/progress/rules/status";

export const status = z.enum(statuses);
export type { CapabilityChange } from "#lib/capability/schema";
export type { Outcome, Rejection, Status } from "#lib/progress/rules/status";

/** Any 128-bit id in the usual notation; clients may use whichever version of UUID they have. */
const eventId = z.guid();
const instant = z.iso.datetime();

const firstInstant = Date.parse("0001-01-01T00:00:00Z");
const lastInstant = Date.parse("9999-12-31T23:59:59.999Z");

/** ISO 8601 with `Z` or an offset; years 1 to 9999 in UTC, which every party can hold. */
const occurredAt = z.iso.datetime({ offset: true }).refine((value) => {
  const at = Date.parse(value);
  return at >= firstInstant && at <= lastInstant;
}, "OUT_OF_RANGE");

const versionNumber = z.int().min(0).max(2_147_483_647);

/** One mark: of a topic, or of a whole stage, which can only be marked `done`. */
export const progressEvent = z
  .strictObject({
    id: eventId,
    topic: slug.optional(),
    stage: slug.optional(),
    status,
    basedOn: versionNumber.optional(),
    occurredAt: occurredAt.optional(),
    undoes: eventId.optional(),
  })
  .superRefine((event, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (event.topic === undefined && event.stage === undefined) refuse("topic", "TOPIC_OR_STAGE");
    if (event.stage === undefined) return;
    if (event.topic !== undefined) refuse("stage", "TOPIC_OR_STAGE");
    if (event.status !== "done") refuse("status", "STAGE_ONLY_DONE");
    if (event.basedOn !== undefined) refuse("basedOn", "STAGE_WITHOUT_VERSION");
  });
export type ProgressEvent = z.infer<typeof progressEvent>;

/** Body of `POST /me/progress/events`. */
export const progressEvents = z.strictObject({ events: z.array(progressEvent).min(1).max(eventsPerRequest) });
export type ProgressEvents = z.infer<typeof progressEvents>;

/** Where one learner stands on one topic. `updatedAt` is null while they never touched it. */
export const topicState = z.object({
  slug,
  status,
  version: z.int().min(0),
  updatedAt: instant.nullable(),
  firstDoneAt: instant.nullable(),
});
export type TopicState = z.infer<typeof topicState>;

/** The one count of progress. `percent` is whole, rounded down; `done` and `skipped` lie within `total`. */
export const totals = z.object({
  total: z.int().min(0),
  done: z.int().min(0),
  skipped: z.int().min(0),
  percent: z.int().min(0).max(100),
});
export type Totals = z.infer<typeof totals>;

/** Answer of `GET /me/progress`. Topics in order: the published ones, and archived ones this learner ever marked. */
export const progressState = z.object({
  roadmap: slug,
  totals,
  stages: z.array(z.object({ slug, totals })),
  topics: z.array(topicState),
});
export type ProgressState = z.infer<typeof progressState>;

export const progressResult = z.object({
  id: eventId,
  outcome: z.enum(outcomes),
  /** Set when rejected. */
  code: z.enum(rejections).optional(),
  /** The state that stands now, of the topic or of every topic the stage event touched. */
  topics: z.array(topicState),
});
export type ProgressResult = z.infer<typeof progressResult>;

/** Answer of `POST /me/progress/events`, results in the order of the events. */
export const progressResults = z.object({ results: z.array(progressResult), changes: z.array(capabilityChange) });
export type ProgressResults = z.infer<typeof progressResults>;

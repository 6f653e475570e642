/** What a learner says of a topic. No row means `todo`. */
export const statuses = ["todo", "learning", "done", "skipped"] as const;
export type Status = (typeof statuses)[number];

/** What became of an event. */
export const outcomes = ["applied", "duplicate", "superseded", "rejected"] as const;
export type Outcome = (typeof outcomes)[number];

/** Why an event was rejected. */
export const rejections = ["NOT_FOUND", "EVENT_ID_REUSED", "UNDO_STATUS"] as const;
export type Rejection = (typeof rejections)[number];

/** Most events one request may carry; a longer queue is sent in slices, in order. */
export const eventsPerRequest = 100;

/** Every expected way to fail, with its HTTP status. The interface translates the code. */
export const errorStatus = {
  MALFORMED: 400,
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  WRONG_ORIGIN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  VERSION_CONFLICT: 409,
  EMAIL_TAKEN: 409,
  SLUG_TAKEN: 409,
  LAST_ADMIN: 409,
  ALREADY_ARCHIVED: 409,
  NOT_ARCHIVED: 409,
  NOTHING_TO_PUBLISH: 409,
  PLAN_OUTDATED: 409,
  PLAN_HAS_ERRORS: 409,
  IMPORT_RUNNING: 409,
  ALREADY_UNDONE: 409,
  TOO_MANY_TAGS: 409,
  ID_REUSED: 409,
  ATTEMPT_ID_REUSED: 409,
  DRAW_USED: 409,
  DRAW_UNKNOWN: 409,
  INVITATION_OVER: 409,
  OWN_INVITATION: 409,
  ALREADY_MENTOR: 409,
  ALREADY_REPORTED: 409,
  PROPOSAL_GONE: 409,
  HAND_IN_WITHDRAWN: 409,
  HAND_IN_REPLACED: 409,
  DELETE_PUBLISHED: 409,
  STILL_NAMED: 409,
  INCOMPLETE: 422,
  BROKEN_WHOLE: 422,
  TOO_LARGE: 413,
  WRONG_TYPE: 415,
  INVALID: 422,
  IF_MATCH_MISSING: 428,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  BUSY: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/**
 * What is wrong with one field: `path` as in `events.0.topic`, `code` such as REQUIRED or TOO_LONG, `params` what it is
 * about, such as the public ids along a circle.
 */
export type FieldError = { path: string; code: string; params?: string[] };

type Extras = {
  /** One sentence for the reader of a log or a script; never personal, never shown to learners. */
  detail?: string;
  errors?: FieldError[];
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
  /** Facts the caller may know, e.g. both sides of a conflict. */
  conflict?: unknown;
};

/** An expected failure. Anything else that is thrown is a bug and answered 500 without detail. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extras: Extras;
  constructor(code: ErrorCode, extras: Extras = {}) {
    super(extras.detail ?? code);
    this.name = "AppError";
    this.code = code;
    this.extras = extras;
  }
  get status(): number {
    return errorStatus[this.code];
  }
}

/** The one form for "this field is wrong". */
export const invalidField = (path: string, code: string): AppError =>
  new AppError("INVALID", { errors: [{ path, code }] });

export const notFound = (): AppError => new AppError("NOT_FOUND");

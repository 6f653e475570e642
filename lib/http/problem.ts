import { type AppError, type ErrorCode, errorStatus, type FieldError } from "#lib/errors";

/** RFC 9457, with the closed code that the interface translates. */
export type Problem = {
  type: "about:blank";
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  errors?: FieldError[];
  conflict?: unknown;
  requestId: string;
};

const titles: Record<ErrorCode, string> = {
  MALFORMED: "The request cannot be read",
  NOT_SIGNED_IN: "Sign in first",
  FORBIDDEN: "You may not do this",
  WRONG_ORIGIN: "The request came from another site",
  NOT_FOUND: "There is no such thing, or it is not yours",
  METHOD_NOT_ALLOWED: "This method is not available here",
  VERSION_CONFLICT: "Someone else changed this in the meantime",
  EMAIL_TAKEN: "There is an account with this address already",
  SLUG_TAKEN: "This public id is taken",
  LAST_ADMIN: "There must be an administrator",
  ALREADY_ARCHIVED: "This is archived already",
  ALREADY_REPORTED: "An earlier report of yours has not been looked at yet",
  PROPOSAL_GONE: "This is not, or no longer, the address that was found",
  NOT_ARCHIVED: "This is not archived",
  NOTHING_TO_PUBLISH: "There is nothing new to publish",
  PLAN_OUTDATED: "Resources have changed since this plan",
  PLAN_HAS_ERRORS: "This plan has rows that cannot be applied",
  IMPORT_RUNNING: "Another import is being applied",
  TOO_MANY_TAGS: "There is no room for more tags",
  ALREADY_UNDONE: "This has been undone already",
  ID_REUSED: "This id was used for something else",
  ATTEMPT_ID_REUSED: "There is another attempt with this id",
  DRAW_USED: "These questions were answered in another attempt",
  DRAW_UNKNOWN: "These questions are not, or no longer, the ones to answer",
  INVITATION_OVER: "This invitation was used, revoked or has expired",
  OWN_INVITATION: "Nobody mentors themselves",
  ALREADY_MENTOR: "This is their mentor already",
  HAND_IN_WITHDRAWN: "This work was withdrawn",
  HAND_IN_REPLACED: "This work was replaced by a later one",
  DELETE_PUBLISHED: "What was published can only be archived",
  STILL_NAMED: "Other items refer to this",
  BROKEN_WHOLE: "What would be published together is not sound",
  INCOMPLETE: "This is not complete enough to publish",
  TOO_LARGE: "The request is too large",
  WRONG_TYPE: "This type of content is not taken here",
  INVALID: "Some fields are not valid",
  IF_MATCH_MISSING: "Say in If-Match which version you saw",
  TOO_MANY_REQUESTS: "Too many requests",
  INTERNAL: "Something went wrong on our side",
  BUSY: "Not possible just now; try again",
};

export function problemOf(code: ErrorCode, requestId: string, extras: Partial<AppError["extras"]> = {}): Problem {
  const { detail, errors, conflict } = extras;
  return {
    type: "about:blank",
    title: titles[code],
    status: errorStatus[code],
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...(conflict === undefined ? {} : { conflict }),
    requestId,
  };
}

export function problemResponse(
  code: ErrorCode,
  requestId: string,
  extras: Partial<AppError["extras"]> = {},
): Response {
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    "X-Request-Id": requestId,
  });
  if (extras.retryAfter !== undefined) headers.set("Retry-After", String(Math.max(1, Math.ceil(extras.retryAfter))));
  return new Response(JSON.stringify(problemOf(code, requestId, extras)), { status: errorStatus[code], headers });
}

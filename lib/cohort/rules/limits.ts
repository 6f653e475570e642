import type { Limit } from "#lib/http/rate-limit";

/** Guessing at invitations: looking and accepting are counted apart, per network. */
export const invitationLimit: Limit = { per: "ip", points: 60, seconds: 15 * 60, exact: true };

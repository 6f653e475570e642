import type { Limit } from "#lib/http/rate-limit";

const quarter = 15 * 60;

/** How long a session may last, and how long it may lie unused. The second stands in the query that finds the caller. */
export const sessionSeconds = 90 * 24 * 60 * 60;

/**
 * Guessing at sign-in. Success takes back what the person's own attempts counted, so that a classroom behind one address
 * gets in and an attacker does not.
 * Source: NIST SP 800-63B-4, 3.2.2 (at most 100 failures in a row); the rest is ours.
 */
export const signInLimits = {
  network: { per: "ip", points: 50, seconds: quarter, exact: true },
  accountAndNetwork: { per: "ip", points: 10, seconds: quarter, exact: true },
  /** Failures in a row, from wherever. A browser that signed in before is counted apart, so nobody can be locked out. */
  account: { per: "user", points: 100, seconds: 30 * 24 * 60 * 60, exact: true },
  device: { per: "user", points: 10, seconds: quarter, exact: true },
  /** Successes too cost a hash and a row. */
  pace: { per: "ip", points: 120, seconds: quarter, exact: true },
} as const satisfies Record<string, Limit>;

export const signUpLimit: Limit = { per: "ip", points: 50, seconds: quarter, exact: true };

/** Everything that asks a signed-in person for their password again. */
export const passwordLimit: Limit = { per: "user", points: 10, seconds: quarter, exact: true };

/** Guessing at invitations, per network. */
export const invitationLimit: Limit = { per: "ip", points: 60, seconds: quarter, exact: true };

import { createHash } from "node:crypto";
import { normalizeEmail } from "#lib/account/rules/email";
import { signInLimits } from "#lib/account/rules/limits";
import { recordAct } from "#lib/audit";
import { readDeviceMark } from "#lib/auth/known-device";
import { hashPassword, isOutdated, isPassword } from "#lib/auth/password-hash";
import { pool } from "#lib/db/client";
import { consume, forgive } from "#lib/http/rate-limit";

export type Attempt = {
  email: string;
  password: string;
  network: string;
  /** The cookie by which a browser shows that its owner signed in here before. */
  deviceMark: string | null;
  requestId: string;
};

/** Who has proved to be who they say, and the hash that was true at that moment. */
export type Proven = { userId: string; passwordHash: string | null };

const longestPassword = 1_000;

/** Counters hold no addresses. */
const subjectOf = (email: string): string => createHash("sha256").update(email).digest("base64url");

/** Counts the attempt before anything is tried. Answers how to take it back. */
async function countAttempt(attempt: Attempt, email: string, userId: string | null): Promise<() => Promise<void>> {
  const account = subjectOf(email);
  const pair = `${account}:${attempt.network}`;
  await consume("sign-in-pace", attempt.network, signInLimits.pace);
  const device = userId === null ? null : readDeviceMark(attempt.deviceMark, userId);
  if (device !== null) {
    await consume("sign-in-device", device, signInLimits.device);
    return () => forgive("sign-in-device", device, { limit: signInLimits.device, all: true });
  }
  await consume("sign-in-network", attempt.network, signInLimits.network);
  await consume("sign-in-pair", pair, signInLimits.accountAndNetwork);
  await consume("sign-in-account", account, signInLimits.account);
  return async () => {
    await forgive("sign-in-network", attempt.network, { limit: signInLimits.network, all: false });
    await forgive("sign-in-pair", pair, { limit: signInLimits.accountAndNetwork, all: true });
    await forgive("sign-in-account", account, { limit: signInLimits.account, all: true });
  };
}

type Account = { id: string; passwordHash: string | null; suspendedAt: Date | null };

async function refuse(account: Account | undefined, requestId: string): Promise<null> {
  await recordAct(pool(), {
    actorId: null,
    act: "session.refuse",
    object: "user",
    // What was typed may be a password in the wrong field, so it is not kept.
    objectId: account?.id ?? "unknown",
    requestId,
  });
  return null;
}

/**
 * Checks an address and a password. Unknown, suspended and mistyped look the same and take the same time.
 * @throws AppError TOO_MANY_REQUESTS or BUSY
 */
export async function checkCredentials(attempt: Attempt): Promise<Proven | null> {
  const email = normalizeEmail(attempt.email);
  const { rows } = await pool().query<Account>(
    `select "id", "passwordHash", "suspendedAt" from "User" where "email" = $1`,
    [email],
  );
  const account = rows[0];
  const forgiveAttempt = await countAttempt(attempt, email, account?.id ?? null);
  const fits = attempt.password.length <= longestPassword;
  const proved = await isPassword(fits ? (account?.passwordHash ?? null) : null, fits ? attempt.password : "");
  if (!account || !proved || account.suspendedAt !== null) return refuse(account, attempt.requestId);
  await forgiveAttempt();
  return { userId: account.id, passwordHash: await renewed(account, attempt.password) };
}

/** Strengthens the hash of an older day while the password is at hand. */
async function renewed({ id, passwordHash }: Account, password: string): Promise<string | null> {
  if (passwordHash === null || !isOutdated(passwordHash)) return passwordHash;
  const stronger = await hashPassword(password);
  const { rowCount } = await pool().query(
    `update "User" set "passwordHash" = $3 where "id" = $1 and "passwordHash" = $2`,
    [id, passwordHash, stronger],
  );
  return rowCount ? stronger : passwordHash;
}

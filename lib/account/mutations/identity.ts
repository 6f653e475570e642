import type { Proven } from "#lib/account/mutations/sign-in";
import { normalizeEmail } from "#lib/account/rules/email";
import { isPlainLine, nameLength } from "#lib/account/rules/profile";
import { recordAct } from "#lib/audit";
import { inTransaction } from "#lib/db/transaction";

export type OutsideIdentity = {
  /** The provider and its own id of the person: together they are the identity. An e-mail address is not. */
  issuer: string;
  subject: string;
  /** Only when the provider has verified it. */
  email: string | null;
  name: string | null;
  locale: string;
  requestId: string;
};

/** Why this identity does not sign anyone in; the sign-in page explains it. */
export type IdentityRefusal = "EMAIL_TAKEN" | "EMAIL_UNVERIFIED" | "ACCESS_DENIED";

type Row = Proven & { suspendedAt: Date | null };

const known = `
  select u."id" as "userId", u."passwordHash", u."suspendedAt" from "Identity" i join "User" u on u."id" = i."userId"
  where i."issuer" = $1 and i."subject" = $2`;

/**
 * Whom an outside identity belongs to; on its first visit an account is made for it. It is never joined to an account
 * that merely has the same address: whoever controls the address at the provider need not be its owner here.
 */
export async function findOrCreateByIdentity(outside: OutsideIdentity): Promise<Proven | IdentityRefusal> {
  const { issuer, subject, requestId, locale } = outside;
  return inTransaction(async (client) => {
    // Two first visits at once become one account.
    await client.query("select pg_advisory_xact_lock(hashtext($1))", [`identity:${issuer}:${subject}`]);
    const row = (await client.query<Row>(known, [issuer, subject])).rows[0];
    if (row) {
      const { userId, passwordHash, suspendedAt } = row;
      return suspendedAt === null ? { userId, passwordHash } : "ACCESS_DENIED";
    }
    if (outside.email === null) return "EMAIL_UNVERIFIED";
    const email = normalizeEmail(outside.email);
    const { rows } = await client.query<{ id: string }>(
      `insert into "User" ("id", "email", "name", "locale") values (uuidv7(), $1, $2, $3)
       on conflict ("email") do nothing returning "id"`,
      [email, nameOf(outside.name, email), locale],
    );
    const userId = rows[0]?.id;
    if (!userId) return "EMAIL_TAKEN";
    await client.query(`insert into "Identity" ("issuer", "subject", "userId") values ($1, $2, $3)`, [
      issuer,
      subject,
      userId,
    ]);
    await recordAct(client, {
      actorId: userId,
      act: "user.create",
      object: "user",
      objectId: userId,
      requestId,
      after: { issuer },
      personalTo: userId,
    });
    return { userId, passwordHash: null };
  });
}

function nameOf(given: string | null, email: string): string {
  const name = [...(given ?? "").normalize("NFC").trim()].slice(0, nameLength / 2).join("");
  return name !== "" && isPlainLine(name) ? name : (email.split("@")[0] ?? email);
}

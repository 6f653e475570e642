import { randomInt } from "node:crypto";
import type pg from "pg";
import { normalizeEmail } from "#lib/account/rules/email";
import { recordAct } from "#lib/audit";
import { hashPassword } from "#lib/auth/password-hash";

const usualEmail = "admin@waymark.local";
/** Without the letters and digits that look like others. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** 20 random characters, about 99 bits, in groups that can be copied by hand. */
const makePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("")).join(
    "-",
  );

/**
 * Makes the first administrator when there is none. Who asks second, from another process too, finds the first one's.
 * @returns what was made, with the password only when it was generated here
 */
export async function ensureAdmin(
  client: Pick<pg.ClientBase, "query">,
  wanted: { email?: string | undefined; password?: string | undefined } = {},
): Promise<{ email: string; password: string | null } | null> {
  const anyAdmin = `select 1 from "User" where "role" = 'admin' limit 1`;
  if ((await client.query(anyAdmin)).rowCount) return null;
  const email = normalizeEmail(wanted.email ?? usualEmail);
  const password = wanted.password ?? makePassword();
  const hash = await hashPassword(password);
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock(hashtext('waymark:administrators'))");
    if ((await client.query(anyAdmin)).rowCount) {
      await client.query("rollback");
      return null;
    }
    // The operator names who administers. If that person has an account already, its password stays theirs.
    const { rows } = await client.query<{ id: string; made: boolean }>(
      `insert into "User" ("id", "email", "name", "passwordHash", "role") values (uuidv7(), $1, $2, $3, 'admin')
       on conflict ("email") do update set "role" = 'admin', "suspendedAt" = null
       returning "id", "passwordHash" = $3 as "made"`,
      [email, email.split("@")[0], hash],
    );
    const { id = "", made = false } = rows[0] ?? {};
    await recordAct(client, { actorId: null, act: "user.create", object: "user", objectId: id, requestId: "seed" });
    await client.query("commit");
    return { email, password: made && wanted.password === undefined ? password : null };
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

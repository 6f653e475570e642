import { expect } from "vitest";
import * as me from "#app/api/v1/me/route";
import * as users from "#app/api/v1/users/route";
import { pool } from "#lib/db/client";
import { goodPassword, someEmail, Visitor } from "#scripts/test-visitor";

/** Someone new, signed in. */
export async function signedUp(email = someEmail()) {
  const visitor = new Visitor();
  const body = { email, password: goodPassword, name: "Lin", locale: "en", timeZone: "Asia/Shanghai" };
  const made = await visitor.send(users.POST, "POST", "/users", { body });
  expect(made.status).toBe(201);
  await visitor.signIn(email, goodPassword);
  const { id } = (await made.json()) as { id: string };
  return { id, email, visitor };
}

export const read = async <Answer>(response: Promise<Response>) => (await response).json() as Promise<Answer>;

/** 200 for someone who is signed in, else 401. */
export const profile = (visitor: Visitor) => visitor.send(me.GET, "GET", "/me");

/** How often someone's act is in the audit. */
export const count = async (act: string, actor: string) =>
  (await pool().query(`select 1 from "AuditEntry" where "act" = $1 and "actorId" = $2`, [act, actor])).rowCount;

import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import * as exported from "#app/api/v1/me/export/route";
import * as me from "#app/api/v1/me/route";
import * as tokens from "#app/api/v1/me/tokens/route";
import { exportedTables } from "#lib/account/data/export";
import { closeDatabase, pool } from "#lib/db/client";
import { leavePracticeTraces } from "#lib/db/traces-for-tests";
import { count, profile, signedUp } from "#scripts/test-person";
import { goodPassword, Visitor } from "#scripts/test-visitor";

afterAll(closeDatabase);
beforeEach(() => pool().query(`delete from "rate_limit"`));

/** Something in every table that belongs to a person. */
async function leaveTraces(visitor: Visitor, userId: string, canary: string) {
  await visitor.send(me.PATCH, "PATCH", "/me", { body: { name: canary } });
  await visitor.send(tokens.POST, "POST", "/me/tokens", { body: { name: canary, scopes: ["read"] } });
  const { rows } = await pool().query<{ id: string }>(`select "id" from "ContentItem" limit 1`);
  const item =
    rows[0]?.id ??
    (
      await pool().query<{ id: string }>(
        `insert into "ContentItem" ("id", "kind", "slug", "draftVersion") values (uuidv7(), 'topic', 'a-topic', 1)
         returning "id"`,
      )
    ).rows[0]?.id;
  const event = randomUUID();
  await pool().query(
    `insert into "ProgressEvent" ("userId", "id", "itemId", "status", "outcome", "occurredAt", "recordedAt")
     values ($1, $2, $3, 'done', 'applied', now(), now())`,
    [userId, event, item],
  );
  await pool().query(
    `insert into "TopicProgress" ("userId", "topicId", "status", "version", "updatedAt", "eventId", "eventAt")
     values ($1, $2, 'done', 1, now(), $3, now())`,
    [userId, item, event],
  );
  await pool().query(`insert into "Identity" ("issuer", "subject", "userId") values ('https://id.example', $1, $2)`, [
    canary,
    userId,
  ]);
  const { id: mentorId } = await signedUp();
  await leavePracticeTraces({ userId, mentorId, itemId: item ?? "", canary });
}

async function personalTables(): Promise<string[]> {
  const { rows } = await pool().query<{ name: string }>(
    `select "table_name" as "name" from information_schema.columns where table_schema = 'public' and column_name = 'userId'`,
  );
  return rows.map(({ name }) => name);
}

describe("everything kept about me", () => {
  test("is in the export, table by table, without a hash", async () => {
    const { id, visitor } = await signedUp();
    const canary = `canary-${randomUUID()}`;
    await leaveTraces(visitor, id, canary);
    const answer = await visitor.send(exported.GET, "GET", "/me/export");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="waymark-[\d-]+\.json"$/);
    const text = await answer.text();
    const file = JSON.parse(text) as Record<string, unknown[]>;
    for (const table of await personalTables()) {
      const list = exportedTables[table];
      expect([table, list && (file[list]?.length ?? 0) > 0]).toEqual([table, true]);
    }
    expect(text).not.toMatch(/argon2|passwordHash|"hash"/);
    expect(text.split(canary).length).toBeGreaterThan(3);
  });

  test("is gone after deletion: no row, no word; the audit keeps that it happened", async () => {
    const { id, email, visitor } = await signedUp();
    const canary = `canary-${randomUUID()}`;
    await leaveTraces(visitor, id, canary);
    const other = new Visitor();
    await other.signIn(email, goodPassword);
    const remove = (typed: object) => visitor.send(me.DELETE, "DELETE", "/me", { body: typed });
    expect((await remove({})).status).toBe(422);
    const wrong = await remove({ password: "not this one at all" });
    expect([wrong.status, (await wrong.json()).errors]).toEqual([422, [{ path: "password", code: "WRONG_PASSWORD" }]]);
    expect((await remove({ password: goodPassword })).status).toBe(204);
    expect([(await profile(visitor)).status, (await profile(other)).status]).toEqual([401, 401]);
    expect((await visitor.signIn(email, goodPassword)).status).toBe(401);
    for (const table of await personalTables()) {
      const left = await pool().query(`select 1 from "${table}" where "userId" = $1`, [id]);
      expect([table, left.rowCount]).toEqual([table, 0]);
    }
    const { rows: tables } = await pool().query<{ name: string }>(
      `select "table_name" as "name" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const left = await pool().query(`select 1 from "${name}" t where t::text like any ($1)`, [
        [`%${canary}%`, `%${email}%`],
      ]);
      expect([name, left.rowCount]).toEqual([name, 0]);
    }
    expect(await count("user.delete", id)).toBe(1);
    await signedUp(email);
  });
});

import pg from "pg";
import { afterAll, expect, test } from "vitest";

const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
await app.connect();
afterAll(() => app.end());

test("the app reads and writes rows", async () => {
  await app.query(`insert into "rate_limit" ("key", "points") values ('a', 1)`);
  const { rows } = await app.query(`delete from "rate_limit" returning "points"`);
  expect(rows).toEqual([{ points: 1 }]);
});

test.each([
  ["make a table", "create table mine (id int)"],
  ["change a table", `alter table "User" add column mine int`],
  ["drop a table", `drop table "rate_limit"`],
  ["empty a table", `truncate "ProgressEvent"`],
  ["rewrite the log of acts", `update "AuditEntry" set "act" = 'nothing'`],
  ["clear the log of acts", `delete from "AuditEntry"`],
  ["rewrite the history of migrations", `delete from "_prisma_migrations"`],
  ["become someone else", "set role waymark"],
  ["make a role", "create role mine"],
  ["run a program", "copy (select 1) to program 'true'"],
])("the app cannot %s", async (_what, statement) => {
  await expect(app.query(statement)).rejects.toMatchObject({ code: "42501" });
});

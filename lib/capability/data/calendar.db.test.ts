import ICAL from "ical.js";
import { afterAll, expect, test } from "vitest";
import { getCalendarState, readCalendar } from "#lib/capability/data/calendar";
import { makeCalendar, revokeCalendar } from "#lib/capability/mutations/calendar";
import { closeDatabase, pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";

afterAll(closeDatabase);
const site = "https://learn.example.org";
const requestId = "test-request";
const make = async (userId: string) => (await makeCalendar({ userId, requestId })).token;
const read = (token: string) => readCalendar({ token, site });
const gone = { code: "NOT_FOUND" };

test("an address is shown once, read by whoever has it, and only its hash is kept", async () => {
  const userId = await makeLearner("Europe/Berlin");
  expect(await getCalendarState(userId)).toEqual({ calendar: null });
  const token = await make(userId);
  const { rows } = await pool().query(`select * from "CalendarAddress" where "userId" = $1`, [userId]);
  expect(JSON.stringify(rows)).not.toContain(token);
  const file = await read(token);
  expect(file).not.toContain(token);
  expect(file).not.toContain(userId);
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [first] = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  expect(first?.startDate.zone.tzid).toBe("Europe/Berlin");
  expect(first?.summary).toMatch(/\p{Script=Han}/u);
  expect(first?.component.getFirstPropertyValue("url")).toMatch(`${site}/zh/roadmaps/ai-product-manager/foundations/`);
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("路标 · 学习计划");
});

test("it speaks the learner's language", async () => {
  const userId = await makeLearner();
  const token = await make(userId);
  await pool().query(`update "User" set "locale" = 'en' where "id" = $1`, [userId]);
  expect(await read(token)).toContain(`URL:${site}/en/roadmaps/`);
  expect(await read(token)).not.toMatch(/\p{Script=Han}/u);
});

test("making another ends the one before; revoking ends it at once, twice is harmless", async () => {
  const userId = await makeLearner();
  const first = await make(userId);
  const second = await make(userId);
  await expect(read(first)).rejects.toMatchObject(gone);
  expect(await read(second)).toContain("BEGIN:VCALENDAR");
  await revokeCalendar({ userId, requestId });
  await expect(read(second)).rejects.toMatchObject(gone);
  await revokeCalendar({ userId, requestId });
  const { rows } = await pool().query<{ act: string }>(
    `select "act" from "AuditEntry" where "actorId" = $1 order by "at"`,
    [userId],
  );
  expect(rows.map(({ act }) => act).toSorted()).toEqual(["calendar.create", "calendar.create", "calendar.revoke"]);
  await expect(read("A".repeat(43))).rejects.toMatchObject(gone);
});

test("a suspended person's address is not there, and is again when they are back", async () => {
  const userId = await makeLearner();
  const token = await make(userId);
  const suspend = (at: string) => pool().query(`update "User" set "suspendedAt" = ${at} where "id" = $1`, [userId]);
  await suspend("now()");
  await expect(read(token)).rejects.toMatchObject(gone);
  await expect(make(userId)).rejects.toMatchObject({ code: "NOT_SIGNED_IN" });
  await suspend("null");
  expect(await read(token)).toContain("BEGIN:VCALENDAR");
  await pool().query(`delete from "User" where "id" = $1`, [userId]);
  await expect(read(token)).rejects.toMatchObject(gone);
});

test("when it was read is written at most every hour; a reading is two statements", async () => {
  const userId = await makeLearner();
  const token = await make(userId);
  const lastRead = async () => (await getCalendarState(userId)).calendar?.lastReadAt ?? null;
  expect(await lastRead()).toBeNull();
  expect(await countStatements(() => read(token))).toBe(2);
  const first = await lastRead();
  expect(first).not.toBeNull();
  await read(token);
  expect(await lastRead()).toBe(first);
  await pool().query(`update "CalendarAddress" set "lastReadAt" = now() - interval '61 minutes' where "userId" = $1`, [
    userId,
  ]);
  await read(token);
  expect(Date.parse((await lastRead()) ?? "")).toBeGreaterThan(Date.parse(first ?? "") - 1);
});

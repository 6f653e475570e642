import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getResource } from "#lib/catalog/data/resources";
import { closeDatabase, pool } from "#lib/db/client";
import { exportResources } from "#lib/editorial/data/export";
import { getImport, importLock, readPlan } from "#lib/editorial/data/imports";
import { getForEditors } from "#lib/editorial/data/view";
import { applyImport } from "#lib/editorial/mutations/import-apply";
import { planImport } from "#lib/editorial/mutations/import-plan";
import { editResource } from "#lib/editorial/mutations/resources";
import { type ImportRowsQuery, importRowsQuery } from "#lib/editorial/schema/import";
import { AppError } from "#lib/errors";

const userId = randomUUID();
const stranger = randomUUID();

beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values
       ($1, 'importer@example.com', 'Importer', 'editor'), ($2, 'stranger@example.com', 'Stranger', 'editor')`,
    [userId, stranger],
  );
});
afterAll(closeDatabase);

const head = "title.zh,title.en,url,kind,category,languages,free,minutes,level,tags";
const line = (name: string, more = "guide,1,en,yes,20,beginner,") =>
  `${name}（中文）,${name},https://example.net/${name},${more}`;
const csv = (...lines: string[]) => ({ type: "text/csv" as const, text: [head, ...lines].join("\n") });
const plan = (
  file: { type: "text/csv" | "application/json" | "text/html"; text: string },
  missing: "keep" | "archive" = "keep",
) => planImport({ userId, file, name: "file", missing });
const apply = (id: string) => applyImport({ userId, requestId: randomUUID(), id });
const rowsOf = async (id: string, query: Partial<ImportRowsQuery> = {}) =>
  (await readPlan({ userId, id, query: { ...importRowsQuery.parse({}), ...query } })).rows;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

async function everything() {
  const { rows } = await pool().query(
    `select (select count(*)::int from "ContentItem") as items, (select count(*)::int from "ContentVersion") as versions,
            (select count(*)::int from "AuditEntry") as acts, (select count(*)::int from "BatchItem") as noted,
            (select "number" from "ContentRelease") as release`,
  );
  return rows[0] as { items: number; versions: number; acts: number; noted: number; release: number };
}

test.each(["csv", "json"] as const)("what is exported as %s changes nothing when it is imported", async (format) => {
  const text = await exportResources(format);
  const made = await plan({ type: format === "csv" ? "text/csv" : "application/json", text });
  expect(made.counts.nothing).toBeGreaterThan(100);
  expect(made.counts).toMatchObject({ create: 0, change: 0, archive: 0, error: 0 });
  const before = await everything();
  expect((await apply(made.id)).state).toBe("applied");
  expect(await everything()).toEqual(before);
});

test("a plan writes nothing; applied, it makes drafts in one act, and the same file again changes nothing", async () => {
  const file = csv(line("Alpha"), line("Beta", "book,2,zh en,partial,90,advanced,rag; 提示词"));
  const before = await everything();
  const made = await plan(file);
  expect(await everything()).toEqual(before);
  expect(made).toMatchObject({ state: "planned", format: "csv", counts: { create: 2, error: 0 } });
  expect(await apply(made.id)).toMatchObject({ state: "applied" });
  expect(await everything()).toEqual({
    items: before.items + 2,
    versions: before.versions + 2,
    acts: before.acts + 1,
    noted: before.noted + 2,
    release: before.release,
  });
  const beta = await getForEditors("beta");
  expect(beta).toMatchObject({ state: "draft", version: 1, draft: { author: { name: "Importer" } } });
  expect(beta.draft.content).toMatchObject({
    tags: ["rag", "提示词"],
    languages: ["zh", "en"],
    year: null,
    topics: [],
  });
  expect(await getResource("beta")).toBeNull();
  expect(await apply(made.id)).toMatchObject({ state: "applied" });
  expect((await everything()).acts).toBe(before.acts + 1);
  expect((await plan(file)).counts).toMatchObject({ create: 0, change: 0, nothing: 2 });
});

test("a row meets the resource it names, or the one that leads to the same page, and changes only its columns", async () => {
  await apply((await plan(csv(line("Gamma")))).id);
  const file = { type: "text/csv" as const, text: "url,minutes\nhttp://www.example.net/Gamma/?utm_source=x,45\n" };
  const made = await plan(file);
  const [row] = await rowsOf(made.id);
  expect(row).toMatchObject({
    action: "change",
    slug: "gamma",
    changes: [
      { path: "url", before: "https://example.net/Gamma" },
      { path: "minutes", before: 20, after: 45 },
    ],
  });
  await apply(made.id);
  expect(await getForEditors("gamma")).toMatchObject({
    version: 2,
    draft: { content: { minutes: 45, kind: "guide" } },
  });
});

test("one bad row: nothing is applied, and the row, the column and the reason are named", async () => {
  const lines = Array.from({ length: 300 }, (_, n) => line(`Many${n}`));
  lines[298] = line("Bad", "guide,77,xx,yes,soon,beginner,Two Words");
  const before = await everything();
  const made = await plan(csv(...lines));
  expect(made.counts).toMatchObject({ create: 299, error: 1 });
  const rows = await rowsOf(made.id, { action: "error" });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ row: 300, action: "error" });
  expect(rows[0]?.errors.map(({ column, code, value }) => `${column} ${code} ${value}`)).toEqual([
    "languages NOT_ALLOWED xx",
    "minutes TYPE soon",
    "tags TAG Two",
    "tags TAG Words",
    "category UNKNOWN_CATEGORY 77",
  ]);
  expect(await codeOf(apply(made.id))).toBe("PLAN_HAS_ERRORS");
  expect(await everything()).toEqual(before);
  const unknown = await plan({
    type: "application/json",
    text: '[{"slug":"gamma","category":77,"topics":["no-such"],"minutes":0,"capabilities":"none"}]',
  });
  // All at once, so that a file need not be corrected twice.
  expect((await rowsOf(unknown.id))[0]?.errors.map(({ code }) => code)).toEqual([
    "TOO_SMALL",
    "TYPE",
    "UNKNOWN_TOPIC",
    "UNKNOWN_CATEGORY",
  ]);
});

test("archiving has to be asked for: by the state in the file, or for everything the file does not name", async () => {
  await apply((await plan(csv(line("Delta"), line("Epsilon")))).id);
  const asked = await plan({ type: "text/csv", text: "slug,state\ndelta,archived\nepsilon,draft\n" });
  expect(asked.counts).toMatchObject({ archive: 1, nothing: 1, change: 0 });
  await apply(asked.id);
  expect(await getForEditors("delta")).toMatchObject({ state: "archived", version: 1 });
  const rest = await plan({ type: "text/csv", text: "slug\nepsilon\n" }, "archive");
  expect(rest.counts.nothing).toBe(1);
  expect(rest.counts.archive).toBeGreaterThan(100);
});

test("what changes under a plan makes it void, whether it is a resource it changes or one that came after", async () => {
  await apply((await plan(csv(line("Zeta")))).id);
  const change = { type: "text/csv" as const, text: "slug,minutes\nzeta,33\n" };
  const stale = await plan(change);
  await editResource({ actorId: userId, requestId: randomUUID(), slug: "zeta", version: 1, patch: { minutes: 34 } });
  expect(await codeOf(apply(stale.id))).toBe("PLAN_OUTDATED");
  expect((await getImport(userId, stale.id)).state).toBe("planned");
  const [first, second] = [await plan(csv(line("Eta"))), await plan(csv(line("Eta")))];
  await apply(first.id);
  expect(await codeOf(apply(second.id))).toBe("PLAN_OUTDATED");
  const unrelated = await plan(csv(line("Theta")));
  await editResource({ actorId: userId, requestId: randomUUID(), slug: "zeta", version: 2, patch: { minutes: 35 } });
  expect((await apply(unrelated.id)).state).toBe("applied");
});

test("nearly the same is said, twice the same is refused", async () => {
  const made = await plan(
    csv(
      line("SomethingNobodyHasWritten"),
      "另一篇,Something nobody has writen,https://example.net/other,guide,1,en,yes,5,beginner,",
      line("SomethingNobodyHasWritten"),
    ),
  );
  const [first, near, twice] = await rowsOf(made.id);
  expect(first).toMatchObject({ action: "create", similar: [] });
  expect(near).toMatchObject({ action: "create", similar: [{ row: 2, by: "title" }] });
  expect(twice).toMatchObject({ action: "error", errors: [{ column: "url", code: "SAME_AS_ROW", value: "2" }] });
  expect(made.similar).toBe(1);
  expect(await rowsOf(made.id, { action: "similar" })).toHaveLength(1);
});

test("a browser's bookmarks come in as drafts, once, with their folders as tags", async () => {
  const text = `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p>
    <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3><DL><p>
      <DT><H3>Prompt &amp; Co</H3><DL><p>
        <DT><A HREF="https://example.net/marked?a=1&amp;b=2" TAGS="Later">提示词 &lt;指南&gt;</A>
        <DT><A HREF="https://example.net/marked?b=2&amp;a=1">again</A>
        <DT><A HREF="javascript:alert(1)">no page</A>
      </DL><p></DL><p></DL>`;
  const made = await plan({ type: "text/html", text });
  expect(made.counts).toMatchObject({ create: 1, nothing: 2, error: 0 });
  await apply(made.id);
  const [created] = await rowsOf(made.id, { action: "create" });
  const { draft } = await getForEditors(created?.slug ?? "");
  expect(draft.content).toMatchObject({
    title: { zh: "提示词 <指南>", en: "" },
    url: "https://example.net/marked?a=1&b=2",
    tags: ["prompt-co", "later"],
  });
  expect((await plan({ type: "text/html", text })).counts).toMatchObject({ create: 0, change: 0, error: 0 });
});

test("one at a time; one whose worker is gone says so and can be asked for again", async () => {
  const made = await plan(csv(line("Iota")));
  const other = await pool().connect();
  try {
    await other.query("begin");
    await other.query("select pg_advisory_xact_lock($1, 0)", [importLock]);
    expect(await codeOf(apply(made.id))).toBe("IMPORT_RUNNING");
    expect((await getImport(userId, made.id)).state).toBe("planned");
    await other.query("select pg_advisory_xact_lock($1, hashtext($2))", [importLock, made.id]);
    await pool().query(`update "ImportJob" set "state" = 'applying' where "id" = $1`, [made.id]);
    expect((await getImport(userId, made.id)).state).toBe("applying");
    await other.query("rollback");
  } finally {
    other.release();
  }
  expect((await getImport(userId, made.id)).state).toBe("interrupted");
  expect((await apply(made.id)).state).toBe("applied");
});

test("of many who apply the same plan at once it is applied once, and nobody else's plan is there", async () => {
  const made = await plan(csv(line("Kappa")));
  const before = await everything();
  const codes = await Promise.all(Array.from({ length: 6 }, () => codeOf(apply(made.id))));
  expect(codes.every((code) => code === "done" || code === "IMPORT_RUNNING")).toBe(true);
  expect((await everything()).acts).toBe(before.acts + 1);
  expect(await codeOf(getImport(stranger, made.id))).toBe("NOT_FOUND");
  expect(await codeOf(applyImport({ userId: stranger, requestId: randomUUID(), id: made.id }))).toBe("NOT_FOUND");
});

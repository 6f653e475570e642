import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { getCapabilities } from "#lib/capability/data/capabilities";
import { getGoal } from "#lib/capability/data/goal";
import { setGoal } from "#lib/capability/mutations/goal";
import { getRole, listRoles } from "#lib/catalog/data";
import { pool } from "#lib/db/client";
import { countStatements, makeLearner } from "#lib/db/learner-for-tests";
import { listRoleRevisions } from "#lib/editorial/data/revisions";
import { listRolesForEditors } from "#lib/editorial/data/roles";
import { getRoleForEditors } from "#lib/editorial/data/view";
import {
  archiveRole,
  createRole,
  editRole,
  publishRole,
  restoreRole,
  revertRole,
} from "#lib/editorial/mutations/roles";
import { newRole, roleConflict, roleEditorView, roleRows } from "#lib/editorial/schema/role";
import { AppError } from "#lib/errors";

const editor = randomUUID();
beforeAll(async () => {
  await pool().query(
    `insert into "User" ("id", "email", "name", "role") values ($1, 'r@example.com', 'Ed', 'editor')`,
    [editor],
  );
});

const made = newRole.parse({
  title: { zh: "测试岗位", en: "A role for tests" },
  summary: { zh: "做测试", en: "Tests things" },
  requirements: [
    { capability: "rag-agents", level: 3 },
    { capability: "user-insight", level: 2 },
  ],
  focus: ["rag-agents"],
  stages: ["foundations"],
});
const by = () => ({ actorId: editor, requestId: randomUUID() });
const act = (slug: string, version: number | null) => ({ ...by(), slug, version });
const create = (change: Partial<typeof made> = {}) => createRole({ ...by(), role: { ...made, ...change } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
async function count(sql: string, ...values: unknown[]): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(`select count(*)::int as count from ${sql}`, values);
  return rows[0]?.count ?? 0;
}
const audits = (slug: string) => count(`"AuditEntry" where "object" = 'role' and "objectId" = $1`, slug);
const release = async () => (await pool().query(`select "number" from "ContentRelease"`)).rows[0].number as number;

async function traces(slug: string, work: () => Promise<unknown>) {
  const before = [await audits(slug), await release()];
  await work();
  return { audit: (await audits(slug)) - (before[0] ?? 0), releases: (await release()) - (before[1] ?? 0) };
}

test("a role lives from draft to archive and back, each act in one audit row, released when learners see it", async () => {
  const draft = await create();
  const { slug } = draft;
  expect(roleEditorView.parse(draft)).toEqual(draft);
  expect({ slug, version: draft.version, state: draft.state }).toEqual({
    slug: "a-role-for-tests",
    version: 1,
    state: "draft",
  });
  // In the order of the model, whatever order it was sent in.
  expect(draft.draft.content.requirements.map(({ capability }) => capability)).toEqual(["user-insight", "rag-agents"]);
  expect(await getRole(slug)).toBeNull();
  expect(await traces(slug, () => publishRole(act(slug, 1)))).toEqual({ audit: 1, releases: 1 });
  expect((await getRole(slug))?.title.en).toBe("A role for tests");

  const edit = { ...act(slug, 1), patch: { requirements: [{ capability: "user-insight", level: 4 }] } };
  expect(await traces(slug, () => editRole(edit))).toEqual({ audit: 1, releases: 0 });
  expect((await getRole(slug))?.requirements).toHaveLength(2);
  expect((await getRoleForEditors(slug)).state).toBe("changed");
  expect(await traces(slug, () => publishRole(act(slug, 2)))).toEqual({ audit: 1, releases: 1 });
  expect((await getRole(slug))?.requirements).toEqual([{ capability: "user-insight", level: 4 }]);

  expect(await traces(slug, () => archiveRole(act(slug, 2)))).toEqual({ audit: 1, releases: 1 });
  expect(await getRole(slug)).toBeNull();
  expect(await refusal(publishRole(act(slug, 2)))).toBe("ALREADY_ARCHIVED");
  expect(await traces(slug, () => restoreRole(act(slug, 2)))).toEqual({ audit: 1, releases: 1 });
  expect(await traces(slug, () => revertRole({ ...act(slug, 2), revision: 1 }))).toEqual({ audit: 1, releases: 0 });
  const { items } = await listRoleRevisions({ slug, limit: 10 });
  expect(items.map(({ version, changed, published }) => ({ version, changed, published }))).toEqual([
    { version: 3, changed: ["requirements.user-insight", "requirements.rag-agents"], published: false },
    { version: 2, changed: ["requirements.user-insight", "requirements.rag-agents"], published: true },
    { version: 1, changed: [], published: false },
  ]);
});

test("a stale save is told what stands there, capability by capability, and writes nothing", async () => {
  const { slug } = await create();
  const levels = (insight: number, rag: number) => [
    { capability: "user-insight", level: insight },
    { capability: "rag-agents", level: rag },
  ];
  await editRole({ ...act(slug, 1), patch: { requirements: levels(4, 3) } });
  const mine = { title: { en: "Mine" }, requirements: levels(2, 1) };
  const error = await editRole({ ...act(slug, 1), patch: mine }).catch((thrown: AppError) => thrown);
  if (!(error instanceof AppError)) throw new Error("It was saved.");
  expect(error.code).toBe("VERSION_CONFLICT");
  const { difference, version } = roleConflict.parse(error.extras.conflict);
  expect(version).toBe(2);
  expect(difference).toEqual([
    { path: "title.en", base: "A role for tests", theirs: "A role for tests", mine: "Mine" },
    { path: "requirements.user-insight", base: 2, theirs: 4, mine: 2 },
    { path: "requirements.rag-agents", base: 3, theirs: 3, mine: 1 },
  ]);
  expect((await getRoleForEditors(slug)).version).toBe(2);
  expect(await refusal(editRole({ ...act(slug, null), patch: {} }))).toBe("IF_MATCH_MISSING");
});

test("fifty saves of one version at once: one wins", async () => {
  const { slug } = await create();
  const saves = Array.from({ length: 50 }, (_, n) =>
    refusal(editRole({ ...act(slug, 1), patch: { summary: { en: `Save ${n}` } } })),
  );
  const outcomes = await Promise.all(saves);
  expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
  expect(new Set(outcomes)).toEqual(new Set(["done", "VERSION_CONFLICT"]));
  expect(await audits(slug)).toBe(2);
});

test("what does not exist is named, and nothing is written", async () => {
  const { slug } = await create();
  const patch = {
    requirements: [
      { capability: "user-insight", level: 1 },
      { capability: "flying", level: 1 },
    ],
    focus: ["flying"],
    strengths: ["user-insight", "walking"],
    stages: ["nowhere"],
  };
  const error = await editRole({ ...act(slug, 1), patch }).catch((thrown: AppError) => thrown);
  expect(error).toMatchObject({
    code: "INVALID",
    extras: {
      errors: [
        { path: "requirements.1.capability", code: "UNKNOWN_CAPABILITY" },
        { path: "focus.0", code: "UNKNOWN_CAPABILITY" },
        { path: "strengths.1", code: "UNKNOWN_CAPABILITY" },
        { path: "stages.0", code: "UNKNOWN_STAGE" },
      ],
    },
  });
  expect((await getRoleForEditors(slug)).version).toBe(1);
  expect(await traces(slug, () => editRole({ ...act(slug, 1), patch: { focus: ["rag-agents"] } }))).toEqual({
    audit: 0,
    releases: 0,
  });
});

test("an incomplete role is saved and not published; the list says what is missing", async () => {
  const { slug } = await create({ summary: { zh: "只有中文", en: "" }, requirements: [] });
  const error = await publishRole(act(slug, 1)).catch((thrown: AppError) => thrown);
  expect(error).toMatchObject({
    code: "INCOMPLETE",
    extras: {
      errors: [
        { path: "summary.en", code: "MISSING_LANGUAGE" },
        { path: "requirements", code: "REQUIRED" },
      ],
    },
  });
  const rows = await listRolesForEditors();
  expect(roleRows.parse(rows)).toEqual(rows);
  expect(rows.items.find((row) => row.slug === slug)).toMatchObject({
    state: "draft",
    required: 0,
    missing: ["summary.en", "requirements"],
    author: { id: editor, name: "Ed" },
  });
});

test("no role is named like a page, and one of the same name gets another id", async () => {
  const { slug } = await create({ title: { zh: "匹配", en: "Match" } });
  expect(slug).toBe("match-2");
  expect(newRole.safeParse({ ...made, slug: "compare" }).success).toBe(false);
  const [one, two] = await Promise.all([
    create({ title: { zh: "", en: "Twin" } }),
    create({ title: { zh: "", en: "Twin" } }),
  ]);
  expect(new Set([one.slug, two.slug])).toEqual(new Set(["twin", "twin-2"]));
  expect(await refusal(create({ slug: "twin" }))).toBe("SLUG_TAKEN");
});

test("an edit and an archive change nobody's progress; who heads for the role is told, and measured again when it is back", async () => {
  const { slug } = await create({ title: { zh: "目标", en: "The goal" } });
  await publishRole(act(slug, 1));
  const userId = await makeLearner();
  await setGoal({ userId, change: { role: slug, weeklyMinutes: 60 } });
  const before = await getCapabilities({ userId });
  expect(before.role?.gaps).toHaveLength(2);
  await editRole({ ...act(slug, 1), patch: { requirements: [{ capability: "user-insight", level: 4 }] } });
  expect((await getCapabilities({ userId })).role).toEqual(before.role);
  await publishRole(act(slug, 2));
  const after = await getCapabilities({ userId });
  expect(after.role?.gaps).toEqual([
    { capability: "user-insight", required: 4, level: 0, gap: 4, earnedOnTheJob: false },
  ]);
  const own = ({ capabilities }: typeof before) =>
    capabilities.map(({ slug: name, level, coverage }) => [name, level, coverage]);
  expect(own(after)).toEqual(own(before));

  await archiveRole(act(slug, 2));
  expect((await listRoles()).some((role) => role.slug === slug)).toBe(false);
  expect((await getCapabilities({ userId })).role).toBeUndefined();
  expect(await getGoal(userId)).toMatchObject({ role: slug, title: { en: "The goal" }, archived: true });
  await restoreRole(act(slug, 2));
  expect((await getCapabilities({ userId })).role?.id).toBe(slug);
  expect((await getGoal(userId)).archived).toBe(false);
});

test("one statement for each read, eight for each act, whatever the history", async () => {
  const { slug } = await create();
  for (let version = 1; version < 4; version++) {
    await editRole({ ...act(slug, version), patch: { summary: { en: `Version ${version}` } } });
  }
  expect(await countStatements(() => getRoleForEditors(slug))).toBe(1);
  expect(await countStatements(() => listRoleRevisions({ slug, limit: 10 }))).toBe(1);
  expect(await countStatements(() => listRolesForEditors())).toBe(1);
  expect(await countStatements(() => editRole({ ...act(slug, 4), patch: { summary: { en: "x" } } }))).toBe(8);
  expect(await countStatements(() => publishRole(act(slug, 5)))).toBe(8);
});

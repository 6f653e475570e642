import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyRole, type RoleDraft, requirementPath, roleFields } from "#lib/editorial/rules/kinds/role-fields";
import { roleRules } from "#lib/editorial/rules/kinds/role-rules";
import { roleDraft, rolePatch } from "#lib/editorial/schema/role";

const { check, comparing, draftOf, isDraft, missing, patchOf } = roleRules;
const { differenceOf, mergeThree, openChoices } = comparing;

const role = (change: Partial<RoleDraft> = {}): RoleDraft => ({
  ...emptyRole,
  title: { zh: "岗位", en: "Role" },
  summary: { zh: "做什么", en: "What it does" },
  requirements: [
    { capability: "a", level: 3 },
    { capability: "b", level: 2 },
  ],
  ...change,
});

const slugs = fc.constantFrom("a", "b", "c", "d-e");
const text = fc.string({ maxLength: 6 });
const list = fc.uniqueArray(slugs, { maxLength: 4 });
const roles: fc.Arbitrary<RoleDraft> = fc.record({
  title: fc.record({ zh: text, en: text }),
  summary: fc.record({ zh: text, en: text }),
  requirements: fc.uniqueArray(fc.record({ capability: slugs, level: fc.integer({ min: 1, max: 4 }) }), {
    selector: ({ capability }) => capability,
  }),
  focus: list,
  strengths: list,
  stages: list,
});

/** Content with a patch laid over it, as the server does. */
function laidOver(content: RoleDraft, patch: object): RoleDraft {
  const { title, summary, ...fields } = rolePatch.parse(patch);
  return {
    ...content,
    ...(fields as Partial<RoleDraft>),
    title: { ...content.title, ...title },
    summary: { ...content.summary, ...summary },
  };
}
const same = (a: RoleDraft, b: RoleDraft) => differenceOf(a, b).length === 0;

test("the level of each capability is a field of its own, and so is each language", () => {
  const after = role({
    title: { zh: "岗位", en: "Another role" },
    requirements: [
      { capability: "b", level: 2 },
      { capability: "c", level: 1 },
      { capability: "a", level: 4 },
    ],
  });
  expect(differenceOf(role(), after)).toEqual([
    { path: "title.en", before: "Role", after: "Another role" },
    { path: "requirements.a", before: 3, after: 4 },
    { path: "requirements.c", before: null, after: 1 },
  ]);
});

test("a patch names what differs and leads there; the order of the levels is no difference", () => {
  fc.assert(
    fc.property(roles, roles, (before, after) => {
      const patch = patchOf(before, after);
      expect(same(laidOver(before, patch), after)).toBe(true);
      const fields = new Set(differenceOf(before, after).map(({ path }) => path.split(".")[0]));
      expect(new Set(Object.keys(patch))).toEqual(fields);
      const turned = { ...before, requirements: before.requirements.toReversed() };
      expect(patchOf(before, turned)).toEqual({});
    }),
    { numRuns: 2_000 },
  );
});

test("two editors who change different capabilities have nothing to decide; both changes stay", () => {
  const base = role();
  const theirs = role({
    requirements: [
      { capability: "a", level: 4 },
      { capability: "b", level: 2 },
    ],
  });
  const mine = role({ requirements: [{ capability: "a", level: 3 }] });
  const three = { base, theirs, mine };
  expect(openChoices(three, {})).toEqual([]);
  expect(mergeThree(three, {}).requirements).toEqual([{ capability: "a", level: 4 }]);
});

test("a merge of all my fields is mine, of all theirs is theirs", () => {
  fc.assert(
    fc.property(roles, roles, roles, (base, theirs, mine) => {
      const three = { base, theirs, mine };
      const paths = roleFields.pathsOf(base, theirs, mine);
      const all = (side: "mine" | "theirs") => Object.fromEntries(paths.map((path) => [path, side]));
      expect(same(mergeThree(three, all("mine")), mine)).toBe(true);
      expect(same(mergeThree(three, all("theirs")), theirs)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

describe("what keeps a draft from being saved is the same in the browser as on the server", () => {
  const long = "x".repeat(301);
  test.each<[fact: string, change: Partial<RoleDraft>, path: string | null, code: string]>([
    ["nothing", {}, null, ""],
    ["no title", { title: { zh: " ", en: "" } }, "title", "ONE_LANGUAGE"],
    ["a title in one language is enough", { title: { zh: "", en: "Role" } }, null, ""],
    ["a long title", { title: { zh: long, en: "" } }, "title.zh", "TOO_LONG"],
    ["a long summary", { summary: { zh: "", en: "x".repeat(4001) } }, "summary.en", "TOO_LONG"],
    ["a level of 5", { requirements: [{ capability: "a", level: 5 }] }, requirementPath("a"), "TOO_LARGE"],
    ["a level of 0", { requirements: [{ capability: "a", level: 0 }] }, requirementPath("a"), "TOO_SMALL"],
    ["half a level", { requirements: [{ capability: "a", level: 1.5 }] }, requirementPath("a"), "TYPE"],
    [
      "a capability twice",
      {
        requirements: [
          { capability: "a", level: 1 },
          { capability: "a", level: 2 },
        ],
      },
      "requirements",
      "GIVEN_TWICE",
    ],
    ["a focus twice", { focus: ["a", "a"] }, "focus", "GIVEN_TWICE"],
    ["too many stages", { stages: Array.from({ length: 31 }, (_, n) => `s-${n}`) }, "stages", "TOO_LARGE"],
  ])("%s", (_fact, change, path, code) => {
    const draft = role(change);
    expect(check(draft)).toEqual(path === null ? [] : [{ path, code }]);
    expect(roleDraft.safeParse(draft).success).toBe(path === null);
  });
});

test("to be published it needs both languages and asks for something", () => {
  expect(missing(role())).toEqual([]);
  const bare = { ...emptyRole, title: { zh: "岗位", en: "" } };
  expect(missing(bare)).toEqual([
    { path: "title.en", code: "MISSING_LANGUAGE" },
    { path: "summary.zh", code: "MISSING_LANGUAGE" },
    { path: "summary.en", code: "MISSING_LANGUAGE" },
    { path: "requirements", code: "REQUIRED" },
  ]);
});

test("what the browser kept is taken only when it can be a role, and nothing more of it", () => {
  expect(isDraft(role())).toBe(true);
  for (const value of [null, 1, {}, { ...role(), focus: [1] }, { ...role(), requirements: [{ capability: "a" }] }]) {
    expect(isDraft(value)).toBe(false);
  }
  expect(draftOf({ ...role(), slug: "x" } as RoleDraft)).toEqual(role());
});

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { auditChanges, auditedKinds } from "#lib/audit/rules";
import en from "#messages/en.json" with { type: "json" };

describe("what an act changed, field by field", () => {
  test.each([
    ["nothing", null, undefined, []],
    ["both sides", { role: "learner" }, { role: "editor" }, [{ field: "role", before: "learner", after: "editor" }]],
    ["one side", null, { version: 1 }, [{ field: "version", before: undefined, after: 1 }]],
    ["no object", [1], "two", [{ field: "", before: [1], after: "two" }]],
  ])("%s", (_what, before, after, changes) => expect(auditChanges(before, after)).toEqual(changes));
});

/** Every act that is written out in the code, e.g. "user.role". */
function writtenActs(): string[] {
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "lib"], { encoding: "utf8" });
  const sources = files.split("\n").filter((path) => path.endsWith(".ts") && !path.includes(".test."));
  const acts = sources.flatMap((path) =>
    [...readFileSync(path, "utf8").matchAll(/"([a-z-]+\.[a-z-]+)"/g)].map(([, act = ""]) => act),
  );
  const kinds = new Set<string>(auditedKinds);
  return [...new Set(acts)].filter((act) => kinds.has(act.split(".")[0] ?? ""));
}

test("every act has words", () => {
  const acts = writtenActs();
  expect(acts).toContain("user.role");
  const { kinds, verbs } = en.studio.audit;
  const silent = acts.filter((act) => {
    const [kind = "", verb = ""] = act.split(".");
    return !(kind in kinds) || !(verb in verbs);
  });
  expect(silent).toEqual([]);
});

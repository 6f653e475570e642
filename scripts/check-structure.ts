import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * `npm run check:structure`: what the linter cannot see. Domain folders hold only the files of their closed vocabulary,
 * domains meet without circles, files stay small, and every word a person reads stands in both message files.
 */
const domains = ["account", "audit", "capability", "catalog", "cohort", "editorial", "links", "practice", "progress"];
const vocabulary =
  /^(schema|rules|data|mutations|client)(\.ts|(\/[a-z0-9-]+){1,2}(\.db)?(\.test)?\.ts)$|^[a-z0-9-]+(\.db)?\.test\.ts$/;
const longest = 250;
/** Lists that grow by a line per entry; reading them is not the worse for it. */
const lists = new Set(["app/api/v1/routes.ts"]);

const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(path));
const code = files.filter((path) => /\.(ts|tsx)$/.test(path));
const sources = new Map(code.map((path) => [path, readFileSync(path, "utf8")]));
const faults: string[] = [];

for (const path of files) {
  const [root, domain = "", ...rest] = path.split("/");
  if (root !== "lib" || !domains.includes(domain)) continue;
  if (!vocabulary.test(rest.join("/"))) {
    faults.push(`${path}: a domain folder holds schema, rules, data, mutations, client and tests, nothing else`);
  }
}

const name = /^(\[+(\.\.\.)?[\w-]+\]+|\([\w-]+\)|[a-z0-9.-]+)$/;
for (const [path, text] of sources) {
  const odd = path.split("/").find((part) => !name.test(part));
  if (odd) faults.push(`${path}: "${odd}" is not in kebab-case`);
  const lines = text.split("\n").length - 1;
  const isTest = /(\.test\.tsx?|^e2e\/.*)$/.test(path);
  if (lines > longest && !isTest && !lists.has(path))
    faults.push(`${path}: ${lines} lines; find the seam (${longest})`);
  if (/from "\.\.?\//.test(text)) faults.push(`${path}: a relative import; use #lib/, #components/ and so on`);
  if (/^(app|components|lib|server)\//.test(path) && !isTest && /\p{Script=Han}/u.test(text)) {
    faults.push(`${path}: Chinese text belongs into messages/`);
  }
}

/** Which domains a domain imports from. */
const meets = new Map<string, Set<string>>();
for (const [path, text] of sources) {
  const from = /^lib\/([a-z]+)\//.exec(path)?.[1] ?? "";
  if (!domains.includes(from) || path.includes(".test.")) continue;
  for (const [, to = "", part = "", file = ""] of text.matchAll(/from "#lib\/([a-z]+)\/([a-z-]+)(\/[a-z-]+)?/g)) {
    if (to === from || !domains.includes(to)) continue;
    meets.set(from, (meets.get(from) ?? new Set()).add(to));
    const allowed = path.includes("/client") ? /^(schema|rules|client)$/ : /^(schema|rules|data)$/;
    // Publishing raises the release, and notes what it does to everyone's numbers, in the transaction of the one who publishes.
    const isRelease = `${to}/${part}` === "catalog/mutations" || file === "/course-change";
    if (!allowed.test(part) && !isRelease)
      faults.push(`${path}: domains meet through schema, rules and data, not ${part}`);
  }
}
const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
  [...(meets.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
for (const domain of domains)
  if (reaches(domain, domain)) faults.push(`lib/${domain}: imports come back to it in a circle`);

type Messages = { [key: string]: string | Messages };
const flatten = (messages: Messages, prefix = ""): string[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [`${prefix}${key}`] : flatten(value, `${prefix}${key}.`),
  );
const keysOf = (locale: string) => new Set(flatten(JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"))));
const zh = keysOf("zh");
const en = keysOf("en");
for (const key of zh) if (!en.has(key)) faults.push(`messages/en.json: ${key} is missing`);
for (const key of en) if (!zh.has(key)) faults.push(`messages/zh.json: ${key} is missing`);

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`${code.length} files in ${domains.length} domains and around them: in order.`);

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import pg from "pg";
import { sleep } from "#scripts/postgres-process";
import { startProduct } from "#scripts/product";

/**
 * Imports ten thousand resources, with one bad row, then right, killing the server in the middle of it; then once more on
 * what stands there. Nothing half done, nothing twice, and how long and how large it was.
 */
const rows = Number(process.argv[2] ?? 10_000);
const most = { seconds: 60, megabytes: 300 };

const head = "title.zh,title.en,note.zh,note.en,url,kind,category,languages,publisher,year,free,minutes,level,tags";
const words = [
  "检索",
  "提示词",
  "评测",
  "智能体",
  "数据",
  "产品",
  "用户",
  "模型",
  "agents",
  "prompting",
  "evals",
  "roadmap",
];
const word = (n: number) => words[n % words.length] ?? "";

function fileOf(badRow?: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const n = index + 1;
    const title = `${word(n)}${word(n * 7)}${word(n * 5)} 第 ${n} 篇,"Part ${n}: ${word(n * 3)}, ${word(n * 11)} and ${word(n)}"`;
    const note = `"讲${word(n)}怎样用在${word(n * 5)}里，适合刚开始做的人。","What ${word(n * 7)} does for ${word(n)}; read it first."`;
    const minutes = n === badRow ? "soon" : String((n % 90) + 1);
    return `${title},${note},https://example.org/import/${n},guide,1,zh en,Example ${n % 40},2024,yes,${minutes},beginner,drill`;
  });
  return `\uFEFF${head}\r\n${lines.join("\r\n")}\r\n`;
}

const serverPid = (parent: number): number | undefined =>
  execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes("server/main.ts"))
    .map((line) => line.trim().split(/\s+/).map(Number))
    .find(([, owner]) => owner === parent)?.[0];

/** Resident memory of a process in megabytes; 0 where the system does not say. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

type Plan = { id: string; state: string; done: number; counts: Record<string, number> };

const product = await startProduct();
const client = new pg.Client({ connectionString: await product.ownerUrl() });
const faults: string[] = [];
const expect = (fact: boolean, what: string) => fact || faults.push(what);

/** A token for scripts: what any editor can make for themselves. */
async function tokenOfAdmin(): Promise<string> {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { ...(init.headers as Record<string, string>), cookie, origin: product.url };
    const answer = await fetch(`${product.url}/api${path}`, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", ...rest] = (line.split(";")[0] ?? "").split("=");
      cookies.set(name, rest.join("="));
    }
    return answer;
  };
  const { csrfToken } = (await (await send("/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, email: product.adminEmail, password: product.adminPassword, json: "true" };
  await send("/auth/callback/credentials", { method: "POST", body: new URLSearchParams(form) });
  const made = await send("/v1/me/tokens", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "drill", scopes: ["editorial"] }),
  });
  return ((await made.json()) as { token: string }).token;
}

try {
  await client.connect();
  const headers = { authorization: `Bearer ${await tokenOfAdmin()}` };
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${product.url}/api/v1${path}`, { ...init, headers: { ...headers, ...(init.headers as object) } });
  const plan = async (text: string) => {
    const answer = await call("/resources/import?mode=plan&name=drill.csv", {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body: text,
    });
    if (!answer.ok) throw new Error(`plan: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Plan;
  };
  const apply = (id: string) => call(`/resources/import?mode=apply&plan=${id}`, { method: "POST" });
  const look = async (id: string) =>
    (await (await call(`/studio/imports/${id}?action=error`)).json()) as Plan & {
      rows: { row: number; errors: { column: string; code: string }[] }[];
    };
  const count = async () => {
    const { rows: found } = await client.query<{ items: number; versions: number; acts: number; half: number }>(
      `select (select count(*)::int from "ContentItem" where "kind" = 'resource') as "items",
              (select count(*)::int from "ContentVersion") as "versions",
              (select count(*)::int from "AuditEntry" where "act" = 'resource.import') as "acts",
              (select count(*)::int from "BatchItem") as "half"`,
    );
    return found[0] ?? { items: 0, versions: 0, acts: 0, half: 0 };
  };

  const before = await count();
  let peak = 0;
  let slowest = 0;
  const idle = memoryOf(serverPid(product.pid));
  const watching = setInterval(() => (peak = Math.max(peak, memoryOf(serverPid(product.pid)))), 100);
  let asking = true;
  const neighbour = (async () => {
    while (asking) {
      const began = performance.now();
      const answer = await fetch(`${product.url}/api/healthz`).catch(() => null);
      if (answer?.ok) slowest = Math.max(slowest, performance.now() - began);
      await sleep(50);
    }
  })();

  const badRow = rows - 1;
  const wrong = await plan(fileOf(badRow));
  const refused = await apply(wrong.id);
  const told = (await look(wrong.id)).rows;
  expect(refused.status === 409, `a plan with an error was answered ${refused.status}`);
  expect(told.length === 1 && told[0]?.row === badRow + 1, `the bad row was told as ${JSON.stringify(told)}`);
  expect(JSON.stringify(await count()) === JSON.stringify(before), "a bad file left something behind");
  console.log(`one bad row of ${rows}: refused, row ${told[0]?.row} named: ${JSON.stringify(told[0]?.errors)}`);

  const file = fileOf();
  const began = Date.now();
  const good = await plan(file);
  const planned = (Date.now() - began) / 1000;
  expect(good.counts.create === rows, `the plan would create ${good.counts.create}`);
  const cut = apply(good.id).catch(() => null);
  let done = 0;
  while (done < rows / 3) {
    const { rows: found } = await client.query<{ done: number }>(`select "done" from "ImportJob" where "id" = $1`, [
      good.id,
    ]);
    done = found[0]?.done ?? 0;
    if (done < rows / 3) await sleep(5);
  }
  process.kill(serverPid(product.pid) ?? 0, "SIGKILL");
  await cut;
  console.log(`kill -9 after ${done} rows`);
  let state = "";
  for (const end = Date.now() + 60_000; state === "" && Date.now() < end; await sleep(100))
    state = await look(good.id).then(
      (view) => (view.state === "applying" ? "" : view.state),
      () => "",
    );
  expect(state === "interrupted", `after the kill it said ${state}`);
  expect(JSON.stringify(await count()) === JSON.stringify(before), "the kill left something behind");

  const again = Date.now();
  const resumed = await apply(good.id);
  if (!resumed.ok) faults.push(`asking again was answered ${resumed.status} ${await resumed.text()}`);
  while ((await look(good.id)).state === "applying") await sleep(100);
  const applied = (Date.now() - again) / 1000;
  const after = await count();
  expect((await look(good.id)).state === "applied", "it was not applied");
  expect(
    after.items === before.items + rows && after.versions === before.versions + rows,
    "not every row is there once",
  );
  expect(after.acts === before.acts + 1, `${after.acts - before.acts} audit rows`);

  const same = await plan(file);
  expect(same.counts.nothing === rows, `the same file again: ${JSON.stringify(same.counts)}`);
  await apply(same.id);
  expect(JSON.stringify(await count()) === JSON.stringify(after), "the same file again changed something");
  asking = false;
  clearInterval(watching);
  await neighbour;

  const seconds = planned + applied;
  expect(seconds <= most.seconds, `${seconds.toFixed(1)} s are more than ${most.seconds}`);
  expect(peak <= most.megabytes, `${Math.round(peak)} MB are more than ${most.megabytes}`);
  console.log(
    `${rows} rows (${(file.length / 1e6).toFixed(1)} MB): plan ${planned.toFixed(1)} s, apply ${applied.toFixed(1)} s; ` +
      `server ${Math.round(idle)} MB before, ${Math.round(peak)} MB at most; others waited ${Math.round(slowest)} ms at most`,
  );
  console.log(faults.length === 0 ? "Nothing half done, nothing twice." : faults.join("\n"));
} finally {
  await client.end();
  await product.stop();
}
process.exit(faults.length > 0 ? 1 : 0);

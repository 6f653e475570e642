import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import type { Scripts } from "#bench/javascript";
import type { Comparison, Load } from "#bench/load";
import type { Starts } from "#bench/starts";
import type { Statements } from "#bench/statements";

type Findings = {
  starts: Starts;
  sizes: { ours: number; bare: number };
  comparisons: Record<string, Comparison>;
  scripts: Scripts[];
  statements: Statements[];
};

const rows = [
  { key: "page", name: "Roadmap page / bare static page of its size", goal: "0.8" },
  { key: "compressed", name: "The same, compressed by gzip", goal: "" },
  { key: "progress", name: "`GET /me/progress` (60 marks) / empty handler", goal: "0.5, at least 0.35" },
  {
    key: "capabilities",
    name: "`GET /me/capabilities` (everything done, checked, shown, rated; a goal) / empty handler",
    goal: "p95 under 3 x",
  },
  { key: "event", name: "`POST /me/progress/events` (one event) / empty handler", goal: "0.3, at least 0.2" },
  { key: "studio", name: "`GET /studio/resources?q=` (20,000 resources, 1,000 topics) / empty handler", goal: "" },
  { key: "library", name: "`GET /resources?q=` (the same) / empty handler", goal: "" },
];
const allowance = 70;

const kB = (bytes: number) => (bytes / 1000).toFixed(1);
const table = (head: string[], body: (string | number)[][]): string =>
  [head, head.map(() => "---"), ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
const times = ({ p50, p95, p99 }: Load) => [p50, p95, p99].map((ms) => ms.toFixed(1)).join(" / ");

function versionOf(name: string): string {
  const path = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return JSON.parse(readFileSync(path, "utf8")).version;
}

/** docs/bench.md. */
export function report({ starts, sizes, comparisons, scripts, statements }: Findings): string {
  const bareScripts = scripts[0]?.bytes ?? 0;
  const speed = rows.flatMap(({ key, name, goal }) => {
    const found = comparisons[key];
    if (!found) return [];
    const { ours, bare, ratio } = found;
    return [
      [
        name,
        ratio.toFixed(2),
        (ours.p95 / bare.p95).toFixed(1),
        goal,
        ours.perSecond.toFixed(0),
        times(ours),
        bare.perSecond.toFixed(0),
        times(bare),
      ],
    ];
  });
  const startRows = [
    ...(starts.withBuild === null ? [] : [["empty folder, no build", starts.withBuild.toFixed(1)]]),
    ["empty folder, built", starts.first.toFixed(1)],
    ["second start", starts.second.toFixed(1)],
  ];
  return `# What it costs

Written by \`npm run bench\` (\`npm run bench -- --cold\` builds first). Measured on ${cpus().length} cores with Node ${process.versions.node} and Next
${versionOf("next")}; server, database and the load itself share them, so the ratios say more than the numbers.

## Speed

Next to an empty Next app of the same versions under \`next start\`, in the same run: 16 connections, rounds by turns, medians;
the ratio is the median of those of each turn.
Our page has ${kB(sizes.ours)} kB of HTML, the bare one ${kB(sizes.bare)} kB.

${table(["", "ratio", "p95 x", "goal", "ours per s", "p50 / p95 / p99 ms", "bare per s", "p50 / p95 / p99 ms"], speed)}

## Scripts

All scripts a browser loads until the page is quiet, each compressed by gzip; at most ${allowance} kB above the bare page.

${table(
  ["page", "files", "kB", "above the bare page"],
  scripts.map(({ name, files, bytes }) => [name, files, kB(bytes), kB(bytes - bareScripts)]),
)}

## Starts

${table(["start", "seconds"], startRows)}

## SQL statements

Per request, with the session and \`BEGIN\` and \`COMMIT\` where there is a transaction; "1" and "100" are rows asked for, events
sent, or topics the learner has marked (1 and all).

${table(
  ["route", "1", "100"],
  statements.map(({ route, few, many }) => [`\`${route}\``, few, many]),
)}
`;
}

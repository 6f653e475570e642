import { type ChildProcess, spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { buildIfStale } from "#scripts/build";
import { ensureChromium } from "#scripts/chromium";
import { type Product, startProduct } from "#scripts/product";

/**
 * `npm test`: everything that must hold, in the order in which it fails fastest. `npm test -- unit db` runs only those
 * stages; what follows a stage's name and is none itself goes to its tool (`npm test -- browser e2e/home.spec.ts`).
 */
type Stage = { name: string; commands?: string[][]; run?: () => Promise<void>; onProduct?: boolean };

const stages: Stage[] = [
  { name: "lint", commands: [["biome", "check", "--error-on-warnings"]] },
  { name: "structure", commands: [["node", "scripts/check-structure.ts"]] },
  { name: "content", commands: [["node", "scripts/check-content.ts"]] },
  { name: "types", commands: [["prisma", "generate"], ["next", "typegen"], ["tsc"]] },
  { name: "unit", commands: [["vitest", "run", "--project", "unit"]] },
  { name: "db", commands: [["vitest", "run", "--project", "db"]] },
  { name: "build", run: () => buildIfStale(console.log) },
  { name: "api", commands: [["vitest", "run", "--project", "api"]], onProduct: true },
  { name: "browser", commands: [["playwright", "test"]], onProduct: true },
];

const projectDir = join(import.meta.dirname, "..");
const names = new Set(stages.map((stage) => stage.name));
const asked = process.argv.slice(2);
const wanted = asked.filter((word) => names.has(word));
const extra = asked.filter((word) => !names.has(word));
if (extra.length > 0 && wanted.length !== 1) {
  console.error(`Name one stage of ${[...names].join(", ")} before ${extra[0]}.`);
  process.exit(1);
}

let current: ChildProcess | undefined;
let product: Product | undefined;
let interrupted = false;

const bin = join(projectDir, "node_modules/.bin");
const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: "1",
};

function run([file = "", ...args]: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that a stopped run takes the tool's own children with it.
    const child = spawn(file, [...args, ...extra], {
      cwd: projectDir,
      env: environment,
      stdio: ["ignore", "inherit", "inherit"],
      detached: process.platform !== "win32",
    });
    current = child;
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      current = undefined;
      if (code === 0) resolve();
      else reject(new Error(`${file} ${args.join(" ")}: ${signal ?? `exit ${code}`}`));
    });
  });
}

/** One product for the tests that speak to it from outside, with room for their haste. */
async function ensureProduct(): Promise<void> {
  if (product) return;
  environment.PLAYWRIGHT_CHROMIUM = ensureChromium();
  product = await startProduct();
  environment.WAYMARK_URL = product.url;
  environment.WAYMARK_DATA_DIR = product.dataDir;
  environment.WAYMARK_DATABASE_URL = await product.ownerUrl();
  environment.WAYMARK_ADMIN_EMAIL = product.adminEmail;
  environment.WAYMARK_ADMIN_PASSWORD = product.adminPassword;
}

type Outcome = { name: string; seconds: number; problem?: string };

async function attempt(stage: Stage): Promise<Outcome> {
  console.log(`\n== ${stage.name}`);
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 100) / 10;
  try {
    if (stage.onProduct) await ensureProduct();
    await stage.run?.();
    for (const command of stage.commands ?? []) await run(command);
    return { name: stage.name, seconds: seconds() };
  } catch (error) {
    const problem = (error as Error).message;
    console.error(problem);
    return { name: stage.name, seconds: seconds(), problem };
  }
}

async function stopEverything(): Promise<void> {
  if (current?.pid) {
    try {
      process.kill(process.platform === "win32" ? current.pid : -current.pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
  }
  const running = product;
  product = undefined;
  await running?.stop();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    interrupted = true;
    void stopEverything().finally(() => process.exit(1));
  });
}

const outcomes: Outcome[] = [];
try {
  for (const stage of stages) {
    if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
    if (stage.onProduct && outcomes.some(({ name, problem }) => name === "build" && problem)) {
      outcomes.push({ name: stage.name, seconds: 0, problem: "not run: there is no build" });
      continue;
    }
    outcomes.push(await attempt(stage));
    if (interrupted) break;
  }
} finally {
  if (product && outcomes.some(({ problem }) => problem)) {
    console.error(`\n== what the product printed\n${product.output().trim().split("\n").slice(-40).join("\n")}`);
  }
  await stopEverything();
}

console.log("");
for (const { name, seconds, problem } of outcomes) {
  console.log(`${problem ? "FAILED" : "ok    "} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
}
process.exit(outcomes.some(({ problem }) => problem) ? 1 : 0);

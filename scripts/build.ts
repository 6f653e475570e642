import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, constants, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { tryLock } from "#scripts/lock";
import { sleep } from "#scripts/postgres-process";

const projectDir = join(import.meta.dirname, "..");
/** Everything the build reads. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "server/cache-handler.ts",
  "prisma/schema",
  "next.config.js",
  "postcss.config.js",
  "postcss.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const ignored = /\.test\.tsx?$|^lib\/db\/generated\//;
/** Not in .next, which a build empties first. */
const lockFile = join(projectDir, "node_modules/.cache/waymark-build.lock");
const stampFile = join(projectDir, ".next/waymark-sources");

async function filesBelow(path: string): Promise<string[]> {
  const full = join(projectDir, path);
  const kind = await stat(full).catch(() => undefined);
  if (!kind) return [];
  if (!kind.isDirectory()) return [path];
  const names = (await readdir(full)).sort();
  return (await Promise.all(names.map((name) => filesBelow(`${path}/${name}`)))).flat();
}

/** A number for the text of all sources: times of files lie after a checkout. */
export async function hashSources(): Promise<string> {
  const hash = createHash("sha256").update(process.version.split(".")[0] ?? "");
  const files = (await Promise.all(sources.map(filesBelow))).flat().filter((file) => !ignored.test(file));
  for (const file of files) hash.update(`\n${file}\n`).update(await readFile(join(projectDir, file)));
  return hash.digest("hex");
}

export async function isBuilt(): Promise<boolean> {
  const stamp = await readFile(stampFile, "utf8").catch(() => "");
  return stamp !== "" && stamp === (await hashSources());
}

/** Builds unless the build there is of these very sources. Starts from one folder at once build one after another: once. */
export async function buildIfStale(log: (line: string) => void): Promise<void> {
  if (await isBuilt()) return;
  await mkdir(dirname(lockFile), { recursive: true })
    .then(() => access(dirname(lockFile), constants.W_OK))
    .catch((error: NodeJS.ErrnoException) => {
      throw new Error(`The pages must be built, but ${projectDir} cannot be written to (${error.code}).`);
    });
  let waiting = false;
  for (;;) {
    const lock = await tryLock(lockFile);
    if ("release" in lock) {
      try {
        if (!(await isBuilt())) await build(log);
        return;
      } finally {
        await lock.release();
      }
    }
    if (!waiting) log(`Another start (process ${lock.holder}) is building; waiting for it.`);
    waiting = true;
    await sleep(300);
  }
}

async function build(log: (line: string) => void): Promise<void> {
  log("Building the pages; this takes about a minute and is needed once per version.");
  const before = await hashSources();
  await rm(stampFile, { force: true });
  await generateClient();
  await runTool("next/dist/bin/next", ["build"]);
  await writeFile(stampFile, before);
}

/** The database client follows the schema files, which may have changed since the packages were installed. */
export const generateClient = (): Promise<void> => runTool("prisma/build/index.js", ["generate"]);

/** @throws Error with everything the tool said, when it failed */
async function runTool(tool: string, args: string[]): Promise<void> {
  const child = spawn(process.execPath, [createRequire(import.meta.url).resolve(tool), ...args], {
    cwd: projectDir,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  const code = await new Promise((done, fail) => child.once("error", fail).once("close", done));
  process.off("exit", stop);
  if (code !== 0)
    throw new Error(`${args[0] === "build" ? "The build" : "Making the database client"} failed:\n${output.trim()}`);
}

if (import.meta.main) {
  await buildIfStale(console.log);
}

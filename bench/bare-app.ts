import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort } from "#scripts/ports";
import { sleep } from "#scripts/postgres-process";

/** A Next app with nothing in it, of the same versions: what any page or route costs before it does something. */
export type BareApp = { url: string; htmlBytes: number; stop(): Promise<void> };

const projectDir = join(import.meta.dirname, "..");
/** Below the project, so that it finds the same packages. */
const folder = join(projectDir, "test-results/bare-next");
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");

const files = {
  "package.json": JSON.stringify({ name: "bare-next", private: true, type: "module" }),
  "next.config.js": `export default { agentRules: false, turbopack: { root: ${JSON.stringify(projectDir)} } };`,
  "app/layout.jsx": `export default function Layout({ children }) {
  return <html lang="zh"><body>{children}</body></html>;
}`,
  "app/page.jsx": `import { readFileSync } from "node:fs";
export const dynamic = "force-static";
export default function Page() {
  return <main>{readFileSync("text.txt", "utf8").split("\\n").map((line, i) => <p key={i}>{line}</p>)}</main>;
}`,
  "app/empty/route.js": `export const dynamic = "force-dynamic";
export const GET = () => Response.json({ ok: true });
export const POST = () => Response.json({ ok: true });`,
};

function start(...args: string[]): ChildProcess {
  const { PORT: _port, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  return spawn(process.execPath, [next, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
}

async function build(text: string): Promise<void> {
  await writeFile(join(folder, "text.txt"), text);
  const child = start("build");
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`The bare app does not build:\n${output}`);
}

async function serve(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const child = start("start", "-p", String(port));
  for (const stream of [child.stdout, child.stderr]) stream?.resume();
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const url = `http://localhost:${port}`;
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`${url}/empty`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    if (child.exitCode !== null || tries > 200) {
      await stop();
      throw new Error("The bare app does not start.");
    }
    await sleep(100);
  }
}

/** Enough of the text, over and over, for so many bytes. */
function fill(text: string, bytes: number): string {
  const lines = text.split("\n");
  const filled: string[] = [];
  for (let size = 0, i = 0; size < bytes; i += 1) {
    const line = lines[i % lines.length] ?? "";
    filled.push(line);
    size += Buffer.byteLength(line);
  }
  return filled.join("\n");
}

/** Builds and starts it with a static page as large as `html`, of that page's words. */
export async function startBareApp(html: string): Promise<BareApp> {
  const target = Buffer.byteLength(html);
  const words = html
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, "\n")
    .split("\n")
    .filter((line) => line.trim() !== "" && !/[&"\\]/.test(line))
    .join("\n");
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "app/empty"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const builtBytes = async (bytes: number) => {
    await build(fill(words, bytes));
    return (await readFile(join(folder, ".next/server/app/index.html"))).length;
  };
  // A page carries its words twice, as HTML and as data, and each line has its tags: measured rather than calculated.
  const guess = target / 4;
  const measured = await builtBytes(guess);
  const empty = 6_000;
  const htmlBytes = await builtBytes(Math.max(0, (guess * (target - empty)) / (measured - empty)));
  return { ...(await serve()), htmlBytes };
}

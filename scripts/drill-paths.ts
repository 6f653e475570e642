import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Product, startProduct } from "#scripts/product";

/** Ten thousand requests for paths that somebody made up must leave memory and disk as they were. */
const requests = Number(process.argv[2] ?? 10_000);
const warmUp = 3_000;
const atOnce = 16;
/** Megabytes by which a heap may breathe; ten thousand kept pages would be hundreds. */
const breath = 48;

const shapes: ((word: string) => string)[] = [
  (word) => `/zh/${word}`,
  (word) => `/en/roadmaps/${word}`,
  (word) => `/zh/roadmaps/ai-product-manager/${word}`,
  (word) => `/en/roadmaps/ai-product-manager/${word}/${word}`,
  (word) => `/zh/resources/${word}`,
  (word) => `/${word}`,
  (word) => `/zh?${word}=1`,
  (word) => `/zh/resources?q=${word}`,
  (word) => `/_next/static/chunks/${word}.js`,
  (word) => `/api/v1/roadmaps/${word}`,
];

async function ask(url: string, count: number): Promise<void> {
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const path = shapes[left % shapes.length]?.(randomBytes(8).toString("hex")) ?? "/";
      const headers: Record<string, string> = left % 3 === 0 ? { rsc: "1" } : {};
      const answer = await fetch(url + path, { headers, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status >= 500) throw new Error(`${path}: ${answer.status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(async (file) => `${file} ${(await stat(file)).size}`));
}

function memoryOf(product: Product): number {
  const lines = execFileSync("ps", ["-eo", "rss=,ppid=,args="], { encoding: "utf8" }).split("\n");
  const line = lines.find((text) => Number(text.trim().split(/\s+/)[1]) === product.pid && text.includes("main.ts"));
  return Math.round(Number(line?.trim().split(/\s+/)[0] ?? 0) / 1024);
}

const build = join(import.meta.dirname, "../.next");
const product = await startProduct();
let failed = true;
try {
  // The first requests load code and fill pools; what counts is whether it goes on.
  await ask(product.url, warmUp);
  const before = { memory: memoryOf(product), files: await filesBelow(build) };
  const began = Date.now();
  await ask(product.url, requests);
  const seconds = (Date.now() - began) / 1000;
  const after = { memory: memoryOf(product), files: await filesBelow(build) };
  const known = new Set(before.files);
  const changed = after.files.filter((file) => !known.has(file));
  console.log(`${requests} invented paths in ${seconds.toFixed(1)} s (${Math.round(requests / seconds)}/s)`);
  console.log(`memory ${before.memory} MB -> ${after.memory} MB, files of the build changed: ${changed.length}`);
  for (const file of changed.slice(0, 5)) console.log(`  ${file}`);
  failed = changed.length > 0 || after.memory - before.memory > breath;
} finally {
  await product.stop();
}
process.exit(failed ? 1 : 0);

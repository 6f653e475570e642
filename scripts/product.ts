import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#scripts/ports";
import { databaseName } from "#scripts/postgres";
import { readPostmasterFile, sleep } from "#scripts/postgres-process";
import { superuser } from "#scripts/postgres-setup";

export type Product = {
  url: string;
  dataDir: string;
  /** The process that `npm start` is. */
  pid: number;
  adminEmail: string;
  adminPassword: string;
  /** Its database as the owner, for looking behind the curtain. */
  ownerUrl(): Promise<string>;
  /** What it has printed so far. */
  output(): string;
  /** Ctrl+C, and its folder removed. */
  stop(): Promise<void>;
};

type Options = {
  env?: Record<string, string>;
  /** Start again on the folder and port of one that was killed. */
  again?: Product;
  /** Seconds; a first start includes the build. */
  patience?: number;
};

/** Starts the product as `npm start` does, in a folder and on a port of its own: for tests, drills and the benchmark. */
export async function startProduct({ env = {}, again, patience = 300 }: Options = {}): Promise<Product> {
  const dataDir = again?.dataDir ?? (await mkdtemp(join(tmpdir(), "waymark-product-")));
  const url = again?.url ?? `http://localhost:${await freePort()}`;
  const adminEmail = "first-admin@example.org";
  const adminPassword = "correct-horse-battery-41";
  const { DATABASE_URL: _none, NEXTAUTH_URL: _address, NEXTAUTH_SECRET: _secret, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, "start.ts")], {
    env: {
      ...inherited,
      PORT: new URL(url).port,
      DATA_DIR: dataDir,
      ADMIN_EMAIL: adminEmail,
      ADMIN_PASSWORD: adminPassword,
      RATE_LIMIT_FACTOR: "100000",
      // Nothing that is started to be tried or measured reaches other hosts.
      LINK_CHECKS: "off",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const gone = new Promise<void>((done) => child.once("exit", () => done()));

  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      const late = setTimeout(() => child.kill("SIGKILL"), 40_000);
      await gone;
      clearTimeout(late);
    }
    await rm(dataDir, { recursive: true, force: true });
  };

  const end = Date.now() + patience * 1000;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > end) {
      if (!again) await stop();
      throw new Error(`The product did not start:\n${output.trim()}`);
    }
    await sleep(50);
  }
  const ownerUrl = async () => {
    const { ownerPassword } = JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8"));
    const postmaster = await readPostmasterFile(join(dataDir, "postgres"));
    return `postgres://${superuser}:${ownerPassword}@127.0.0.1:${postmaster?.port}/${databaseName}`;
  };
  return {
    url,
    dataDir,
    pid: child.pid ?? 0,
    adminEmail,
    adminPassword,
    ownerUrl,
    output: () => output,
    stop,
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/api/readyz`, { signal: AbortSignal.timeout(3000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

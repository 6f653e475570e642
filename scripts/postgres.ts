import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { freePort, isFree } from "#scripts/ports";
import { type Command, commandAs, findBinaries, findUser } from "#scripts/postgres-binaries";
import {
  isAlive,
  isPostgresOn,
  postgresProcessesOn,
  readPostmasterFile,
  sleep,
  until,
} from "#scripts/postgres-process";
import { clearFolder, initialise, lastError, settings, superuser } from "#scripts/postgres-setup";

export const databaseName = "waymark";
const major = "18";

export type RunningPostgres = {
  /** For the owner of the database, who may do everything. */
  url: string;
  port: number;
  pid: number;
  /** True when an earlier start had left it running. */
  adopted: boolean;
  /** Resolves once the process is gone, whatever the reason. */
  gone: Promise<void>;
  stop(): Promise<void>;
};

type Start = {
  /** Folder of the cluster, made when missing. */
  dataDir: string;
  /** The owner's password; kept by the caller. */
  password: string;
  /** The one to take when it is free. */
  port?: number;
  /** Throwaway: faster, and worth nothing after a crash. */
  throwaway?: boolean;
  log?: (line: string) => void;
};

/**
 * Starts the embedded Postgres on its folder, or takes over the one that an earlier start left running there.
 * @throws Error with one line that says what to do
 */
export async function startPostgres(start: Start): Promise<RunningPostgres> {
  const dir = resolve(start.dataDir);
  const binaries = await findBinaries();
  const user = await findUser(dir);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chmod(dir, 0o700);
  if (user) await chown(dir, user.uid, user.gid);
  const command = commandAs(user, dir, binaries);

  const version = await readFile(join(dir, "PG_VERSION"), "utf8").catch(() => undefined);
  if (version && version.trim() !== major) {
    throw new Error(`${dir} holds a database of Postgres ${version.trim()}, this version brings ${major}.`);
  }
  // A first start that was killed half way leaves a folder without the file that marks it finished.
  const finished = await readFile(join(dir, "waymark-ready"), "utf8").catch(() => undefined);
  if (finished === undefined) {
    await clearFolder(dir);
    await initialise(command, binaries.initdb, { ...start, dataDir: dir });
    await writeFile(join(dir, "waymark-ready"), `${new Date().toISOString()}\n`);
  } else {
    const adopted = await adopt(dir, start);
    if (adopted) return adopted;
  }
  let socketDir = socketDirIn(dir);
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 && start.port && (await isFree(start.port)) ? start.port : await freePort();
    const given = settings({ port, socketDir, throwaway: start.throwaway ?? false });
    try {
      return await launch(command(binaries.postgres, ["-D", dir, ...given]), { dir, port, start });
    } catch (error) {
      const { message } = error as Error;
      // Not every file system can hold a socket.
      if (socketDir !== null && /Unix-domain socket/.test(message)) {
        socketDir = null;
        continue;
      }
      // Somebody else took the port between our look and Postgres's, or a killed server's processes are still leaving.
      if (attempt >= 4 || !/Address already in use|shared memory block/.test(message)) throw error;
      await sleep(1000);
    }
  }
}

/** A Postgres for one test run: empty, fast, gone afterwards. */
export async function startThrowawayPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-postgres-"));
  await chmod(folder, 0o711);
  try {
    const dataDir = join(folder, "data");
    const running = await startPostgres({ dataDir, password: randomBytes(18).toString("hex"), throwaway: true });
    return {
      url: running.url,
      stop: async () => {
        await running.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The server an earlier start left running, if it is one, is on our folder and answers to our password. */
async function adopt(dir: string, start: Start): Promise<RunningPostgres | undefined> {
  const file = await readPostmasterFile(dir);
  if (file && (await isPostgresOn(file.pid, dir))) {
    const url = urlOf({ dir, port: file.port, password: start.password });
    if (await until(() => answers(url), 15_000)) {
      const gone = until(() => !isAlive(file.pid), Number.POSITIVE_INFINITY, { unref: true }).then(() => {});
      return { url, port: file.port, pid: file.pid, adopted: true, gone, stop: () => stopProcess(file.pid, dir, gone) };
    }
  }
  // What is left are servers that do not answer and backends without one. They are ours: we saw what they are.
  for (const signal of ["SIGQUIT", "SIGKILL"] as const) {
    if (await until(async () => (await postgresProcessesOn(dir)).length === 0, 3000)) break;
    for (const pid of await postgresProcessesOn(dir)) process.kill(pid, signal);
  }
  // The number may belong to a stranger by now, and Postgres would take the stranger for itself.
  if (file && isAlive(file.pid)) await rm(join(dir, "postmaster.pid"), { force: true });
  return undefined;
}

async function launch(
  { file, args, options }: Command,
  { dir, port, start }: { dir: string; port: number; start: Start },
): Promise<RunningPostgres> {
  // A session of its own: Ctrl+C in the terminal must reach the app first and the database last.
  const child = spawn(file, args, { ...options, cwd: "/", detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors = (errors + chunk).slice(-4000);
    start.log?.(String(chunk).trimEnd());
  });
  const gone = new Promise<void>((done) => {
    child.once("exit", () => done());
    child.once("error", (error) => {
      errors += error.message;
      done();
    });
  });
  const url = () => urlOf({ dir, port, password: start.password });
  const ready = await Promise.race([gone.then(() => false), until(() => answers(url()), 60_000)]);
  if (!ready || child.pid === undefined) {
    if (child.pid !== undefined && child.exitCode === null) child.kill("SIGQUIT");
    throw new Error(`The embedded Postgres did not start: ${lastError(errors)}`);
  }
  const pid = child.pid;
  forget(child);
  return { url: url(), port, pid, adopted: false, gone, stop: () => stopProcess(pid, dir, gone) };
}

/** It is stopped by us on purpose, never by keeping us alive. */
function forget(child: ChildProcess): void {
  child.unref();
  (child.stderr as { unref?: () => void } | null)?.unref?.();
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
async function stopProcess(pid: number, dir: string, gone: Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    if (!(await isPostgresOn(pid, dir)) && !(process.platform === "win32" && isAlive(pid))) return;
    process.kill(pid, signal);
    if (await Promise.race([gone.then(() => true), until(() => !isAlive(pid), 10_000)])) return;
  }
}

/** An address of a socket holds this many bytes on every system. */
const longestSocket = 103;
const socketIn = (dir: string, port: number): string => join(dir, `.s.PGSQL.${port}`);

/** The cluster's own folder, where only its user gets in; null where its path is too long for a socket, or there are none. */
const socketDirIn = (dir: string): string | null =>
  process.platform === "win32" || Buffer.byteLength(socketIn(dir, 65_535)) > longestSocket ? null : dir;

/** By its socket when there is one: cheaper than the loopback network at every statement. */
function urlOf({ dir, port, password }: { dir: string; port: number; password: string }): string {
  const url = `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
  return existsSync(socketIn(dir, port)) ? `${url}?host=${encodeURIComponent(dir)}` : url;
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

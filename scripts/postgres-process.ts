import { execFileSync } from "node:child_process";
import { readdir, readFile, readlink, realpath } from "node:fs/promises";
import { basename, join } from "node:path";

/** What a postmaster wrote about itself. The process may be long gone and its number another's. */
export type PostmasterFile = { pid: number; port: number };

export async function readPostmasterFile(clusterDir: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(clusterDir, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = text.split("\n").map(Number);
  return Number.isInteger(pid) && pid && pid > 0 ? { pid, port: port ?? 0 } : undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether that process is a Postgres working in that folder. When in doubt: no. */
export async function isPostgresOn(pid: number, clusterDir: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === "linux") {
    try {
      const [program, folder] = await Promise.all([readlink(`/proc/${pid}/exe`), readlink(`/proc/${pid}/cwd`)]);
      return basename(program).replace(/ \(deleted\)$/, "") === "postgres" && folder === (await realpath(clusterDir));
    } catch {
      return false;
    }
  }
  if (process.platform === "win32") return false;
  try {
    const command = execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
    return /\bpostgres\b/.test(command) && command.includes(await realpath(clusterDir));
  } catch {
    return false;
  }
}

/** Every Postgres process in that folder: a killed postmaster can leave backends behind that still hold its memory. */
export async function postgresProcessesOn(clusterDir: string): Promise<number[]> {
  if (process.platform !== "linux") {
    const file = await readPostmasterFile(clusterDir);
    return file && (await isPostgresOn(file.pid, clusterDir)) ? [file.pid] : [];
  }
  const pids = (await readdir("/proc")).map(Number).filter((pid) => pid > 0);
  const ours = await Promise.all(pids.map((pid) => isPostgresOn(pid, clusterDir)));
  return pids.filter((_, index) => ours[index]);
}

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until a fact holds; false when it did not in time.
 * @param unref the waiting alone shall not keep this process alive
 */
export async function until(
  fact: () => Promise<boolean> | boolean,
  milliseconds: number,
  { unref = false } = {},
): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!(await fact())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, 50);
      if (unref) timer.unref();
    });
  }
  return true;
}

import { execFileSync } from "node:child_process";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { isAlive, sleep } from "#scripts/postgres-process";

/** When a process was born: numbers are used again, a number and a birth are not. */
async function bornAt(pid: number): Promise<string> {
  if (process.platform === "linux") {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  }
  if (process.platform === "win32") return "";
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "lstart="], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

async function holderOf(path: string): Promise<number | undefined> {
  const [pid, birth] = (await readFile(path, "utf8").catch(() => "")).split("\n");
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0 || !isAlive(number)) return undefined;
  return (await bornAt(number)) === birth ? number : undefined;
}

/**
 * Takes a lock file unless a living process holds it; one that a killed process left behind counts for nothing.
 * @returns the way to give it back, or the process that has it
 */
export async function tryLock(path: string): Promise<{ release(): Promise<void> } | { holder: number }> {
  const mine = `${path}.${process.pid}`;
  await writeFile(mine, `${process.pid}\n${await bornAt(process.pid)}\n`);
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, and only once.
        await link(mine, path);
        // Somebody who saw the same dead holder may be about to remove what he takes for its file.
        await sleep(40);
        if ((await holderOf(path)) === process.pid) return { release: () => rm(path, { force: true }) };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const holder = await holderOf(path);
      if (holder !== undefined) return { holder };
      await rm(path, { force: true });
    }
  } finally {
    await rm(mine, { force: true });
  }
}

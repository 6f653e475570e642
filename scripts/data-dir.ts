import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Secrets = {
  /** Signs the sessions. */
  nextAuthSecret: string;
  /** Passwords of the embedded database: its owner's and the app's. */
  ownerPassword: string;
  appPassword: string;
};

/**
 * Makes the folder for everything that must survive, and the secrets in it on the first start.
 * @throws Error with one line when it cannot be written to
 */
export async function openDataDir(dir: string): Promise<Secrets> {
  try {
    // As root, Postgres (another user) has to pass through to its own folder; what is inside stays closed.
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    await mkdir(dir, { recursive: true, mode });
    await chmod(dir, mode);
    return await openSecrets(join(dir, "secrets.json"));
  } catch (error) {
    throw new Error(dataDirProblem(dir, error), { cause: error });
  }
}

export function dataDirProblem(dir: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT" || /No space left/.test(message))
    return `The disk of ${dir} is full: make room, or set DATA_DIR.`;
  if (
    code === "EACCES" ||
    code === "EPERM" ||
    code === "EROFS" ||
    code === "ENOTDIR" ||
    code === "EEXIST" ||
    code === "ENOENT"
  ) {
    return `DATA_DIR ${dir} cannot be written to (${code}): set it to a folder that can.`;
  }
  return `DATA_DIR ${dir} cannot be used: ${message}`;
}

async function openSecrets(path: string): Promise<Secrets> {
  const known = JSON.parse((await readIfThere(path)) ?? "{}") as Partial<Secrets>;
  const fresh = () => randomBytes(32).toString("base64url");
  const secrets: Secrets = {
    nextAuthSecret: known.nextAuthSecret ?? fresh(),
    ownerPassword: known.ownerPassword ?? fresh(),
    appPassword: known.appPassword ?? fresh(),
  };
  if (Object.keys(known).length < Object.keys(secrets).length) {
    // Written beside and moved: a kill in between leaves the old file or the new one, never half.
    await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  }
  await chmod(path, 0o600);
  return secrets;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

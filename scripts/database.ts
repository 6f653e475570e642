import pg from "pg";
import { appRole } from "#scripts/app-role";
import { databaseName } from "#scripts/postgres";

/** What an acknowledged write stands on. Turned off, a power cut takes marks that people were told were kept. */
const durability = { fsync: "on", full_page_writes: "on", data_checksums: "on" };

/** Makes the product's database in the embedded Postgres when it is not there yet. */
export async function ensureDatabase(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [databaseName]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(databaseName)}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${databaseName}`;
  return url.href;
}

/**
 * @throws Error with one line when the database cannot be reached, or does not keep what it acknowledges
 */
export async function checkDatabase(connectionString: string): Promise<{ warnings: string[] }> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const warnings: string[] = [];
    for (const [name, wanted] of Object.entries(durability)) {
      const { rows } = await client.query("select current_setting($1) as value", [name]);
      if (rows[0].value === wanted) continue;
      if (name !== "data_checksums")
        throw new Error(`it runs with ${name} = ${rows[0].value} and may lose what it has confirmed`);
      warnings.push("The database runs without data checksums: damage to its files would go unnoticed.");
    }
    const { rows } = await client.query("select current_setting('synchronous_commit') as value");
    // `local`, `remote_write` and `remote_apply` wait for the disk too.
    if (rows[0].value === "off")
      throw new Error("it runs with synchronous_commit = off and may lose what it has confirmed");
    return { warnings };
  } catch (error) {
    throw new Error(`The database at ${addressOf(connectionString)} cannot be used: ${reasonOf(error)}.`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Where it is, without the password. */
function addressOf(connectionString: string): string {
  const url = new URL(connectionString);
  return `${url.hostname}:${url.port || 5432}${url.pathname}`;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ECONNREFUSED: "nothing listens there",
    ENOTFOUND: "there is no host of that name",
    EAI_AGAIN: "the name of the host cannot be looked up",
    ETIMEDOUT: "it does not answer",
    "28P01": "the password is wrong",
    "28000": "the user may not connect",
    "3D000": "there is no database of that name",
  };
  return (code && known[code]) || message || code || "it does not answer";
}

export const appUrlOf = (ownerUrl: string, password: string): string => {
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = password;
  return url.href;
};

import pg from "pg";

/** The role the app works as: it reads and writes rows, and can neither change the schema nor empty a table. */
export const appRole = "waymark_app";

/**
 * Makes the app's role and gives it exactly its rights on everything the migrations have made. Safe to repeat.
 * @param ownerUrl the database, as its owner
 * @returns the same database, as the app
 */
export async function grantApp(ownerUrl: string, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [appRole]);
    const role = client.escapeIdentifier(appRole);
    const database = client.escapeIdentifier(decodeURIComponent(new URL(ownerUrl).pathname.slice(1)));
    await client.query(
      `begin;
       ${rowCount ? "alter" : "create"} role ${role} login nosuperuser nocreatedb nocreaterole noreplication
         password ${client.escapeLiteral(password)};
       revoke create on schema public from public;
       revoke all on all tables in schema public from ${role};
       grant connect on database ${database} to ${role};
       grant usage on schema public to ${role};
       grant select, insert, update, delete on all tables in schema public to ${role};
       grant usage, select on all sequences in schema public to ${role};
       revoke insert, update, delete on "_prisma_migrations" from ${role};
       revoke update, delete on "AuditEntry" from ${role};
       commit`,
    );
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = appRole;
  url.password = password;
  return url.href;
}

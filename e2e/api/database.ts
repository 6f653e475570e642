import pg from "pg";

let connections: pg.Pool | undefined;

/** The product's database as its owner, to see behind the curtain. */
export async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  connections ??= new pg.Pool({ connectionString: process.env.WAYMARK_DATABASE_URL, max: 2, allowExitOnIdle: true });
  return (await connections.query<Row>(text, values)).rows;
}

/** Everything the database holds, as one sum per table; times of last use and counters of requests aside. */
export async function everything(): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }>(
    `select table_name as "name" from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'rate_limit'`,
  );
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as "name", md5(coalesce(string_agg(line, '' order by line), '')) as "sum" from
       (select (to_jsonb(t) - 'lastSeenAt' - 'lastUsedAt' - 'lastReadAt')::text as line from "${name}" t) lines`,
  );
  const sums = await sql<{ name: string; sum: string }>(parts.join(" union all "));
  return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
}

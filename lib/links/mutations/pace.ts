import { pool } from "#lib/db/client";

/** Milliseconds between two requests to one host, whoever makes them. */
export const gap = 2_000;

/**
 * Takes the next turn at a host.
 * @returns milliseconds to wait until then
 */
export async function takeTurn(host: string): Promise<number> {
  const { rows } = await pool().query<{ wait: number }>(
    `insert into "LinkHost" ("host", "freeAt") values ($1, now() + $2 * interval '1 millisecond')
     on conflict ("host") do update
       set "freeAt" = greatest(now(), "LinkHost"."freeAt") + $2 * interval '1 millisecond'
     returning greatest(0, date_part('epoch', "freeAt" - now()) * 1000 - $2)::float8 as "wait"`,
    [host, gap],
  );
  return rows[0]?.wait ?? 0;
}

/** Seconds for which a host is left alone at most, whatever it asks for. */
const longestRest = 24 * 60 * 60;

/** Leaves a host alone for so many seconds. */
export async function letRest(host: string, seconds: number): Promise<void> {
  await pool().query(
    `insert into "LinkHost" ("host", "freeAt") values ($1, now() + $2 * interval '1 second')
     on conflict ("host") do update set "freeAt" = greatest("LinkHost"."freeAt", excluded."freeAt")`,
    [host, Math.min(seconds, longestRest)],
  );
}

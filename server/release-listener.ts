import pg from "pg";
import { log } from "#lib/log";
import { observeRelease } from "#lib/release";

const pollMilliseconds = 1000;

/**
 * Keeps the process's content release up to date: told by Postgres at once, and asking every second for whatever was said
 * while the line was down. `onRelease` hears of each that is new to the process.
 */
export function listenForReleases(connectionString: string, onRelease?: () => void): { stop(): Promise<void> } {
  let client: pg.Client | undefined;
  let stopped = false;
  let down = false;
  let heard = 0;

  function hear(number: number): void {
    const isNew = number > heard;
    heard = Math.max(heard, number);
    observeRelease(number);
    if (isNew) onRelease?.();
  }

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ connectionString, connectionTimeoutMillis: 3000, query_timeout: 3000 });
    fresh.on("error", () => {});
    fresh.on("end", () => {
      if (client === fresh) client = undefined;
    });
    fresh.on("notification", ({ payload }) => hear(Number(payload)));
    try {
      await fresh.connect();
      await fresh.query("listen content_release");
    } catch (error) {
      await fresh.end().catch(() => {});
      throw error;
    }
    return fresh;
  }

  async function poll(): Promise<void> {
    try {
      client ??= await connect();
      const { rows } = await client.query<{ number: number }>(`select "number" from "ContentRelease"`);
      hear(rows[0]?.number ?? 0);
      if (down) log.info("content releases are heard again");
      down = false;
    } catch (error) {
      const lost = client;
      client = undefined;
      await lost?.end().catch(() => {});
      if (!down) log.warn({ err: (error as Error).message }, "content releases cannot be heard");
      down = true;
    }
    if (!stopped) timer = setTimeout(() => void poll(), pollMilliseconds);
  }

  let timer: NodeJS.Timeout | undefined;
  void poll();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}

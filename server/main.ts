import { join } from "node:path";
import next from "next";
import { closeDatabase } from "#lib/db/client";
import { EnvError, env } from "#lib/env";
import { beginDraining, isDraining } from "#lib/lifecycle";
import { log } from "#lib/log";
import { currentRelease } from "#lib/release";
import { tellCourseChanges } from "#server/course-changes";
import { createHandler } from "#server/handler";
import { createHttpServer } from "#server/http-server";
import { checkLinks } from "#server/link-checks";
import { listenForReleases } from "#server/release-listener";

/** One server process: Next, the thin server around it, and the ear on content releases. Started by scripts/start.ts. */
const dir = join(import.meta.dirname, "..");
const dev = process.env.NODE_ENV !== "production";
const drainMilliseconds = 10_000;

async function main(): Promise<void> {
  const { PORT, NEXTAUTH_URL, TRUST_PROXY, DATABASE_URL, LINK_CHECKS } = env();
  if (DATABASE_URL === undefined) throw new Error("DATABASE_URL is not set; start with `npm start`, which sets it.");
  const app = next({ dev, dir, port: PORT });
  const changes = tellCourseChanges();
  const releases = listenForReleases(DATABASE_URL, changes.wake);
  await app.prepare();
  const links = LINK_CHECKS === "on" ? checkLinks() : undefined;
  const handle = app.getRequestHandler();
  const https = NEXTAUTH_URL.startsWith("https:");
  const server = createHttpServer(
    createHandler({
      handle: (request, response) => handle(request, response),
      release: currentRelease,
      site: NEXTAUTH_URL,
      siteConfigured: process.env.AUTH_TRUST_HOST === undefined,
      proxies: TRUST_PROXY,
      staticFolder: join(dir, ".next/static"),
      dev,
    }),
    { https },
  );
  // Only development speaks over a socket (it reloads pages); an upgrade nobody expects is closed.
  const upgrade = app.getUpgradeHandler();
  server.on("upgrade", (request, socket, head) => {
    if (dev) void upgrade(request, socket, head);
    else socket.destroy();
  });

  /** Takes nothing new, finishes what it has, then goes. */
  async function stop(): Promise<void> {
    if (isDraining()) return;
    beginDraining();
    const late = setTimeout(() => process.exit(0), drainMilliseconds);
    late.unref();
    await new Promise((done) => {
      server.close(done);
      server.closeIdleConnections();
    });
    await releases.stop();
    await changes.stop();
    await links?.stop();
    await closeDatabase();
    process.exit(0);
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
  // Whoever started us is gone without a word: nobody would ever stop us.
  process.on("disconnect", () => void stop());

  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(PORT, () => {
      server.off("error", fail);
      done();
    });
  });
  process.send?.({ ready: true });
}

process.on("unhandledRejection", (error) => log.error({ err: error }, "unhandled rejection"));
try {
  await main();
} catch (error) {
  const { code } = error as NodeJS.ErrnoException;
  const taken =
    code === "EADDRINUSE" ? `Port ${process.env.PORT} is taken: stop what uses it, or set PORT.` : undefined;
  console.error(taken ?? (error instanceof EnvError ? error.message : error));
  process.exit(1);
}

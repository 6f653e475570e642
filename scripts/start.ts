import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { type Env, EnvError, loadEnvFile, readEnv } from "#lib/env";
import { grantApp } from "#scripts/app-role";
import { buildIfStale, generateClient } from "#scripts/build";
import { dataDirProblem, openDataDir, type Secrets } from "#scripts/data-dir";
import { checkDatabase, ensureDatabase } from "#scripts/database";
import { tryLock } from "#scripts/lock";
import { migrate, requiredMigrations } from "#scripts/migrate";
import { type RunningPostgres, startPostgres } from "#scripts/postgres";
import { sleep } from "#scripts/postgres-process";
import { seed } from "#scripts/seed";
import { Supervisor } from "#scripts/supervise";

/**
 * `npm start` (and, with --dev, `npm run dev`): brings up everything the product needs in this folder, keeps it up, and
 * takes all of it down again.
 */
const dev = process.argv.includes("--dev");
const say = (line: string) => console.log(line);

/** What has to be undone at the end, last first. */
const cleanups: (() => Promise<void>)[] = [];
let ending: Promise<never> | undefined;

function end(code: number): Promise<never> {
  ending ??= (async () => {
    for (const cleanup of cleanups.toReversed()) {
      await cleanup().catch((error: Error) => console.error(error.message));
    }
    process.exit(code);
  })();
  return ending;
}

async function main(): Promise<void> {
  loadEnvFile();
  (process.env as Record<string, string>).NODE_ENV = dev ? "development" : "production";
  const env = readEnv(process.env);
  await checkPort(env.PORT);

  const dataDir = resolve(env.DATA_DIR);
  const secrets = await openDataDir(dataDir);
  await lockDataDir(dataDir);

  const appUrl = await openDatabase(env, { dataDir, secrets });
  if (dev) await generateClient();
  else await buildIfStale(say);
  if (ending) return;
  const { admin } = await seed(appUrl, { adminEmail: env.ADMIN_EMAIL, adminPassword: env.ADMIN_PASSWORD });
  if (admin?.password) {
    say(
      `First administrator: ${admin.email}  password: ${admin.password}  (shown this once; change it after signing in)`,
    );
  }
  const supervisor = new Supervisor({
    file: join(import.meta.dirname, "../server/main.ts"),
    env: { ...childEnv(env, { appUrl, secrets }), WAYMARK_MIGRATION: (await requiredMigrations()).at(-1) },
    log: say,
  });
  cleanups.push(() => supervisor.stop());
  await supervisor.start();
  say(`Waymark is running on ${env.NEXTAUTH_URL}`);
}

/** The server's environment: the app's role only, never the owner's. */
function childEnv(env: Env, { appUrl, secrets }: { appUrl: string; secrets: Secrets }): NodeJS.ProcessEnv {
  const { ADMIN_EMAIL: _email, ADMIN_PASSWORD: _password, ...inherited } = process.env;
  return {
    ...inherited,
    PORT: String(env.PORT),
    DATABASE_URL: appUrl,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET ?? secrets.nextAuthSecret,
    NEXTAUTH_URL: env.NEXTAUTH_URL,
    // Without a configured address the browser may know this machine by several names.
    ...(process.env.NEXTAUTH_URL ? {} : { AUTH_TRUST_HOST: "1" }),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** The migrated database as the app sees it. */
async function openDatabase(env: Env, { dataDir, secrets }: { dataDir: string; secrets: Secrets }): Promise<string> {
  if (env.DATABASE_URL) {
    const { warnings } = await checkDatabase(env.DATABASE_URL);
    for (const warning of warnings) say(warning);
    await migrate(env.DATABASE_URL);
    return env.DATABASE_URL;
  }
  const folder = join(dataDir, "postgres");
  const options = { dataDir: folder, password: secrets.ownerPassword, log: logPostgres };
  let postgres = await startPostgres(options).catch((error) => {
    throw "code" in error || /No space left/.test(error.message)
      ? new Error(dataDirProblem(dataDir, error), { cause: error })
      : error;
  });
  cleanups.push(() => postgres.stop());
  const ownerUrl = await ensureDatabase(postgres.url);
  await checkDatabase(ownerUrl);
  await migrate(ownerUrl);
  const appUrl = await grantApp(ownerUrl, secrets.appPassword);
  void keepUp(
    () => postgres,
    async (port) => {
      postgres = await startPostgres({ ...options, port });
      return postgres;
    },
  );
  return appUrl;
}

/** Brings a killed Postgres back on the same port, where the server looks for it. */
async function keepUp(current: () => RunningPostgres, restart: (port: number) => Promise<RunningPostgres>) {
  for (let pause = 200; ; ) {
    const { gone, port } = current();
    await gone;
    if (ending) return;
    say("Postgres ended; starting it again.");
    try {
      await restart(port);
      say("Postgres is back.");
      pause = 200;
    } catch (error) {
      console.error((error as Error).message);
      await sleep(pause);
      pause = Math.min(10_000, pause * 2);
    }
  }
}

/** What Postgres itself finds worth a line; its ordinary news stay out of the terminal. */
function logPostgres(text: string): void {
  for (const line of text.split("\n")) {
    if (
      /\b(?:PANIC|FATAL):/.test(line) &&
      !/the database system is (?:starting up|shutting down)|canceling authentication/.test(line)
    ) {
      console.error(`postgres: ${line}`);
    }
  }
}

/** How long one that was just told to stop may need to let go of port and folder. */
const patience = 12_000;

/** Two servers on one folder would stop each other's database. */
async function lockDataDir(dataDir: string): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(200)) {
    const lock = await tryLock(join(dataDir, "start.lock"));
    if ("release" in lock) {
      cleanups.push(() => lock.release());
      return;
    }
    if (Date.now() > end) throw new Error(`${dataDir} is in use by process ${lock.holder}: stop it, or set DATA_DIR.`);
  }
}

async function checkPort(port: number): Promise<void> {
  for (const end = Date.now() + patience / 4; ; await sleep(200)) {
    const code = await portProblem(port);
    if (code === undefined) return;
    const reason = code === "EACCES" ? "needs rights that this user does not have" : "is taken";
    if (code !== "EADDRINUSE" || Date.now() > end) {
      throw new Error(`Port ${port} ${reason}: stop what uses it, or set PORT to another one.`);
    }
  }
}

function portProblem(port: number): Promise<string | undefined> {
  const probe = createServer();
  return new Promise((done) => {
    probe.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen(port, () => probe.close(() => done(undefined)));
  });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
// npm passes a signal on to a shell, and the shell dies of it without a word to us.
const { ppid } = process;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== ppid && void end(0), 200).unref();
}
try {
  await main();
} catch (error) {
  if (!ending) console.error(error instanceof EnvError ? error.message : (error as Error).message);
  await end(1);
}

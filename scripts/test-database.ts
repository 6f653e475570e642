import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { grantApp } from "#scripts/app-role";
import { migrate } from "#scripts/migrate";
import { startThrowawayPostgres } from "#scripts/postgres";

declare module "vitest" {
  export interface ProvidedContext {
    /** The run's Postgres as its owner, and as the app; test files make themselves a database of their own from it. */
    ownerUrl: string;
    appUrl: string;
  }
}

export const templateDatabase = "waymark_template";

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Vitest's global setup: one throwaway Postgres per run, with a migrated and seeded database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowawayPostgres();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query(`create database ${templateDatabase}`);
  await client.end();
  const ownerUrl = withDatabase(postgres.url, templateDatabase);
  await migrate(ownerUrl);
  const appUrl = await grantApp(ownerUrl, "throwaway");
  if (existsSync(join(import.meta.dirname, "seed.ts"))) {
    const { seed } = await import("#scripts/seed");
    await seed(appUrl, {});
  }
  project.provide("ownerUrl", ownerUrl);
  project.provide("appUrl", appUrl);
  return () => postgres.stop();
}

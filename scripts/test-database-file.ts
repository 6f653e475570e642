import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { templateDatabase, withDatabase } from "#scripts/test-database";

// Runs before each `*.db.test.ts` and before anything it imports: the file's own copy of the seeded database.
const name = `test_${randomUUID().replaceAll("-", "")}`;
const client = new pg.Client({ connectionString: withDatabase(inject("ownerUrl"), "postgres") });
await client.connect();
await client.query(`create database ${name} template ${templateDatabase}`);
await client.end();

process.env.DATABASE_URL = withDatabase(inject("appUrl"), name);
/** For the few tests that change what only an owner may change. */
process.env.OWNER_DATABASE_URL = withDatabase(inject("ownerUrl"), name);

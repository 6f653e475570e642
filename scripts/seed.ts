import pg from "pg";
import { ensureAdmin } from "#lib/account/mutations/first-admin";
import { fillSearchIndex } from "#lib/editorial/mutations/search-index";
import { type SeedResult, seedCurriculum } from "#prisma/seed/seed.ts";

export type Seeded = {
  curriculum: SeedResult;
  /** The first administrator, when this run made one; `password` only when it was generated here. */
  admin: { email: string; password: string | null } | null;
};

/** Brings curriculum and first administrator into a migrated database. Doing it again changes nothing. */
export async function seed(
  connectionString: string,
  { adminEmail, adminPassword }: { adminEmail?: string | undefined; adminPassword?: string | undefined } = {},
): Promise<Seeded> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const curriculum = await seedCurriculum(client);
    await fillSearchIndex(client);
    const admin = await ensureAdmin(client, { email: adminEmail, password: adminPassword });
    return { curriculum, admin };
  } finally {
    await client.end();
  }
}

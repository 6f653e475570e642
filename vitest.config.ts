import { defineConfig } from "vitest/config";

const folders = "{lib,app,components,server,scripts,prisma}";

export default defineConfig({
  test: {
    // Clocks, sockets and databases on a busy machine; what passes only at the second try is marked so: look into it.
    retry: 1,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          setupFiles: ["./scripts/test-seed.ts"],
          // Properties run thousands of cases, also where others keep the cores busy.
          testTimeout: 60_000,
          include: [`${folders}/**/*.test.{ts,tsx}`],
          exclude: ["**/*.db.test.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [`${folders}/**/*.db.test.ts`],
          globalSetup: ["./scripts/test-database.ts"],
          setupFiles: ["./scripts/test-seed.ts", "./scripts/test-database-file.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // Speaks to the running product at WAYMARK_URL; `npm test` starts one.
          name: "api",
          include: ["e2e/api/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Several files at once would see each other in the database.
          fileParallelism: false,
        },
      },
    ],
  },
});

import { defineConfig } from "prisma/config";

// The CLI wants to download a schema engine that only `migrate` needs; migrations here run through the WebAssembly
// engine (scripts/migrate.ts), so any existing file keeps `generate`, `validate` and `format` off the network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });

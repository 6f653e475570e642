import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { migrationsDir } from "#scripts/migrate";
import { startThrowawayPostgres } from "#scripts/postgres";

/**
 * `npm run migration -- add_projects`: writes a migration from the committed schema files to those in the working tree,
 * with Prisma's own engine as WebAssembly, so that nothing is downloaded. The engine wants some database to talk to.
 */
const name = process.argv[2];
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error("Name the migration in snake_case: npm run migration -- add_projects");
  process.exit(1);
}

const projectDir = join(import.meta.dirname, "..");
const schemaDir = join(projectDir, "prisma/schema");
type SchemaFile = { path: string; content: string };

async function workingSchema(): Promise<SchemaFile[]> {
  const names = (await readdir(schemaDir)).filter((file) => file.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (file) => ({
      path: join(schemaDir, file),
      content: await readFile(join(schemaDir, file), "utf8"),
    })),
  );
}

function committedSchema(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: projectDir, encoding: "utf8" });
  const paths = git("ls-tree", "--name-only", "HEAD", "prisma/schema/").trim().split("\n");
  return paths.map((path) => ({ path: join(projectDir, path), content: git("show", `HEAD:${path}`) }));
}

async function diff(connectionString: string, from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  const require = createRequire(import.meta.url);
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = join(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"), "../schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  (bindings as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  const datamodels: [string, string][] = to.map((file) => [file.path, file.content]);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter);
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatamodel", files: from },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}

const postgres = await startThrowawayPostgres();
try {
  const sql = await diff(postgres.url, committedSchema(), await workingSchema());
  if (sql.trim() === "" || sql.includes("This is an empty migration")) {
    console.log("The schema files say nothing new.");
  } else {
    const folder = join(migrationsDir, `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), sql);
    console.log(`Wrote ${folder}/migration.sql; read it before committing.`);
  }
} finally {
  await postgres.stop();
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tryLock } from "#scripts/lock";

const folder = mkdtempSync(join(tmpdir(), "waymark-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("one holds it until it is given back", async () => {
  const path = join(folder, "one");
  const lock = await tryLock(path);
  expect(lock).toHaveProperty("release");
  expect(await tryLock(path)).toEqual({ holder: process.pid });
  if ("release" in lock) await lock.release();
  expect(await tryLock(path)).toHaveProperty("release");
});

test("what a killed process left behind counts for nothing", async () => {
  const path = join(folder, "dead");
  const child = spawn("sleep", ["60"]);
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await gone;
  writeFileSync(path, `${child.pid}\n12345\n`);
  expect(await tryLock(path)).toHaveProperty("release");
});

test("a stranger who got the number of the dead does not hold it", async () => {
  const path = join(folder, "stranger");
  writeFileSync(path, `${process.ppid}\nnot its birth\n`);
  expect(await tryLock(path)).toHaveProperty("release");
});

import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

test("every route on disk is in the registry and the other way round", async () => {
  const folder = new URL("../../app/api/v1/", import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((path) => /(^|\/)route\.ts$/.test(path));
  const onDisk: string[] = [];
  for (const file of files) {
    const module = (await import(new URL(file, folder).pathname)) as Record<string, unknown>;
    const path = `/${file.replace(/\/?route\.ts$/, "")}`;
    if (path.includes("[...")) continue;
    const methods = Object.keys(module).filter((name) => verbs.includes(name));
    expect(methods, file).not.toEqual([]);
    onDisk.push(...methods.map((method) => nameOf({ method, path })));
  }
  expect(routes().map(nameOf).sort()).toEqual(onDisk.sort());
});

test("every write names what may be sent, and every summary is its own", () => {
  const summaries = routes().map(({ declaration }) => declaration.summary);
  expect(new Set(summaries).size).toBe(summaries.length);
  for (const { method, path, declaration } of routes()) {
    if (path.includes("[")) expect(declaration.params, path).toBeDefined();
    if (method === "GET") expect(declaration.answers, path).toBeDefined();
  }
});

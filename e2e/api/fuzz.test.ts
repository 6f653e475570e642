import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { routes } from "#app/api/v1/routes";
import type { Answer } from "#e2e/api/http";
import { capability, handInBy, mentorBy } from "#e2e/api/mentoring";
import { anything, fromSchema, hostileBodies, hostileQueries, type Json } from "#e2e/api/nonsense";
import { type Caller, enter, enterFirstAdmin, resource } from "#e2e/api/world";
import type { DeclaredRoute } from "#lib/http/openapi";
import { problem } from "#lib/http/shapes";

/** Requests per route that are made up from its schemas; those of the fixed lists come on top. */
const runs = Number(process.env.WAYMARK_FUZZ_RUNS ?? 40);
const seed = Number(process.env.WAYMARK_SEED ?? 20_260_101);
const longest = 2_000;

let callers: Record<"learner" | "editor" | "admin", Caller>;
let slug = "";
let someoneElse = "";
/** Whom the learner mentors, with something handed in. */
let pupil: Caller;
let pupilsHandIn = "";
let total = 0;
let slowest = 0;
const statuses = new Map<number, number>();

beforeAll(async () => {
  const office = await enterFirstAdmin();
  callers = {
    learner: await enter("learner", office),
    editor: await enter("editor", office),
    admin: await enter("admin", office),
  };
  someoneElse = (await enter("learner", office)).id;
  pupil = await enter("learner", office);
  pupilsHandIn = await handInBy(pupil);
  const made = await callers.editor.send("POST", "/resources", { body: resource("Fuzz") });
  slug = made.json<{ slug: string }>().slug;
}, 60_000);

afterAll(async () => {
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  process.stdout.write(`${total} requests (seed ${seed}), slowest ${Math.round(slowest)} ms; ${counts.join(", ")}\n`);
  const current = await callers.editor.send("GET", `/studio/resources/${slug}`);
  if (current.status === 200 && current.json<{ state: string }>().state !== "archived") {
    const headers = { "if-match": String(current.headers.etag) };
    await callers.editor.send("POST", `/resources/${slug}/archive`, { headers });
  }
});

function check(answer: Answer, what: string): void {
  total++;
  slowest = Math.max(slowest, answer.milliseconds);
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  const busy = answer.status === 503 && answer.headers["retry-after"] !== undefined;
  if (!busy) expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeLessThan(500);
  expect(answer.headers["x-request-id"], what).toMatch(/./);
  expect(answer.milliseconds, what).toBeLessThan(longest);
  if (answer.status >= 400) {
    expect(answer.headers["content-type"], what).toBe("application/problem+json");
    expect(problem.parse(answer.json()).status, what).toBe(answer.status);
  }
}

const callerFor = ({ declaration }: DeclaredRoute): Caller => {
  const allowed: readonly string[] = declaration.allow.roles ?? ["learner"];
  return allowed.includes("learner") ? callers.learner : allowed.includes("editor") ? callers.editor : callers.admin;
};

/** Some of what is made up is right by chance, and may end the session it was sent in. */
async function send(caller: Caller, method: string, path: string, call: Parameters<Caller["send"]>[2]) {
  const answer = await caller.send(method, path, call);
  if (answer.status !== 401) return answer;
  expect((await caller.signIn()).status).toBe(200);
  return caller.send(method, path, call);
}

const schemaOf = (schema: z.ZodType): Json => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
const text = (value: unknown) => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

function addresses(path: string, schema: z.ZodType | undefined): fc.Arbitrary<string> {
  const { properties = {} } = schema ? (schemaOf(schema) as { properties?: Record<string, Json> }) : {};
  const names = [...path.matchAll(/\[(\w+)\]/g)].map(([, name = ""]) => name);
  const real: Record<string, string> = {
    id: path.includes("/hand-ins/") ? pupilsHandIn : someoneElse,
    slug,
    revision: "1",
    roadmap: "ai-product-manager",
    learner: pupil.id,
    mentor: callers.editor.id,
    capability,
    stage: "foundations",
  };
  const parts = names.map((name) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(real[name] ?? "x") },
      { weight: 2, arbitrary: fromSchema(properties[name] ?? {}).map(text) },
      { weight: 1, arbitrary: anything.map(text) },
    ),
  );
  return fc.tuple(...parts).map((values) =>
    names.reduce((address, name, index) => {
      // Longer ones are refused before any route sees them, and half a surrogate pair cannot be written here.
      const value = (values[index] ?? "").toWellFormed().slice(0, 300).toWellFormed();
      return address.replace(`[${name}]`, encodeURIComponent(value === "" ? "x" : value));
    }, path),
  );
}

function queries(schema: z.ZodType | undefined): fc.Arbitrary<string> {
  const odd = fc.constantFrom(...hostileQueries);
  if (!schema) return fc.oneof({ weight: 4, arbitrary: fc.constant("") }, { weight: 1, arbitrary: odd });
  const made = fromSchema(schemaOf(schema)).map((value) => {
    const pairs = Object.entries(typeof value === "object" && value !== null ? value : { q: value });
    const search = new URLSearchParams(pairs.map(([name, part]) => [name, text(part).slice(0, 500).toWellFormed()]));
    return `?${search}`;
  });
  return fc.oneof({ weight: 4, arbitrary: made }, { weight: 1, arbitrary: odd });
}

const matches = fc.constantFrom(undefined, '"1"', '"2"', 'W/"1"', "*", '"99999999999999999999"', "nonsense", '""');

describe.each(routes().map((route) => [`${route.method} ${route.path}`, route] as const))("%s", (name, route) => {
  const { method, path, declaration } = route;
  const write = method !== "GET";

  // Some of what is made up ends a mentorship; behind a closed door nothing would be tried.
  beforeEach(async () => {
    if (!path.includes("[learner]")) return;
    const open = await callers.learner.send("GET", `/mentor/learners/${pupil.id}`);
    if (open.status === 404) await mentorBy(pupil, callers.learner);
  });

  test("answers in order to whatever is made up", async () => {
    const body = declaration.body ? fromSchema(schemaOf(declaration.body)) : anything;
    const made = fc.record({
      path: addresses(path, declaration.params),
      query: queries(declaration.query),
      body,
      matches,
    });
    for (const sample of fc.sample(made, { numRuns: runs, seed })) {
      const headers: Record<string, string> = sample.matches === undefined ? {} : { "if-match": sample.matches };
      const content = write && (declaration.body || total % 5 === 0) ? { body: sample.body } : {};
      const answer = await send(callerFor(route), method, `${sample.path}${sample.query}`, { headers, ...content });
      check(answer, `${name} ${JSON.stringify(sample).slice(0, 500)}`);
    }
  });

  test("answers in order to everything hostile", async () => {
    const [address = ""] = fc.sample(addresses(path, declaration.params), { numRuns: 1, seed });
    for (const query of hostileQueries) {
      check(await send(callerFor(route), method, `${address}${query}`, {}), `${name} ${query}`);
    }
    if (!write) return;
    for (const [what, call] of hostileBodies) {
      const answer = await send(callerFor(route), method, address, call);
      check(answer, `${name}: ${what}`);
      if (declaration.body) expect([400, 403, 404, 413, 415, 422], `${name}: ${what}`).toContain(answer.status);
    }
  });
});

test("methods no route has are refused", async () => {
  for (const path of new Set(routes().map((route) => route.path.replace(/\[\w+\]/g, "x")))) {
    for (const method of ["TRACE", "PROPFIND", "SEARCH", "LOCK"]) {
      const answer = await callers.learner.send(method, path);
      expect(answer.status, `${method} ${path}`).toBe(405);
    }
  }
});

import { beforeAll, expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";
import { makeThings, nameOf, sampleOf, type Things } from "#e2e/api/samples";
import { type Caller, enter } from "#e2e/api/world";

let [learner, editor, admin]: (Caller | undefined)[] = [];
let things: Things;
beforeAll(async () => {
  learner = await enter("learner");
  editor = await enter("editor");
  admin = await enter("admin");
  things = await makeThings(learner, editor);
});

/** Some requests are right only after others; what ends an account or a session comes last. */
const order = [
  "DELETE /me/targets",
  "publish",
  "archive",
  "/restore",
  "/users/[id]",
  "/me/password",
  "/me/tokens/[id]",
  "/me/sessions",
];
const turnOf = (name: string): number =>
  name === "DELETE /me" ? 99 : order.findIndex((part) => name.endsWith(part) || name.includes(`${part}/`)) + 1;

const whoFor = (roles: readonly string[] | null): Caller | undefined =>
  roles === null || roles.includes("learner") ? learner : roles.includes("editor") ? editor : admin;

test("every answer has exactly the declared shape and status", async () => {
  const all = routes().toSorted((a, b) => turnOf(nameOf(a)) - turnOf(nameOf(b)));
  const wrong: string[] = [];
  for (const route of all) {
    const name = nameOf(route);
    const { declaration } = route;
    const caller = whoFor(declaration.allow.roles);
    const { path, query, sent } = sampleOf(route, things);
    // Some of these end the very session they came with.
    if (caller && (await caller.send("GET", "/me")).status === 401) await caller.signIn();
    const answer = await caller?.send(route.method, `${path}${query}`, sent);
    const planned = declaration.answers === undefined ? 204 : (declaration.status ?? 200);
    if (answer?.status !== planned) wrong.push(`${name}: ${answer?.status} ${answer?.text.slice(0, 200)}`);
    else if (declaration.media) {
      expect(declaration.answers?.parse(answer.text), name).not.toBe("");
      const types = [declaration.media].flat().map((type) => `${type}; charset=utf-8`);
      expect(types, name).toContain(answer.headers["content-type"]);
    } else if (declaration.answers) {
      const body = answer.json();
      // Parsing drops what is not declared, so equality means that nothing more was said.
      expect(declaration.answers.parse(body), name).toEqual(body);
      expect(answer.headers["content-type"], name).toMatch(/^application\/json/);
    } else expect(answer.text, name).toBe("");
    expect(answer?.headers["x-request-id"], name).toMatch(/^[\w-]{8,64}$/);
  }
  expect(wrong).toEqual([]);
});

import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";
import { type Answer, exchange } from "#e2e/api/http";
import {
  makeThings,
  nameOf,
  publishCourse,
  publishResource,
  publishRole,
  resourceContent,
  roadmapContent,
  roleContent,
  sampleOf,
  stageContent,
  type Things,
  topicContent,
} from "#e2e/api/samples";
import { type Caller, enter, type Inhabitant, makeWorld } from "#e2e/api/world";
import { can } from "#lib/permissions";

/** Stands in drafts of every kind, in texts that no public id is made of. */
const secret = "Quendralith";
const title = { zh: `${secret}（未发布）`, en: `${secret} unpublished` };

let editor: Caller;
let world: Inhabitant[] = [];
let things: Things;
/** Published items whose drafts hold the secret, and drafts that were never published. */
const changed: Record<string, string> = {};
const fresh: Record<string, string> = {};

async function hide(kind: string, slug: string): Promise<void> {
  const body = { title, ...(kind === "resources" ? { note: title } : { summary: title }) };
  const edited = await editor.send("PATCH", `/${kind}/${slug}`, { body, headers: { "if-match": '"1"' } });
  if (edited.status !== 200) throw new Error(`${kind}: ${edited.status} ${edited.text}`);
  changed[kind] = slug;
}

async function make(kind: string, body: object): Promise<void> {
  const slug = `hidden-${kind}`;
  const made = await editor.send("POST", `/${kind}`, { body: { ...body, title, slug } });
  if (made.status !== 201) throw new Error(`${kind}: ${made.status} ${made.text}`);
  fresh[kind] = slug;
}

beforeAll(async () => {
  editor = await enter("editor");
  world = await makeWorld();
  things = await makeThings(await enter("learner"), editor);
  const { ownTopic, ownStage, ownRoadmap } = await publishCourse(editor);
  await hide("topics", ownTopic);
  await hide("stages", ownStage);
  await hide("roadmaps", ownRoadmap);
  await hide("resources", await publishResource(editor));
  await hide("roles", await publishRole(editor));
  await make("topics", topicContent("Hidden"));
  await make("stages", stageContent("Hidden"));
  await make("roadmaps", roadmapContent("Hidden"));
  await make("resources", resourceContent("Hidden"));
  await make("roles", roleContent("Hidden"));
}, 60_000);

const tells = (answer: Answer): boolean =>
  [answer.text, ...Object.values(answer.headers).flat()].some((part) =>
    part?.toLowerCase().includes(secret.toLowerCase()),
  );

/** Names a part of an address may stand for: whatever holds the secret under that name. */
function namesOf(path: string): Record<string, string>[] {
  const kind = ["topics", "stages", "roadmaps", "resources", "roles"].find((one) => path.includes(`/${one}/`));
  return [changed, fresh].map((items) => ({
    roadmap: items.roadmaps ?? "",
    stage: items.stages ?? "",
    topic: items.topics ?? "",
    role: items.roles ?? "",
    slug: items[kind ?? "resources"] ?? "",
  }));
}
const filled = (path: string, names: Record<string, string>): string =>
  path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (all, name: string) => names[name] ?? all);

/** Every address that a reading route has for the drafts, for what the samples name, and with the secret searched for. */
function readings(): { name: string; address: string; draftsAreMeant: boolean }[] {
  return routes()
    .filter(({ method }) => method === "GET")
    .flatMap((route) => {
      const sample = sampleOf(route, things);
      const named = namesOf(route.path)
        .map((names) => filled(route.path, names))
        .filter((path) => !path.includes("["));
      const addresses = new Set([sample.path, `${sample.path}${sample.query}`, ...named]);
      const searched = route.declaration.query ? [`${sample.path}?q=${secret}`, `${sample.path}?limit=200`] : [];
      const forRoadmap = `${sample.path}?roadmap=${changed.roadmaps}`;
      return [...addresses, ...searched, ...(sample.query.includes("roadmap=") ? [forRoadmap] : [])].map((address) => ({
        name: nameOf(route),
        address,
        draftsAreMeant: route.declaration.allow === can.readDrafts,
      }));
    });
}

describe("what is not published", () => {
  test("is there for editors, so that looking for it means something", async () => {
    for (const [kind, slug] of [...Object.entries(changed), ...Object.entries(fresh)]) {
      const answer = await editor.send("GET", `/studio/${kind}/${slug}`);
      expect([kind, answer.status, tells(answer)]).toEqual([kind, 200, true]);
    }
  });

  test("is told by no route to anyone but editors, and to them only where drafts are meant", async () => {
    const all = readings();
    expect(all.length).toBeGreaterThan(80);
    const told: string[] = [];
    for (const { name: who, caller, standing } of world) {
      const edits = standing !== null && standing !== "refused" && ["editor", "admin"].includes(standing.role);
      for (const { name, address, draftsAreMeant } of all) {
        // What the product knows of an editor is theirs, their acts among it; administrators read what acts changed.
        if (edits && (draftsAreMeant || name === "GET /me/export" || name.startsWith("GET /audit"))) continue;
        if (tells(await caller.send("GET", address))) told.push(`${who}: ${address}`);
      }
    }
    expect(told).toEqual([]);
  }, 240_000);

  test("stands on no page, whoever asks", async () => {
    const pages = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("page.tsx"))
      .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`);
    expect(pages.length).toBeGreaterThan(30);
    const learner = world.find(({ name }) => name === "learner")?.caller;
    const told: string[] = [];
    for (const locale of ["zh", "en"]) {
      for (const page of pages) {
        for (const names of namesOf(page)) {
          const path = `/${locale}${filled(page, { ...names, rest: "nowhere" })}`;
          for (const caller of [undefined, learner, editor]) {
            const answer = await exchange({ path, headers: { accept: "text/html", ...caller?.headers() } });
            if (answer.status >= 500 || tells(answer)) told.push(`${answer.status} ${path}`);
          }
        }
      }
    }
    for (const path of ["/", "/api/healthz", "/api/readyz", "/sitemap.xml", "/robots.txt"]) {
      if (tells(await exchange({ path }))) told.push(path);
    }
    expect(told).toEqual([]);
  }, 240_000);

  test("is found once it is published", async () => {
    const items = [
      { kind: "topic", slug: changed.topics, version: 2 },
      { kind: "stage", slug: changed.stages, version: 2 },
      { kind: "roadmap", slug: changed.roadmaps, version: 2 },
    ];
    const released = await editor.send("POST", "/studio/releases", { body: { items, message: "Told at last" } });
    expect(released.status, released.text).toBe(200);
    const nobody = world[0]?.caller;
    expect(tells((await nobody?.send("GET", `/roadmaps/${changed.roadmaps}`)) as Answer)).toBe(true);
    const page = await exchange({ path: `/en/roadmaps/${changed.roadmaps}/${changed.stages}/${changed.topics}` });
    expect([page.status, tells(page)]).toEqual([200, true]);
  });
});

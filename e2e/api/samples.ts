import { randomUUID } from "node:crypto";
import { type Caller, password, tokenOf } from "#e2e/api/world";
import type { DeclaredRoute } from "#lib/http/openapi";

export const resourceContent = (title: string) => ({
  title: { zh: `${title}（中文）`, en: title },
  note: { zh: "先读这一篇", en: "Read this first" },
  url: `https://example.com/${encodeURIComponent(title)}`,
  kind: "guide",
  category: 1,
  languages: ["en"],
  free: "yes",
  minutes: 20,
  level: "beginner",
});

export const roadmap = "ai-product-manager";

/** Things that exist, for requests that would be right if the caller might make them. */
export type Things = { userId: string; sessionId: string; tokenId: string; slug: string; topic: string };

type Sample = { params?: Record<string, string>; body?: unknown; ifMatch?: number; query?: string };

const samples: Record<string, (things: Things) => Sample> = {
  "GET /me": () => ({}),
  "PATCH /me": () => ({ body: { name: "Renamed" } }),
  "DELETE /me": () => ({ body: { password: password } }),
  "GET /me/activity": () => ({ query: "from=2026-01-01&to=2026-03-01" }),
  "GET /me/capabilities": () => ({ query: `roadmap=${roadmap}` }),
  "GET /me/export": () => ({}),
  "PUT /me/password": () => ({ body: { current: password, next: password } }),
  "GET /me/plan": () => ({ query: `roadmap=${roadmap}` }),
  "GET /me/progress": () => ({ query: `roadmap=${roadmap}` }),
  "POST /me/progress/events": ({ topic }) => ({ body: { events: [{ id: randomUUID(), topic, status: "done" }] } }),
  "GET /me/sessions": () => ({}),
  "DELETE /me/sessions/[id]": ({ sessionId }) => ({ params: { id: sessionId } }),
  "POST /me/sessions/revoke": () => ({ body: { except: "this" } }),
  "GET /me/tokens": () => ({}),
  "POST /me/tokens": () => ({ body: { name: "script", scopes: ["read"] } }),
  "DELETE /me/tokens/[id]": ({ tokenId }) => ({ params: { id: tokenId } }),
  "GET /openapi.json": () => ({}),
  "GET /resources": () => ({ query: "limit=5&lang=en" }),
  "POST /resources": () => ({ body: resourceContent(`Sample ${randomUUID().slice(0, 8)}`) }),
  "GET /resources/[slug]": ({ slug }) => ({ params: { slug } }),
  "PATCH /resources/[slug]": ({ slug }) => ({ params: { slug }, body: { minutes: 21 }, ifMatch: 1 }),
  "POST /resources/[slug]/publish": ({ slug }) => ({ params: { slug }, ifMatch: 2 }),
  "POST /resources/[slug]/archive": ({ slug }) => ({ params: { slug }, ifMatch: 2 }),
  "POST /resources/[slug]/restore": ({ slug }) => ({ params: { slug }, ifMatch: 2 }),
  "GET /resources/[slug]/revisions": ({ slug }) => ({ params: { slug } }),
  "POST /resources/[slug]/revisions/[revision]/restore": ({ slug }) => ({
    params: { slug, revision: "1" },
    ifMatch: 2,
  }),
  "GET /roadmaps": () => ({}),
  "GET /roadmaps/[roadmap]": () => ({ params: { roadmap } }),
  "GET /session": () => ({}),
  "GET /studio/resources": () => ({ query: "limit=5" }),
  "GET /studio/resources/[slug]": ({ slug }) => ({ params: { slug } }),
  "GET /users": () => ({ query: "limit=5" }),
  "POST /users": () => ({ body: { email: `${randomUUID()}@example.com`, password: password, name: "Sample" } }),
  "PATCH /users/[id]": ({ userId }) => ({ params: { id: userId }, body: { role: "mentor" } }),
};

export const nameOf = ({ method, path }: Pick<DeclaredRoute, "method" | "path">) => `${method} ${path}`;
export const sampleNames = Object.keys(samples);

/** A right request for this route. Every route needs a line above. */
export function sampleOf(route: DeclaredRoute, things: Things) {
  const make = samples[nameOf(route)];
  if (make === undefined) throw new Error(`e2e/api/samples.ts has no line for ${nameOf(route)}`);
  const { params = {}, body, ifMatch, query } = make(things);
  const path = route.path.replace(/\[(\w+)\]/g, (_all, name: string) => encodeURIComponent(params[name] ?? ""));
  const headers: Record<string, string> = ifMatch === undefined ? {} : { "if-match": `"${ifMatch}"` };
  return {
    path,
    query: query === undefined ? "" : `?${query}`,
    sent: { headers, ...(body === undefined ? {} : { body }) },
  };
}

const firstId = (answer: { json: <Shape>() => Shape }): string =>
  answer.json<{ items: { id: string }[] }>().items[0]?.id ?? "";

/** A published resource of its own for a test, by this editor. */
export async function publishResource(editor: Caller): Promise<string> {
  const made = await editor.send("POST", "/resources", {
    body: resourceContent(`Tried ${randomUUID().slice(0, 8)}`),
  });
  const { slug } = made.json<{ slug: string }>();
  const published = await editor.send("POST", `/resources/${slug}/publish`, { headers: { "if-match": '"1"' } });
  if (published.status !== 200) throw new Error(`publish: ${published.status} ${published.text}`);
  return slug;
}

/** A learner's session and token, a resource, a topic. */
export async function makeThings(owner: Caller, editor: Caller): Promise<Things> {
  await tokenOf(owner, ["read"]);
  return {
    userId: owner.id,
    sessionId: firstId(await owner.send("GET", "/me/sessions")),
    tokenId: firstId(await owner.send("GET", "/me/tokens")),
    slug: await publishResource(editor),
    topic: "capability-map",
  };
}

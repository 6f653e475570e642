import { randomUUID } from "node:crypto";
import { keepCheck } from "#e2e/api/links";
import { type Mentoring, makeMentoring, mentoringSamples } from "#e2e/api/mentoring";
import { type Caller, enterFirstAdmin, password, tokenOf } from "#e2e/api/world";
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

export const roleContent = (title: string) => ({
  title: { zh: `${title}（中文）`, en: title },
  summary: { zh: "做一件事", en: "Does one thing" },
  requirements: [{ capability: "rag-agents", level: 3 }],
});

export const topicContent = (title: string) => ({
  title: { zh: `${title}（中文）`, en: title },
  summary: { zh: "一个小主题", en: "A small topic" },
  capabilities: ["rag-agents"],
});

export const stageContent = (title: string) => ({
  title: { zh: `${title}（中文）`, en: title },
  summary: { zh: "一小段路", en: "A short stretch" },
  capabilityWeights: [{ capability: "rag-agents", level: 2, weight: 3 }],
});

export const roadmapContent = (title: string) => ({
  title: { zh: `${title}（中文）`, en: title },
  summary: { zh: "另一条路", en: "Another way" },
  model: "ai-product-manager",
});

export const targetContent = () => ({
  id: randomUUID(),
  title: "A job I like",
  text: "Own the RAG product",
  requirements: [{ capability: "rag-agents", level: 3 }],
});

export const roadmap = "ai-product-manager";

/** Things that exist, for requests that would be right if the caller might make them. */
export type Things = Mentoring & {
  userId: string;
  sessionId: string;
  tokenId: string;
  targetId: string;
  slug: string;
  /** A resource whose page has moved for good. */
  moved: string;
  role: string;
  /** A draft of a resource, to be published with others. */
  loose: string;
  topic: string;
  stage: string;
  /** A roadmap of an editor's own, published. */
  ownTopic: string;
  ownStage: string;
  ownRoadmap: string;
  /** Of the owner, at this stage. */
  draw: string;
  /** Evidence to withdraw, and a hand-in that is public. */
  evidenceId: string;
  handInId: string;
  publicId: string;
  /** An open invitation to an account; the secret of another. */
  accountInvitation: string;
  accountToken: string;
  /** An act on many that can be taken back, and what it was done to. */
  batchId: string;
  shelved: string;
  /** An import that the editor has planned. */
  importId: string;
  /** The secret of a calendar's address. */
  calendar: string;
};

const project = {
  links: ["https://example.com/notebook"],
  answers: Array(5).fill("On its first page"),
  reflection: "",
};
const evidence = (capability: string, audience: string) => ({
  id: randomUUID(),
  capability,
  text: "Five years of it.",
  audience,
});

type Sample = { params?: Record<string, string>; body?: unknown; ifMatch?: number; query?: string };

const samples: Record<string, (things: Things) => Sample> = {
  ...mentoringSamples,
  "GET /calendar/[token]": ({ calendar }) => ({ params: { token: calendar } }),
  "GET /me": () => ({}),
  "PATCH /me": () => ({ body: { name: "Renamed" } }),
  "DELETE /me": () => ({ body: { password: password } }),
  "GET /me/activity": () => ({ query: "from=2026-01-01&to=2026-03-01" }),
  "GET /me/calendar": () => ({}),
  "POST /me/calendar": () => ({}),
  "DELETE /me/calendar": () => ({}),
  "GET /me/capabilities": () => ({ query: `roadmap=${roadmap}&at=2024-05-01` }),
  "GET /me/course-changes": () => ({}),
  "PUT /me/course-changes": () => ({ body: { seenUpTo: 3 } }),
  "GET /me/goal": () => ({}),
  "PUT /me/goal": () => ({ body: { role: "generic-ai-pm", weeklyMinutes: 240, targetDate: "2027-06-30" } }),
  "GET /me/evidence": () => ({}),
  "POST /me/evidence": () => ({ body: evidence("domain-depth", "mentors") }),
  "DELETE /me/evidence/[id]": ({ evidenceId }) => ({ params: { id: evidenceId } }),
  "GET /me/export": () => ({}),
  "PATCH /me/hand-ins/[id]": ({ handInId }) => ({ params: { id: handInId }, body: { audience: "public" } }),
  "PUT /me/password": () => ({ body: { current: password, next: password } }),
  "GET /me/plan": () => ({ query: `roadmap=${roadmap}&weeks=8` }),
  "GET /me/progress": () => ({ query: `roadmap=${roadmap}` }),
  "POST /me/progress/events": ({ topic }) => ({ body: { events: [{ id: randomUUID(), topic, status: "done" }] } }),
  "GET /me/quizzes": () => ({ query: `roadmap=${roadmap}` }),
  "GET /me/quizzes/[stage]": ({ stage }) => ({ params: { stage } }),
  "GET /me/quizzes/[stage]/attempts": ({ stage }) => ({ params: { stage }, query: "limit=5" }),
  "POST /me/quizzes/[stage]/attempts": ({ stage, draw }) => ({
    params: { stage },
    body: { id: randomUUID(), draw, answers: [] },
  }),
  "GET /me/projects": () => ({}),
  "GET /me/projects/[stage]": ({ stage }) => ({ params: { stage } }),
  "PUT /me/projects/[stage]": ({ stage }) => ({ params: { stage }, body: project }),
  "DELETE /me/projects/[stage]": ({ stage }) => ({ params: { stage } }),
  "GET /me/reports": ({ slug }) => ({ query: `resource=${slug}` }),
  "GET /me/self-assessment": () => ({}),
  "PUT /me/self-assessment": () => ({ body: { ratings: [{ capability: "user-insight", level: 2 }] } }),
  "GET /me/sessions": () => ({}),
  "DELETE /me/sessions/[id]": ({ sessionId }) => ({ params: { id: sessionId } }),
  "POST /me/sessions/revoke": () => ({ body: { except: "this" } }),
  "PUT /me/steps/[kind]/[slug]": ({ topic }) => ({ params: { kind: "topic", slug: topic }, body: { answer: "known" } }),
  "DELETE /me/steps/[kind]/[slug]": ({ topic }) => ({ params: { kind: "topic", slug: topic } }),
  "GET /me/targets": () => ({}),
  "POST /me/targets": () => ({ body: targetContent() }),
  "PATCH /me/targets/[id]": ({ targetId }) => ({ params: { id: targetId }, body: { title: "Renamed" } }),
  "DELETE /me/targets/[id]": ({ targetId }) => ({ params: { id: targetId } }),
  "GET /me/tokens": () => ({}),
  "POST /me/tokens": () => ({ body: { name: "script", scopes: ["read"] } }),
  "DELETE /me/tokens/[id]": ({ tokenId }) => ({ params: { id: tokenId } }),
  "GET /openapi.json": () => ({}),
  "GET /resources": () => ({ query: "limit=5&lang=en" }),
  "GET /resources/export": () => ({ query: "format=json" }),
  "POST /resources/import": () => ({
    query: "mode=plan&name=sample.json",
    body: [resourceContent(`Sample ${randomUUID().slice(0, 8)}`)],
  }),
  "POST /resources": () => ({ body: resourceContent(`Sample ${randomUUID().slice(0, 8)}`) }),
  "GET /resources/[slug]": ({ slug }) => ({ params: { slug } }),
  "PATCH /resources/[slug]": ({ slug }) => ({ params: { slug }, body: { minutes: 21 }, ifMatch: 1 }),
  "POST /resources/[slug]/publish": ({ slug }) => ({ params: { slug }, ifMatch: 2 }),
  "POST /resources/[slug]/archive": ({ slug }) => ({ params: { slug }, ifMatch: 2 }),
  "POST /resources/[slug]/reports": () => ({
    // One that nothing else of these archives.
    params: { slug: "a16z-ai-canon" },
    body: { id: randomUUID(), reason: "dead", note: "Nothing there" },
  }),
  "POST /resources/[slug]/restore": ({ slug }) => ({ params: { slug }, ifMatch: 2 }),
  "GET /resources/[slug]/revisions": ({ slug }) => ({ params: { slug } }),
  "POST /resources/[slug]/revisions/[revision]/restore": ({ slug }) => ({
    params: { slug, revision: "1" },
    ifMatch: 2,
  }),
  "GET /roadmaps": () => ({}),
  "GET /roadmaps/[roadmap]": () => ({ params: { roadmap } }),
  "GET /roles": () => ({}),
  "POST /roles": () => ({ body: roleContent(`Sample ${randomUUID().slice(0, 8)}`) }),
  "GET /roles/[slug]": () => ({ params: { slug: "generic-ai-pm" } }),
  "PATCH /roles/[slug]": ({ role }) => ({ params: { slug: role }, body: { focus: ["rag-agents"] }, ifMatch: 1 }),
  "POST /roles/[slug]/publish": ({ role }) => ({ params: { slug: role }, ifMatch: 2 }),
  "POST /roles/[slug]/archive": ({ role }) => ({ params: { slug: role }, ifMatch: 2 }),
  "POST /roles/[slug]/restore": ({ role }) => ({ params: { slug: role }, ifMatch: 2 }),
  "GET /roles/[slug]/revisions": ({ role }) => ({ params: { slug: role } }),
  "POST /roles/[slug]/revisions/[revision]/restore": ({ role }) => ({
    params: { slug: role, revision: "1" },
    ifMatch: 2,
  }),
  "POST /roles/match": () => ({ body: { text: "负责 RAG 产品，熟悉 prompt engineering" } }),
  "GET /session": () => ({}),
  "GET /studio/links": () => ({ query: "view=care&limit=5" }),
  "GET /studio/links/[slug]": ({ moved }) => ({ params: { slug: moved } }),
  "POST /studio/links/check": ({ slug }) => ({ body: { slugs: [slug] } }),
  "POST /studio/links/[slug]/apply": ({ moved }) => ({ params: { slug: moved }, body: { to: proposal }, ifMatch: 1 }),
  "POST /studio/links/[slug]/reports": ({ slug }) => ({
    params: { slug },
    body: { ids: [randomUUID()], outcome: "kept" },
  }),
  "GET /studio/quality": () => ({ query: "view=translations&limit=5" }),
  "POST /studio/impact": () => ({ body: { items: [{ kind: "role", slug: "generic-ai-pm" }] } }),
  "GET /studio/releases": () => ({ query: "limit=5" }),
  "POST /studio/releases": ({ loose }) => ({
    body: { items: [{ kind: "resource", slug: loose, version: 1 }], message: "One resource" },
  }),
  "GET /studio/roadmaps": () => ({}),
  "POST /studio/roadmaps/import": () => ({
    query: "mode=plan",
    body: { slug: "planned-sample", title: { zh: "", en: "Planned" }, model: roadmap },
  }),
  "GET /studio/roadmaps/[slug]/export": () => ({ params: { slug: roadmap } }),
  "GET /studio/roadmaps/[slug]/outline": () => ({ params: { slug: roadmap } }),
  "POST /studio/roadmaps/[slug]/moves": () => ({
    params: { slug: roadmap },
    body: { move: { act: "move-stage", stage: "foundations", before: "foundations" }, versions: [] },
  }),
  "POST /studio/roadmaps/[slug]/duplicate": () => ({
    params: { slug: roadmap },
    body: { title: { zh: "另一条路", en: `Another way ${randomUUID().slice(0, 8)}` } },
  }),
  "POST /studio/batches/[id]/undo": ({ batchId }) => ({ params: { id: batchId }, body: { id: randomUUID() } }),
  "POST /studio/resources/bulk": ({ shelved }) => ({ body: bulkOrder(shelved) }),
  "GET /studio/imports": () => ({}),
  "GET /studio/imports/[id]": ({ importId }) => ({ params: { id: importId } }),
  "GET /studio/roles": () => ({}),
  "GET /studio/roles/[slug]": ({ role }) => ({ params: { slug: role } }),
  "GET /studio/resources": () => ({ query: "limit=5" }),
  "GET /studio/resources/[slug]": ({ slug }) => ({ params: { slug } }),
  "GET /audit": () => ({ query: "act=resource&limit=5" }),
  "GET /audit/export": () => ({ query: "act=user" }),
  "GET /invitations": () => ({}),
  "POST /invitations": () => ({ body: { id: randomUUID(), role: "editor", note: "Sample" } }),
  "DELETE /invitations/[id]": ({ accountInvitation }) => ({ params: { id: accountInvitation } }),
  "POST /invitations/look": ({ accountToken }) => ({ body: { token: accountToken } }),
  "DELETE /users/[id]/sessions": ({ colleague }) => ({ params: { id: colleague } }),
  "POST /topics": () => ({ body: topicContent(`Sample ${randomUUID().slice(0, 8)}`) }),
  "PATCH /topics/[slug]": ({ ownTopic }) => ({ params: { slug: ownTopic }, body: { minutes: 45 }, ifMatch: 1 }),
  "POST /topics/[slug]/publish": ({ ownTopic }) => ({ params: { slug: ownTopic }, ifMatch: 2 }),
  "POST /topics/[slug]/archive": ({ ownTopic }) => ({ params: { slug: ownTopic }, ifMatch: 2 }),
  "POST /topics/[slug]/restore": ({ ownTopic }) => ({ params: { slug: ownTopic }, ifMatch: 2 }),
  "GET /topics/[slug]/revisions": ({ ownTopic }) => ({ params: { slug: ownTopic } }),
  "POST /topics/[slug]/revisions/[revision]/restore": ({ ownTopic }) => ({
    params: { slug: ownTopic, revision: "1" },
    ifMatch: 2,
  }),
  "GET /studio/topics/[slug]": ({ ownTopic }) => ({ params: { slug: ownTopic } }),
  "POST /stages": () => ({ body: stageContent(`Sample ${randomUUID().slice(0, 8)}`) }),
  "PATCH /stages/[slug]": ({ ownStage }) => ({ params: { slug: ownStage }, body: { estimatedHours: 12 }, ifMatch: 1 }),
  "POST /stages/[slug]/publish": ({ ownStage }) => ({ params: { slug: ownStage }, ifMatch: 2 }),
  "POST /stages/[slug]/archive": ({ ownStage }) => ({ params: { slug: ownStage }, ifMatch: 2 }),
  "POST /stages/[slug]/restore": ({ ownStage }) => ({ params: { slug: ownStage }, ifMatch: 2 }),
  "GET /stages/[slug]/revisions": ({ ownStage }) => ({ params: { slug: ownStage } }),
  "POST /stages/[slug]/revisions/[revision]/restore": ({ ownStage }) => ({
    params: { slug: ownStage, revision: "1" },
    ifMatch: 2,
  }),
  "GET /studio/stages/[slug]": ({ ownStage }) => ({ params: { slug: ownStage } }),
  "POST /roadmaps": () => ({ body: roadmapContent(`Sample ${randomUUID().slice(0, 8)}`) }),
  "PATCH /roadmaps/[roadmap]": ({ ownRoadmap }) => ({
    params: { roadmap: ownRoadmap },
    body: { title: { en: "Renamed" } },
    ifMatch: 1,
  }),
  "POST /roadmaps/[roadmap]/publish": ({ ownRoadmap }) => ({ params: { roadmap: ownRoadmap }, ifMatch: 2 }),
  "POST /roadmaps/[roadmap]/archive": ({ ownRoadmap }) => ({ params: { roadmap: ownRoadmap }, ifMatch: 2 }),
  "POST /roadmaps/[roadmap]/restore": ({ ownRoadmap }) => ({ params: { roadmap: ownRoadmap }, ifMatch: 2 }),
  "GET /roadmaps/[roadmap]/revisions": ({ ownRoadmap }) => ({ params: { roadmap: ownRoadmap } }),
  "POST /roadmaps/[roadmap]/revisions/[revision]/restore": ({ ownRoadmap }) => ({
    params: { roadmap: ownRoadmap, revision: "1" },
    ifMatch: 2,
  }),
  "GET /studio/roadmaps/[slug]": ({ ownRoadmap }) => ({ params: { slug: ownRoadmap } }),
  "GET /users": () => ({ query: "limit=5" }),
  "POST /users": () => ({ body: { email: `${randomUUID()}@example.com`, password: password, name: "Sample" } }),
  "PATCH /users/[id]": ({ userId }) => ({ params: { id: userId }, body: { role: "mentor" } }),
  "GET /work/[id]": ({ publicId }) => ({ params: { id: publicId } }),
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

async function publishOne(editor: Caller, kind: "resources" | "roles", body: object): Promise<string> {
  const made = await editor.send("POST", `/${kind}`, { body });
  const { slug } = made.json<{ slug: string }>();
  const published = await editor.send("POST", `/${kind}/${slug}/publish`, { headers: { "if-match": '"1"' } });
  if (published.status !== 200) throw new Error(`publish: ${published.status} ${published.text}`);
  return slug;
}

const triedName = () => `Tried ${randomUUID().slice(0, 8)}`;

/** A published resource of its own for a test, by this editor. */
export const publishResource = (editor: Caller) => publishOne(editor, "resources", resourceContent(triedName()));
const proposal = "https://example.com/moved";
/** A published resource whose page, as far as the product knows, has moved for good. */
async function publishMoved(editor: Caller): Promise<string> {
  const slug = await publishResource(editor);
  await keepCheck(slug, { state: "moved", httpStatus: 200, proposal });
  return slug;
}
/** The same for a target role. */
export const publishRole = (editor: Caller) => publishOne(editor, "roles", roleContent(triedName()));

/** A draft of its own for a test, by this editor. */
export async function makeDraft(editor: Caller, kind: "topics" | "stages" | "roadmaps", body: object): Promise<string> {
  const made = await editor.send("POST", `/${kind}`, { body });
  if (made.status !== 201) throw new Error(`make: ${made.status} ${made.text}`);
  return made.json<{ slug: string }>().slug;
}

/** A published roadmap of its own, with one stage and one topic: they are sound only together. */
export async function publishCourse(editor: Caller) {
  const ownTopic = await makeDraft(editor, "topics", topicContent(triedName()));
  const ownStage = await makeDraft(editor, "stages", { ...stageContent(triedName()), topics: [ownTopic] });
  const ownRoadmap = await makeDraft(editor, "roadmaps", { ...roadmapContent(triedName()), stages: [ownStage] });
  const items = [
    { kind: "topic", slug: ownTopic, version: 1 },
    { kind: "stage", slug: ownStage, version: 1 },
    { kind: "roadmap", slug: ownRoadmap, version: 1 },
  ];
  const released = await editor.send("POST", "/studio/releases", {
    body: { items, message: "A way to try things on" },
  });
  if (released.status !== 200) throw new Error(`release: ${released.status} ${released.text}`);
  return { ownTopic, ownStage, ownRoadmap };
}

const bulkOrder = (slug: string) => ({
  id: randomUUID(),
  change: { act: "addTags", tags: [`t${randomUUID().slice(0, 8)}`] },
  of: { matching: { q: slug }, total: 1 },
});

async function tagOne(editor: Caller): Promise<Pick<Things, "batchId" | "shelved">> {
  const shelved = await publishResource(editor);
  const body = bulkOrder(shelved);
  const made = await editor.send("POST", "/studio/resources/bulk", { body });
  if (made.status !== 200) throw new Error(`bulk: ${made.status} ${made.text}`);
  return { batchId: body.id, shelved };
}

async function planImport(editor: Caller): Promise<string> {
  const made = await editor.send("POST", "/resources/import?mode=plan", { body: [resourceContent(triedName())] });
  if (made.status !== 200) throw new Error(`import: ${made.status} ${made.text}`);
  return made.json<{ id: string }>().id;
}

type HandedIn = { id: string; publicId: string };

/** The secret at the end of a new calendar address of this person's. */
export async function makeCalendar(owner: Caller): Promise<string> {
  const made = await owner.send("POST", "/me/calendar");
  if (made.status !== 201) throw new Error(`calendar: ${made.status} ${made.text}`);
  return made.json<{ address: string }>().address.split("/").at(-1) ?? "";
}

/** Open invitations to an account, by the first administrator. */
async function inviteToAccount(): Promise<Pick<Things, "accountInvitation" | "accountToken">> {
  const office = await enterFirstAdmin();
  const invite = async () => {
    const made = await office.send("POST", "/invitations", { body: { id: randomUUID(), role: "mentor" } });
    if (made.status !== 201) throw new Error(`invite: ${made.status} ${made.text}`);
    return made.json<{ id: string; token: string }>();
  };
  return { accountInvitation: (await invite()).id, accountToken: (await invite()).token };
}

/** What the right requests above name: a learner's things, a resource, a role. */
export async function makeThings(owner: Caller, editor: Caller): Promise<Things> {
  await tokenOf(owner, ["read"]);
  const stage = "foundations";
  const target = targetContent();
  await owner.send("POST", "/me/targets", { body: target });
  const handedIn = await owner.send("PUT", `/me/projects/${stage}`, { body: project });
  if (handedIn.status !== 200) throw new Error(`hand in: ${handedIn.status} ${handedIn.text}`);
  const proof = async (capability: string, audience: string) =>
    (await owner.send("POST", "/me/evidence", { body: evidence(capability, audience) })).json<HandedIn>();
  const shown = await proof("rag-agents", "public");
  return {
    userId: owner.id,
    sessionId: firstId(await owner.send("GET", "/me/sessions")),
    tokenId: firstId(await owner.send("GET", "/me/tokens")),
    targetId: target.id,
    slug: await publishResource(editor),
    moved: await publishMoved(editor),
    role: await publishRole(editor),
    loose: (await editor.send("POST", "/resources", { body: resourceContent(triedName()) })).json<{ slug: string }>()
      .slug,
    ...(await publishCourse(editor)),
    topic: "capability-map",
    draw: (await owner.send("GET", `/me/quizzes/${stage}`)).json<{ draw: string }>().draw,
    ...(await makeMentoring(owner, editor)),
    stage,
    evidenceId: (await proof("prompt-context", "mentors")).id,
    handInId: shown.id,
    publicId: shown.publicId,
    ...(await tagOne(editor)),
    importId: await planImport(editor),
    calendar: await makeCalendar(owner),
    ...(await inviteToAccount()),
  };
}

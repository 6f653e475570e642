import { randomUUID } from "node:crypto";

/** A learner who speaks to the product over HTTP, as a browser would. */
export type Learner = {
  email: string;
  cookie: string;
  send: (method: string, path: string, body?: unknown) => Promise<Response>;
};

function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
}

/** Signs somebody new up and in. */
export async function newLearner(url: string): Promise<Learner> {
  const email = `learner-${randomUUID()}@example.org`;
  const password = `drill-${randomUUID()}`;
  const own = { Origin: url, "Sec-Fetch-Site": "same-origin" };
  const signedUp = await fetch(`${url}/api/v1/users`, {
    method: "POST",
    headers: { ...own, "Content-Type": "application/json" },
    body: JSON.stringify({ email, password, name: "Drill" }),
  });
  if (signedUp.status !== 201) throw new Error(`Signing up: ${signedUp.status} ${await signedUp.text()}`);
  return signIn(url, email, password);
}

/** Signs somebody in who has an account. */
export async function signIn(url: string, email: string, password: string): Promise<Learner> {
  const own = { Origin: url, "Sec-Fetch-Site": "same-origin" };
  const csrf = await fetch(`${url}/api/auth/csrf`);
  const jar = cookiesOf(csrf);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const signedIn = await fetch(`${url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { ...own, Cookie: jar.join("; "), "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password, csrfToken, json: "true" }),
  });
  await signedIn.arrayBuffer();
  const cookie = [...jar, ...cookiesOf(signedIn)].join("; ");
  if (!cookie.includes("session-token")) throw new Error(`Signing in: ${signedIn.status}`);
  return {
    email,
    cookie,
    send: (method, path, body) =>
      fetch(`${url}/api/v1${path}`, {
        method,
        signal: AbortSignal.timeout(10_000),
        headers: { ...own, Cookie: cookie, ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  };
}

const roadmap = "ai-product-manager";

export async function topicSlugs(url: string): Promise<string[]> {
  const answer = await fetch(`${url}/api/v1/roadmaps/${roadmap}`);
  const { stages } = (await answer.json()) as { stages: { topics: { slug: string }[] }[] };
  return stages.flatMap((stage) => stage.topics.map((topic) => topic.slug));
}

/** Status by topic, as the learner sees it. */
export async function progressOf(learner: Learner): Promise<Map<string, string>> {
  const answer = await learner.send("GET", `/me/progress?roadmap=${roadmap}`);
  if (!answer.ok) throw new Error(`Reading progress: ${answer.status}`);
  const { topics } = (await answer.json()) as { topics: { slug: string; status: string }[] };
  return new Map(topics.map((topic) => [topic.slug, topic.status]));
}

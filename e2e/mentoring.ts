import type { Page } from "@playwright/test";
import { expect, headers } from "#e2e/fixtures";

/** A stage whose project has five acceptance criteria. */
export const projectStage = "foundations";

async function sent(page: Page, method: "post" | "put" | "get", path: string, data?: object) {
  const answer = await page.request[method](`/api/v1${path}`, { ...(data ? { data } : {}), headers });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

export const idOf = async (page: Page): Promise<string> => (await sent(page, "get", "/me")).id;

/** Makes the one the other's mentor, straight on the server. */
export async function mentorFor(learner: Page, mentor: Page): Promise<void> {
  const { token } = await sent(learner, "post", "/me/invitations", {});
  await sent(mentor, "post", "/mentor/invitations", { token });
}

/** Hands in a stage's project with an answer to every criterion. */
export async function handInProject(learner: Page): Promise<void> {
  await sent(learner, "put", `/me/projects/${projectStage}`, {
    id: crypto.randomUUID(),
    links: ["https://example.com/notebook"],
    answers: Array.from({ length: 5 }, (_, index) => `See page ${index + 1}`),
    reflection: "## Learned\n\nAsk what *right* means first.",
  });
}

export async function handInEvidence(learner: Page, capability: string): Promise<void> {
  const text = "Six years of interviews.";
  await sent(learner, "post", "/me/evidence", { id: crypto.randomUUID(), capability, text });
}

/** A review, a level and a check-in of this mentor's, so that every screen has something to show. */
export async function writeEverything(learner: Page, mentor: Page): Promise<void> {
  const base = `/mentor/learners/${await idOf(learner)}`;
  await handInProject(learner);
  const { items } = await sent(mentor, "get", `${base}/hand-ins`);
  const project = items.find(({ kind }: { kind: string }) => kind === "project");
  await sent(mentor, "post", `${base}/hand-ins/${project.id}/reviews`, {
    id: crypto.randomUUID(),
    verdict: "returned",
    criteria: project.criteria.map((_: unknown, index: number) => ({ met: index > 0, comment: "Seen" })),
    comment: "Once more, with the first criterion.",
  });
  await handInEvidence(learner, "user-insight");
  await sent(mentor, "put", `${base}/levels/prompt-context`, {
    id: crypto.randomUUID(),
    level: 2,
    note: "As seen in the project",
  });
  await sent(mentor, "post", `${base}/check-ins`, {
    id: crypto.randomUUID(),
    note: "We agreed on most",
    views: [{ capability: "user-insight", level: 3, note: "Strong" }],
  });
}

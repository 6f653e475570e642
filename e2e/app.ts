import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, headers } from "#e2e/fixtures";

export type Locale = "zh" | "en";
export type Status = "todo" | "learning" | "done" | "skipped";
export const roadmap = "ai-product-manager";
/** The first stage and its first topics, in order. */
export const firstStage = "foundations";
export const firstTopics = ["capability-map", "roles-and-partners", "ai-history", "five-lenses"] as const;

type Messages = Record<string, Record<string, string>>;
const read = (locale: Locale): Messages =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../messages/${locale}.json`), "utf8"));
const messages = { zh: read("zh"), en: read("en") };

/** A message without values, as the page shows it. */
export function word(locale: Locale, space: string, key: string): string {
  const text = messages[locale][space]?.[key];
  if (text === undefined) throw new Error(`No message ${space}.${key}`);
  return text;
}

type Nested = { [key: string]: string | Nested };

/** A message anywhere in the tree, such as `cohort.mine.make`, with plain values filled in. */
export function said(locale: Locale, path: string, values: Record<string, string> = {}): string {
  const start = messages[locale] as Nested | string | undefined;
  const found = path.split(".").reduce((tree, key) => (typeof tree === "object" ? tree[key] : undefined), start);
  if (typeof found !== "string") throw new Error(`No message ${path}`);
  return found.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? "");
}

/** A topic's station or row, whichever is in sight. */
export const topicOf = (page: Page, slug: string): Locator =>
  page.locator(`[data-topic="${slug}"]`).locator("visible=true");

/** The address of the roadmap; returns when the marks are known. */
export async function openRoadmap(page: Page, locale: Locale, query = ""): Promise<void> {
  await page.goto(`/${locale}/roadmaps/${roadmap}${query}`);
  await expect(topicOf(page, firstTopics[0])).toHaveAccessibleName(/[,，]/);
}

export const openStage = (page: Page, locale: Locale) => page.goto(`/${locale}/roadmaps/${roadmap}/${firstStage}`);

export async function expectShown(page: Page, locale: Locale, slug: string, status: Status): Promise<void> {
  await expect(topicOf(page, slug)).toHaveAccessibleName(
    new RegExp(`[,，] ?${word(locale, "status", status)}([,，]|$)`, "i"),
  );
}

/** The button in the panel of the open topic, or on its page. */
export const markButton = (page: Page, locale: Locale, status: Status): Locator =>
  page.getByRole("button", { name: new RegExp(`^${word(locale, "status", status)}( ?[A-Z])?$`) });

/** What the last toast offers. */
export const undoInToast = (page: Page, locale: Locale): Locator =>
  page.getByRole("status").getByRole("button", { name: word(locale, "common", "undo"), exact: true });

/** What the server has on record of some topics. */
export async function recorded(page: Page): Promise<Map<string, Status>> {
  const answer = await page.request.get("/api/v1/me/progress", { params: { roadmap } });
  const { topics }: { topics: { slug: string; status: Status }[] } = await answer.json();
  return new Map(topics.map(({ slug, status }) => [slug, status]));
}

export async function expectRecorded(page: Page, slug: string, status: Status): Promise<void> {
  await expect.poll(async () => (await recorded(page)).get(slug) ?? "todo").toBe(status);
}

/** A mark made elsewhere: straight on the server. */
export async function record(page: Page, slug: string, status: Status): Promise<void> {
  const data = { events: [{ id: crypto.randomUUID(), topic: slug, status }] };
  const answer = await page.request.post("/api/v1/me/progress/events", { data, headers });
  expect(answer.status()).toBe(200);
}

export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

type Asked = { draw: string; questions: { id: string; options: { id: string }[] }[] };
type Known = { slug: string; quiz: { id: string; answer: string }[] };

/** The questions someone is asked next at the first stage, each with the option that is right. */
export async function rightAnswers(
  page: Page,
): Promise<{ draw: string; answers: { question: string; option: string }[] }> {
  const content = readFileSync(join(import.meta.dirname, "../prisma/content/roadmap.json"), "utf8");
  const { stages }: { stages: Known[] } = JSON.parse(content);
  const known = stages.find(({ slug }) => slug === firstStage)?.quiz ?? [];
  const { draw, questions }: Asked = await (await page.request.get(`/api/v1/me/quizzes/${firstStage}`)).json();
  const answerOf = (id: string) => known.find((question) => question.id === id)?.answer ?? "";
  return { draw, answers: questions.map(({ id }) => ({ question: id, option: answerOf(id) })) };
}

/** An attempt made elsewhere: straight on the server, with this many right answers. */
export async function attempt(page: Page, right: number): Promise<void> {
  const { draw, answers } = await rightAnswers(page);
  const data = { id: crypto.randomUUID(), draw, answers: answers.slice(0, right) };
  const answer = await page.request.post(`/api/v1/me/quizzes/${firstStage}/attempts`, { data, headers });
  expect(answer.status()).toBe(200);
}

import type { Page } from "@playwright/test";
import { overflowOf, said } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, headers, signUp, test } from "#e2e/fixtures";

const markdown = { ...headers, "content-type": "text/markdown" };

type Draft = { version: number };
const draftOf = async (page: Page, path: string): Promise<Draft> =>
  (await page.request.get(`/api/v1/studio/${path}`)).json();

async function change(page: Page, path: string, data: object): Promise<void> {
  const { version } = await draftOf(page, path);
  const changed = await page.request.patch(`/api/v1/${path}`, {
    data,
    headers: { ...headers, "If-Match": `"${version}"` },
  });
  expect(changed.status()).toBe(200);
}

/** A roadmap of one stage with two topics that teach the first capability, published. Its title is its slug. */
async function publishRoadmap(editor: Page): Promise<string> {
  const slug = `spec${crypto.randomUUID().slice(0, 8)}`;
  const text = [
    `# ${slug} | ${slug} {${slug}}`,
    "一句话 | One line",
    `## 打底 | Ground {${slug}-one} (3 h)`,
    "摘要 | Summary",
    `- 看懂数据 | Reading data {${slug}-a} (60 min)`,
    "  说明 | Words",
    `- 提出问题 | Asking {${slug}-b} (90 min)`,
    "  说明 | Words",
  ].join("\n");
  const send = (query: string) =>
    editor.request.post(`/api/v1/studio/roadmaps/import?${query}`, { data: text, headers: markdown });
  const { hash } = await (await send("mode=plan")).json();
  expect((await send(`mode=apply&hash=${hash}`)).status()).toBe(200);
  const [{ slug: capability }] = (await (await editor.request.get("/api/v1/me/capabilities")).json()).capabilities;
  await change(editor, `stages/${slug}-one`, { capabilityWeights: [{ capability, level: 1, weight: 3 }] });
  for (const topic of ["a", "b"]) await change(editor, `topics/${slug}-${topic}`, { capabilities: [capability] });
  const { waiting } = await (await editor.request.get(`/api/v1/studio/releases?roadmap=${slug}`)).json();
  const items = waiting.map(({ kind, slug, version }: Record<string, unknown>) => ({ kind, slug, version }));
  const released = await editor.request.post("/api/v1/studio/releases", {
    data: { items, message: "A second roadmap" },
    headers,
  });
  expect(released.status()).toBe(200);
  return slug;
}

/** So that no other test meets it. */
async function archiveRoadmap(editor: Page, slug: string): Promise<void> {
  const { version } = await draftOf(editor, `roadmaps/${slug}`);
  const archived = await editor.request.post(`/api/v1/roadmaps/${slug}/archive`, {
    headers: { ...headers, "If-Match": `"${version}"` },
  });
  expect(archived.status()).toBe(200);
}

for (const look of [
  { locale: "zh", colorScheme: "light", viewport: { width: 360, height: 780 } },
  { locale: "en", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
] as const) {
  const { locale, colorScheme, viewport } = look;
  const t = (path: string, values?: Record<string, string>) => said(locale, path, values);

  test.describe(`${locale}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("each of several roadmaps has a dashboard and a plan of its own", async ({ page, enter }) => {
      const editor = await enter("editor");
      const slug = await publishRoadmap(editor);
      try {
        await signUp(page.request, "Two ways");
        const goal = { role: "generic-ai-pm", weeklyMinutes: 240, targetDate: null };
        expect((await page.request.put("/api/v1/me/goal", { data: goal, headers })).status()).toBe(200);
        await page.goto(`/${locale}/dashboard`);
        const sentence = page.getByRole("heading", { level: 1 });
        await expect(sentence).toContainText("100%");
        const choice = page.getByRole("navigation", { name: t("progress.roadmapChoice"), exact: true });
        await expect(choice.locator("[aria-current=page]")).not.toHaveText(slug);
        await choice.getByRole("link", { name: slug }).press("Enter");
        await page.waitForURL(`**/${locale}/dashboard/${slug}`);
        await expect(choice.locator("[aria-current=page]")).toHaveText(slug);
        // How far a role is, the first roadmap says; what was learned there this one does not know.
        await expect(sentence).not.toContainText("%");
        const title = locale === "zh" ? "看懂数据" : "Reading data";
        await page.getByRole("button", { name: t("dashboard.next.doneName", { title }) }).press("Enter");
        await expect(page.getByText(locale === "zh" ? "2 个主题完成了 1 个" : "1 of 2 done")).toBeVisible();
        expect(await overflowOf(page)).toBe(0);
        await expectClean(page);

        await page.getByRole("link", { name: t("dashboard.next.toPlan") }).click();
        await page.waitForURL(`**/${locale}/plan/${slug}`);
        const weeks = page.getByRole("region", { name: t("plan.weeks.title"), exact: true });
        await expect(weeks).toContainText(locale === "zh" ? "提出问题" : "Asking");
        await expect(weeks).not.toContainText(title);
        await expect(page.getByText(t("plan.calendar.elsewhere"))).toBeVisible();
        expect(await overflowOf(page)).toBe(0);
        await expectClean(page);

        // The first roadmap's own are where they were, and know nothing of it.
        await page.goto(`/${locale}/plan`);
        await expect(page.getByRole("button", { name: t("plan.calendar.make") })).toBeVisible();
        await page.goto(`/${locale}/dashboard`);
        await expect(page.getByText(locale === "zh" ? /个主题完成了 0 个/ : /^0 of \d+ done/)).toBeVisible();
      } finally {
        await archiveRoadmap(editor, slug);
      }
    });
  });
}

test.describe("of a roadmap that is not there", () => {
  test.use({ excused: /Failed to load resource: the server responded with a status of 404/ });

  test("there is no dashboard and no plan, and the page says so", async ({ page }) => {
    for (const path of ["/en/dashboard/nowhere", "/en/plan/nowhere", "/zh/plan/ai-product-manager/more"]) {
      const answer = await page.goto(path);
      expect([path, answer?.status()]).toEqual([path, 404]);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
  });
});

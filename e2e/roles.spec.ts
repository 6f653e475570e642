import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { firstTopics, type Locale, record, recorded, said } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, headers, signUp, test } from "#e2e/fixtures";

// A role that is no longer there answers 404, a stale save 409, and the browser says so.
test.use({ excused: /Failed to load resource: the server responded with a status of (404|409)/ });

const jobs = {
  zh: {
    title: "智能客服产品经理",
    text: "智能客服产品经理\n负责 ＲＡＧ 知识库产品，做用户访谈，熟悉大模型。\n无需算法背景。\n加分项：\n- 多模态",
    read: ["user-insight", "llm-systems", "rag-agents", "multimodal-gen"],
    word: "ＲＡＧ",
  },
  en: {
    title: "Assistant product manager",
    text: "Assistant product manager\nOwn our RAG knowledge base; run user interviews; familiar with large language models.\nNo machine learning background required.\nNice to have:\n- Multimodal products",
    read: ["user-insight", "llm-systems", "rag-agents", "multimodal-gen"],
    word: "RAG",
  },
};

const curriculum: { roles: { title: { en: string } }[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../prisma/content/roles.json"), "utf8"),
);

const listed = (page: Page) =>
  page.locator('li[id^="requires-"]').evaluateAll((rows) => rows.map(({ id }) => id.replace("requires-", "")));
const row = (page: Page, capability: string) => page.locator(`#requires-${capability}`);

/** The goal as the server has it. */
async function goalOf(page: Page): Promise<{ role: string | null; weeklyMinutes: number; targetDate: string | null }> {
  return (await page.request.get("/api/v1/me/goal")).json();
}

const looks = [
  { locale: "zh", colorScheme: "light", viewport: { width: 360, height: 780 } },
  { locale: "en", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
] as const;

for (const { locale, colorScheme, viewport } of looks) {
  const t = (path: string, values?: Record<string, string>) => said(locale, `roles.${path}`, values);
  const job = jobs[locale];

  test.describe(`${locale}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("a job description is read, corrected, saved, chosen and compared", async ({ page }) => {
      await signUp(page.request, "Reader");
      const goal = { role: null, weeklyMinutes: 135, targetDate: "2027-06-01" };
      await page.request.put("/api/v1/me/goal", { data: goal, headers });
      await page.goto(`/${locale}/roles`);
      await page.getByRole("link", { name: t("toMatch") }).click();
      await page.getByLabel(t("match.paste")).fill(job.text);
      await page.getByRole("button", { name: t("match.read") }).click();
      await expect(page.getByRole("heading", { level: 2, name: /4/ })).toBeFocused();
      expect(await listed(page)).toEqual(job.read);
      await expectClean(page);

      // From the word to its capability, and back.
      await page
        .getByRole("region", { name: t("match.text") })
        .getByRole("link", { name: job.word })
        .press("Enter");
      await expect(row(page, "rag-agents")).toBeFocused();
      await row(page, "rag-agents").getByRole("link", { name: job.word, exact: true }).press("Enter");
      await expect(page.locator('[id^="word-rag-agents-"]:focus')).toContainText(job.word);

      const level = (capability: string) => row(page, capability).getByRole("combobox");
      await expect(level("rag-agents")).toHaveValue("3");
      await expect(level("multimodal-gen")).toHaveValue("1");
      await level("rag-agents").selectOption("4");
      await expect(row(page, "rag-agents")).toContainText(t("match.source.changed"));
      await row(page, "llm-systems").getByRole("button").last().click();
      await page.getByLabel(t("match.add")).selectOption("commercial-value");
      await page.getByRole("button", { name: t("match.addThis"), exact: true }).click();
      await expect(row(page, "commercial-value")).toContainText(t("match.source.added"));

      // Nothing is lost on the way through a reload.
      await page.reload();
      await expect(level("rag-agents")).toHaveValue("4");
      expect(await listed(page)).toEqual(["user-insight", "commercial-value", "rag-agents", "multimodal-gen"]);
      await expect(page.getByLabel(t("match.name"))).toHaveValue(job.title);
      await page.getByLabel(t("match.name")).fill(`${job.title} 1`);
      await page.getByRole("button", { name: t("match.save") }).click();
      await expect(page.getByRole("heading", { level: 1, name: `${job.title} 1` })).toBeVisible();
      await expectClean(page);
      const { items } = await (await page.request.get("/api/v1/me/targets")).json();
      expect(items).toMatchObject([
        {
          title: `${job.title} 1`,
          text: job.text,
          requirements: [
            { capability: "user-insight", level: 3 },
            { capability: "commercial-value", level: 2 },
            { capability: "rag-agents", level: 4 },
            { capability: "multimodal-gen", level: 1 },
          ],
        },
      ]);

      await page.getByRole("button", { name: t("chooseNamed", { title: `${job.title} 1` }) }).click();
      await expect(page.getByText(t("goal"), { exact: true })).toBeVisible();
      expect(await goalOf(page)).toMatchObject({ ...goal, role: items[0].id });

      await page.getByRole("link", { name: t("compareThis") }).click();
      await page.getByLabel(t("compare.choose.b")).selectOption("llm-app-pm");
      await expect(page).toHaveURL(new RegExp(`a=${items[0].id}&b=llm-app-pm`));
      await expect(page.getByRole("rowheader")).toHaveCount(22);
      await page.getByText(t("compare.shows.different"), { exact: true }).click();
      await expect(page.getByRole("rowheader")).toHaveCount(21);
      await expectClean(page);

      // What is saved can be corrected again; its words are found again.
      await page.goto(`/${locale}/roles/match?target=${items[0].id}`);
      await expect(level("rag-agents")).toHaveValue("4");
      await expect(row(page, "rag-agents").getByRole("link", { name: job.word, exact: true })).toBeVisible();
      expect(await listed(page)).toEqual(["user-insight", "commercial-value", "rag-agents", "multimodal-gen"]);
    });

    test("a role is set against oneself, chosen, and given up again", async ({ page }) => {
      await signUp(page.request, "Chooser");
      await record(page, firstTopics[0], "done");
      await page.goto(`/${locale}/roles/llm-app-pm`);
      const gaps = page.getByRole("region", { name: t("gaps") });
      await expect(gaps.getByRole("listitem").first()).toBeVisible();
      // What closes the widest gap leads to where one can do it.
      await expect(gaps.getByRole("link").first()).toHaveAttribute("href", new RegExp(`^/${locale}/roadmaps/`));
      const lead = gaps.locator("summary").filter({ hasText: /→ 4/ });
      if ((await lead.locator("..").getAttribute("open")) === null) await lead.press("Enter");
      await expect(gaps).toContainText("4");
      await expectClean(page);
      const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
      await page.getByRole("button", { name: t("chooseNamed", { title }) }).click();
      await expect.poll(async () => (await goalOf(page)).role).toBe("llm-app-pm");
      await page.goto(`/${locale}/dashboard`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
      await page.getByRole("link", { name: said(locale, "dashboard.where.change"), exact: true }).click();
      await page.getByRole("button", { name: t("giveUpNamed", { title }) }).click();
      await expect.poll(async () => (await goalOf(page)).role).toBeNull();
      await page
        .getByRole("status")
        .getByRole("button", { name: said(locale, "common.undo"), exact: true })
        .click();
      await expect.poll(async () => (await goalOf(page)).role).toBe("llm-app-pm");
      await expectClean(page);
    });
  });
}

test("without an account one reads and corrects; what was pasted waits on the other side of the door", async ({
  page,
}) => {
  const person = await signUp(page.request, "Later");
  await page.context().clearCookies();
  await page.goto("/en/roles/match");
  await page.getByRole("button", { name: /security/i }).click();
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(row(page, "domain-depth")).toBeVisible();
  await row(page, "domain-depth").getByRole("combobox").selectOption("4");
  await page.getByRole("main").getByRole("link", { name: "Sign in to save" }).click();
  await page.getByLabel("E-mail").fill(person.email);
  await page.locator('[name="password"]').fill(person.password);
  await page.locator('[name="password"]').press("Enter");
  await expect(page).toHaveURL(/\/en\/roles\/match$/);
  await expect(row(page, "domain-depth").getByRole("combobox")).toHaveValue("4");
  await page.getByLabel("Name it").fill("Cameras");
  await page.getByRole("button", { name: "Save as a target" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cameras" })).toBeVisible();
  // Saved, so nothing waits any more.
  await page.goto("/en/roles/match");
  await expect(page.getByLabel("Job description")).toHaveValue("");

  await page.goto("/en/roles");
  await page.getByRole("button", { name: "Delete “Cameras”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(page.getByText("“Cameras” is deleted")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Jobs I saved" })).toHaveCount(0);
});

test("what is too long or missing is said at the field, and nothing typed is lost", async ({ page }) => {
  await page.goto("/en/roles/match");
  const field = page.getByLabel("Job description");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toBeFocused();
  await field.fill("RAG ".repeat(5_100));
  await expect(page.getByText("This is too long. Shorten it to 20,000 characters.")).toBeVisible();
  await field.fill("We bake bread.");
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByText("No capability was found.")).toBeVisible();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect(field).toHaveValue("");
  await page.getByRole("status").getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.getByText("We bake bread.")).toBeVisible();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a role's requirements stand in the page", async ({ page }) => {
    await page.goto("/zh/roles/llm-app-pm");
    const things = page.getByRole("region", { name: "事", exact: true });
    await expect(things.getByRole("listitem").filter({ hasText: "评测与指标" })).toContainText("要求 4 引领");
    await page.goto("/en/roles");
    for (const { title } of curriculum.roles)
      await expect(page.getByRole("heading", { level: 3, name: title.en, exact: true })).toBeVisible();
  });
});

test("an unknown role answers 404 with a way on", async ({ page }) => {
  const answer = await page.goto("/en/roles/no-such-role");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("main").getByRole("link", { name: "See the roadmap" })).toBeVisible();
  await page.goto("/en/roles/target?id=00000000-0000-4000-8000-000000000000");
  await expect(page.getByRole("link", { name: "Sign in to see how far" })).toBeVisible();
});

const content = (title: string) => ({
  title: { zh: `${title}（中文）`, en: title },
  summary: { zh: "做一件事", en: "Does one thing" },
  requirements: [
    { capability: "user-insight", level: 2 },
    { capability: "rag-agents", level: 3 },
  ],
});

/** A published role of its own for a test. */
async function publishOne(editor: Page, title: string): Promise<string> {
  const made = await editor.request.post("/api/v1/roles", { data: content(title), headers });
  expect(made.status()).toBe(201);
  const { slug } = await made.json();
  const published = await editor.request.post(`/api/v1/roles/${slug}/publish`, {
    headers: { ...headers, "If-Match": '"1"' },
  });
  expect(published.status()).toBe(200);
  return slug;
}

const openEditor = async (page: Page, locale: Locale, slug: string) => {
  await page.goto(`/${locale}/studio/roles/${slug}`);
  await expect(page.locator('[name="title.en"]')).toBeVisible();
};
const setLevel = (page: Page, capability: string, level: string) =>
  page.getByRole("group", { name: capability, exact: true }).getByRole("radio", { name: level }).press("Space");

test("an editor changes a role under a learner's eyes, archives it, and the learner is told kindly", async ({
  enter,
}) => {
  const [editor, learner] = [await enter("editor", "Lin"), await enter("learner", "Heading")];
  const slug = await publishOne(editor, `Spec ${crypto.randomUUID().slice(0, 8)}`);
  await record(learner, firstTopics[0], "done");
  const goal = { role: slug, weeklyMinutes: 90 };
  await learner.request.put("/api/v1/me/goal", { data: goal, headers });
  await learner.goto(`/en/roles/${slug}`);
  const people = learner.getByRole("region", { name: "People", exact: true });
  await expect(people).toContainText("asks for 2 Working");
  const before = await recorded(learner);

  await editor.goto("/en/studio/roles");
  await editor.locator(`a[href="/en/studio/roles/${slug}"]`).click();
  await setLevel(editor, "User & customer insight", "4 Lead");
  await editor.fill('[name="title.en"]', `Renamed ${slug}`);
  await editor.keyboard.press("Control+Enter");
  await expect(editor.getByText("Published. Learners see it now.")).toBeVisible();
  await expect(async () => {
    await learner.reload();
    await expect(learner.getByRole("heading", { level: 1 })).toHaveText(`Renamed ${slug}`, { timeout: 500 });
    await expect(people).toContainText("asks for 4 Lead", { timeout: 500 });
  }).toPass({ timeout: 4_000 });
  expect(await recorded(learner)).toEqual(before);

  await editor.getByRole("button", { name: "Archive" }).click();
  await editor.getByRole("dialog", { name: "Archive this role?" }).getByRole("button", { name: "Archive" }).click();
  await expect(editor.getByText("Archived. What learners did is kept.")).toBeVisible();
  expect((await learner.goto(`/en/roles/${slug}`))?.status()).toBe(404);
  await learner.goto("/en/dashboard");
  await expect(learner.getByText(`“Renamed ${slug}”, which you chose, is no longer offered.`)).toBeVisible();
  expect((await goalOf(learner)).role).toBe(slug);
  expect(await recorded(learner)).toEqual(before);
});

test("two editors change different levels of one role; both changes stay, the one they share is decided", async ({
  enter,
}) => {
  const [lin, mei] = [await enter("editor", "Lin"), await enter("editor", "Mei")];
  const slug = await publishOne(lin, `Spec ${crypto.randomUUID().slice(0, 8)}`);
  await openEditor(lin, "en", slug);
  await openEditor(mei, "en", slug);
  await setLevel(lin, "User & customer insight", "4 Lead");
  await setLevel(lin, "Knowledge bases & agents", "1 Aware");
  await lin.keyboard.press("Control+s");
  await expect(lin.getByText("Draft saved.")).toBeVisible();

  await setLevel(mei, "Fine-tuning & deployment", "2 Working");
  await setLevel(mei, "Knowledge bases & agents", "4 Lead");
  await mei.keyboard.press("Control+s");
  await expect(mei.getByRole("heading", { name: "Someone saved first" })).toBeFocused();
  await expectClean(mei);
  const shared = mei.getByRole("listitem").filter({ hasText: "Knowledge bases & agents" });
  await expect(shared).toContainText("1 Aware");
  await expect(shared).toContainText("4 Lead");
  await shared.getByText("Keep mine").click();
  await mei.getByRole("button", { name: "Save on top of theirs" }).click();
  await expect(mei.getByText("Draft saved.")).toBeVisible();
  const { draft } = await (await mei.request.get(`/api/v1/studio/roles/${slug}`)).json();
  expect(draft.content.requirements).toEqual([
    { capability: "user-insight", level: 4 },
    { capability: "rag-agents", level: 4 },
    { capability: "finetune-deploy", level: 2 },
  ]);
});

test("a role is made, refused while incomplete, published, and reverted", async ({ enter }) => {
  const page = await enter("editor");
  const title = `Walk ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/zh/studio/roles/new");
  await page.fill('[name="title.en"]', title);
  await page.getByRole("button", { name: "创建草稿" }).click();
  await expect(page).toHaveURL(new RegExp(`/zh/studio/roles/${title.toLowerCase().replace(" ", "-")}$`));
  // The address changes before the editor of what was made stands there and hears keys.
  await expect(page.getByText("历史", { exact: true })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator('[name="title.zh"]')).toBeFocused();
  await expect(page.getByRole("alert").first()).toContainText("要求的等级");
  await page.fill('[name="title.zh"]', "走一遍");
  await page.fill('[name="summary.zh"]', "做一件事");
  await page.fill('[name="summary.en"]', "Does one thing");
  await setLevel(page, "用户与客户洞察", "2 会用");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已发布，学习者现在就能看到。")).toBeVisible();
  await page.getByText("历史", { exact: true }).click();
  await expect(page.getByText("用户与客户洞察")).toBeVisible();
  await page.getByRole("button", { name: "恢复这个版本" }).last().click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复这个版本" }).click();
  await expect(page.getByText("已恢复到版本 1")).toBeVisible();
  await expect(page.locator('[name="title.zh"]')).toHaveValue("");
});

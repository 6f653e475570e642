import type { Page } from "@playwright/test";
import { expectClean } from "#e2e/axe";
import { admin, expect, headers, origin, signIn, test } from "#e2e/fixtures";

/** The browser itself reports every refused answer; those are asked for here. */
test.use({ excused: /Failed to load resource: the server responded with a status of 4(09|22)/ });

const content = (title: string) => ({
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

/** A published resource of its own for a test. */
async function publishOne(page: Page, title = `Spec ${crypto.randomUUID().slice(0, 8)}`): Promise<string> {
  const made = await page.request.post("/api/v1/resources", { data: content(title), headers });
  expect(made.status()).toBe(201);
  const { slug } = await made.json();
  const published = await page.request.post(`/api/v1/resources/${slug}/publish`, {
    headers: { ...headers, "If-Match": '"1"' },
  });
  expect(published.status()).toBe(200);
  return slug;
}

async function openEditor(page: Page, slug: string, locale: "zh" | "en" = "en"): Promise<void> {
  await page.goto(`/${locale}/studio/resources/${slug}`);
  await expect(page.locator('[name="title.en"]')).toBeVisible();
}

test("an editor corrects a resource under a learner's eyes; a second editor's stale save shows both texts", async ({
  enter,
}) => {
  const [lin, mei] = [await enter("editor", "Lin"), await enter("editor", "Mei")];
  const learner = await enter("learner", "Learner");
  const slug = await publishOne(lin);
  await learner.goto(`/en/resources/${slug}`);
  const mark = { events: [{ id: crypto.randomUUID(), topic: "capability-map", status: "done" }] };
  await learner.request.post("/api/v1/me/progress/events", { data: mark, headers });
  const progress = async () =>
    (await learner.request.get("/api/v1/me/progress", { params: { roadmap: "ai-product-manager" } })).text();
  const before = await progress();

  await openEditor(lin, slug);
  await openEditor(mei, slug);
  await lin.fill('[name="title.en"]', "Corrected by Lin");
  await lin.keyboard.press("Control+Enter");
  await expect(lin.getByText("Published. Learners see it now.")).toBeVisible();
  await learner.reload();
  await expect(learner.getByRole("heading", { name: "Corrected by Lin" })).toBeVisible();

  await mei.fill('[name="title.en"]', "Corrected by Mei");
  await mei.fill('[name="note.en"]', "A note by Mei");
  await mei.keyboard.press("Control+s");
  await expect(mei.getByRole("heading", { name: "Someone saved first" })).toBeFocused();
  const both = mei.getByRole("listitem").filter({ hasText: "Title in English" });
  await expect(both).toContainText("Corrected by Lin");
  await expect(both).toContainText("Corrected by Mei");
  await expectClean(mei);
  await both.getByText("Take theirs").click();
  await mei.getByRole("button", { name: "Save on top of theirs" }).click();
  await expect(mei.getByText("Draft saved.")).toBeVisible();
  await expect(mei.locator('[name="title.en"]')).toHaveValue("Corrected by Lin");
  await expect(mei.locator('[name="note.en"]')).toHaveValue("A note by Mei");
  expect(await progress()).toBe(before);
});

test("a resource is made, refused while incomplete, published, archived, restored and reverted", async ({ enter }) => {
  const page = await enter("editor");
  const title = `Walk ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/zh/studio/resources/new");
  await page.getByRole("button", { name: "创建草稿" }).click();
  await expect(page.locator('[name="title.zh"]')).toBeFocused();
  // An address for a title in Chinese alone is spelled as it is pronounced.
  await page.fill('[name="title.zh"]', "检索增强");
  await expect(page.locator('[name="slug"]')).toHaveAttribute("placeholder", "jian-suo-zeng-qiang");
  await page.fill('[name="title.zh"]', "");
  await page.fill('[name="title.en"]', title);
  await page.fill('[name="url"]', "https://example.com/walk");
  for (const [name, value] of Object.entries({ kind: "video", category: "2", free: "no", level: "advanced" })) {
    await page.selectOption(`[name="${name}"]`, value);
  }
  await page.fill('[name="minutes"]', "ninety");
  await expect(page.locator('[name="minutes"]')).toHaveAttribute("aria-invalid", "true");
  await page.fill('[name="minutes"]', "90");
  await page.getByRole("checkbox", { name: "英文" }).check();
  await page.keyboard.press("Control+s");
  await expect(page).toHaveURL(new RegExp(`/zh/studio/resources/${title.toLowerCase().replace(" ", "-")}$`));
  await page.keyboard.press("Control+Enter");
  await expect(page.locator('[name="title.zh"]')).toBeFocused();
  await page.fill('[name="title.zh"]', "走一遍");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("已发布，学习者现在就能看到。")).toBeVisible();
  await page.getByRole("button", { name: "归档" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "归档" }).click();
  await expect(page.getByText("已归档，学习者的记录都还在。")).toBeVisible();
  await page.getByRole("button", { name: "恢复" }).click();
  await expect(page.getByText("已恢复。")).toBeVisible();
  await page.getByText("历史", { exact: true }).click();
  await page.getByRole("button", { name: "恢复这个版本" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复这个版本" }).click();
  await expect(page.getByText("已恢复到版本 1")).toBeVisible();
  await expect(page.locator('[name="title.zh"]')).toHaveValue("");
});

test("text that is not saved asks before one leaves, and is there on return", async ({ enter }) => {
  const page = await enter("editor");
  const slug = await publishOne(page);
  await openEditor(page, slug);
  await page.fill('[name="note.en"]', "Half a sentence");
  await page.getByRole("link", { name: "All resources" }).click();
  const dialog = page.getByRole("dialog", { name: "Some text is not saved" });
  await dialog.getByRole("button", { name: "Stay" }).click();
  await expect(page.locator('[name="note.en"]')).toHaveValue("Half a sentence");
  await page.getByRole("link", { name: "All resources" }).click();
  await dialog.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/\/en\/studio\/resources$/);
  await openEditor(page, slug);
  await expect(page.getByText("You are back at the text you had not saved")).toBeVisible();
  await expect(page.locator('[name="note.en"]')).toHaveValue("Half a sentence");
});

test("the table is searched, filtered and sorted by keyboard, and the address keeps all of it", async ({ enter }) => {
  const page = await enter("editor");
  await page.goto("/en/studio/resources");
  await expect(page.getByRole("status").filter({ hasText: /\d+ resources/ })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("prompt");
  await expect(page).toHaveURL(/q=prompt/);
  await page.getByRole("button", { name: "Minutes" }).press("Enter");
  await expect(page).toHaveURL(/sort=minutes/);
  const minutes = page.locator("tbody tr td:nth-child(3)");
  await expect(async () => {
    const numbers = (await minutes.allTextContents()).map(Number);
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }).toPass();
  const rows = await minutes.count();
  await page.reload();
  await expect(minutes).toHaveCount(rows);
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=minutes/);
});

test("who may not enter is told why, and who is not signed in comes back after", async ({ enter, page }) => {
  const learner = await enter("learner");
  await learner.goto("/zh/studio/resources");
  await expect(learner.getByRole("heading", { name: "这里是编辑们工作的地方" })).toBeVisible();
  const editor = await enter("editor");
  await editor.goto("/en/studio/users");
  await expect(editor.getByRole("heading", { name: "This is for administrators" })).toBeVisible();
  await page.goto("/en/studio/resources?kind=book");
  await expect(page).toHaveURL(`${origin}/en/sign-in?next=${encodeURIComponent("/en/studio/resources?kind=book")}`);
});

test("an administrator suspends someone at once, and reads why the last one cannot step down", async ({
  enter,
  page,
}) => {
  const learner = await enter("learner", "Somebody");
  const { user } = await (await learner.request.get("/api/v1/session")).json();
  const { email } = await (await learner.request.get("/api/v1/me")).json();
  await signIn(page.request, admin);
  await page.goto(`/en/studio/users?q=${email}`);
  const row = page.getByRole("listitem").filter({ hasText: email });
  await row.getByRole("button", { name: "Suspend" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Somebody is suspended.")).toBeVisible();
  expect(user).not.toBeNull();
  expect((await learner.request.get("/api/v1/me")).status()).toBe(401);

  // Answered here: whether the first administrator is the last depends on what ran before, and stepping down in earnest
  // would leave every later test without one.
  await page.route("**/api/v1/users/*", (route) =>
    route.fulfill({ status: 409, contentType: "application/problem+json", json: { status: 409, code: "LAST_ADMIN" } }),
  );
  await page.goto(`/en/studio/users?q=${admin.email}`);
  const own = page.getByRole("listitem").filter({ hasText: admin.email });
  await own.getByRole("combobox").selectOption("learner");
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("is the last administrator")).toBeVisible();
});

import type { Page } from "@playwright/test";
import { keepCheck } from "#e2e/api/links";
import { expectClean } from "#e2e/axe";
import { admin, expect, headers, signIn, test } from "#e2e/fixtures";

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
async function publishOne(page: Page): Promise<{ slug: string; title: string }> {
  const title = `Care ${crypto.randomUUID().slice(0, 8)}`;
  const { slug } = await (await page.request.post("/api/v1/resources", { data: content(title), headers })).json();
  const published = await page.request.post(`/api/v1/resources/${slug}/publish`, {
    headers: { ...headers, "If-Match": '"1"' },
  });
  expect(published.status()).toBe(200);
  return { slug, title };
}
const read = async (page: Page, slug: string) => (await page.request.get(`/api/v1/studio/resources/${slug}`)).json();
const rowOf = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

test("an editor takes over the address a page has moved to, and publishes it only when saying so", async ({
  enter,
}) => {
  const page = await enter("editor");
  const [first, second] = [await publishOne(page), await publishOne(page)];
  for (const { slug } of [first, second]) {
    await keepCheck(slug, { state: "moved", httpStatus: 200, proposal: `https://example.org/${slug}` });
  }
  await page.goto("/en/studio/care?view=moved");
  await rowOf(page, first.title)
    .getByRole("button", { name: /^Take the new address/ })
    .click();
  await expect(page.getByText(`The draft of “${first.title}” has the new address.`)).toBeVisible();
  await expect(rowOf(page, first.title)).toContainText("learners get it once it is published");
  const drafted = await read(page, first.slug);
  expect(drafted).toMatchObject({ version: 2, state: "changed" });
  expect(drafted.draft.content.url).toBe(`https://example.org/${first.slug}`);
  expect(drafted.published.content.url).not.toBe(drafted.draft.content.url);

  await rowOf(page, second.title)
    .getByRole("button", { name: /^Take it and publish/ })
    .click();
  await expect(page.getByText(`“${second.title}” is published with the new address.`)).toBeVisible();
  await expect(rowOf(page, second.title)).toHaveCount(0);
  const published = await read(page, second.slug);
  expect(published.published.content.url).toBe(`https://example.org/${second.slug}`);
});

test("a change by someone else is told and nothing is overwritten", async ({ enter }) => {
  const page = await enter("editor");
  const { slug, title } = await publishOne(page);
  await keepCheck(slug, { state: "moved", httpStatus: 200, proposal: "https://example.org/moved" });
  await page.goto("/en/studio/care?view=moved");
  const take = rowOf(page, title).getByRole("button", { name: /^Take the new address/ });
  await expect(take).toBeVisible();
  const edit = { data: { minutes: 21 }, headers: { ...headers, "If-Match": '"1"' } };
  expect((await page.request.patch(`/api/v1/resources/${slug}`, edit)).status()).toBe(200);
  await take.click();
  await expect(page.getByRole("alert").filter({ hasText: `Somebody has changed “${title}” meanwhile` })).toBeVisible();
  expect((await read(page, slug)).draft.content.url).toContain("example.com");
});

test("a broken link is archived after a question, and a check can be asked for where none is made", async ({
  enter,
}) => {
  const page = await enter("editor");
  const { slug, title } = await publishOne(page);
  await keepCheck(slug, { state: "broken", httpStatus: 404, strikes: 3 });
  await page.goto("/en/studio/care?view=broken");
  const row = rowOf(page, title);
  await expect(row).toContainText("Broken");
  await expect(row).toContainText("Answer 404");
  await expect(page.getByText("Links are not checked on this server")).toBeVisible();
  await row.getByRole("button", { name: `Check now: ${title}` }).click();
  await expect(page.getByText("1 link is at the head of the queue.")).toBeVisible();
  await expect(row).toContainText("Check asked for");
  await row.getByRole("button", { name: `Archive: ${title}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText(`“${title}” is archived`)).toBeVisible();
  await expect(row).toHaveCount(0);
  expect((await read(page, slug)).state).toBe("archived");
});

test("a learner reports a resource, an editor handles it, and the learner sees what came of it", async ({ enter }) => {
  const [learner, editor] = [await enter("learner"), await enter("editor")];
  const { slug, title } = await publishOne(editor);
  await learner.goto(`/zh/resources/${slug}`);
  await learner.getByRole("button", { name: "反馈问题" }).click();
  const dialog = learner.getByRole("dialog", { name: "这份资源有什么问题？" });
  await dialog.getByRole("button", { name: "提交反馈" }).click();
  await expect(dialog.getByText("请选择是什么问题。")).toBeVisible();
  await dialog.getByRole("radio", { name: "其他问题" }).check();
  await dialog.getByRole("button", { name: "提交反馈" }).click();
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await expectClean(learner);
  await dialog.getByRole("textbox").fill("视频被删了");
  await dialog.getByRole("button", { name: "提交反馈" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(learner.getByText(/你在.*反馈过：其他问题。编辑还没有处理。/)).toBeVisible();
  await expect(learner.locator("main [role=status]")).toBeFocused();
  await expect(learner.getByRole("button", { name: "反馈问题" })).toHaveCount(0);

  await editor.goto("/en/studio/care?tab=reports");
  const row = rowOf(editor, title);
  await expect(row).toContainText("Something else");
  await expect(row).toContainText("视频被删了");
  const resource = await editor.context().newPage();
  await resource.goto(`/en/studio/resources/${slug}`);
  await expect(resource.getByText("Never checked")).toBeVisible();
  await expect(resource.getByRole("link", { name: "1 report" })).toBeVisible();
  await resource.close();
  await row.getByRole("button", { name: `Mended: close the reports of “${title}”` }).click();
  await expect(editor.getByText("One report is closed; its learner sees it.")).toBeVisible();
  await expect(row).toHaveCount(0);

  await learner.reload();
  await expect(learner.getByText(/反馈过：其他问题。编辑已在.*处理好，谢谢。/)).toBeVisible();
  await expect(learner.getByRole("button", { name: "反馈问题" })).toBeVisible();
});

test("who is not signed in finds no report on a resource's page", async ({ page }) => {
  await page.goto("/en/resources/a16z-ai-canon");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: "Report a problem" })).toHaveCount(0);
});

test("lists of content and translations lead to the editors, and the address keeps where one is", async ({ page }) => {
  await signIn(page.request, admin);
  const { slug, title } = await publishOne(page);
  const edit = { data: { note: { en: "" } }, headers: { ...headers, "If-Match": '"1"' } };
  expect((await page.request.patch(`/api/v1/resources/${slug}`, edit)).status()).toBe(200);
  await page.goto("/en/studio/care?tab=quality&view=resources-without-topics");
  await expect(page.getByRole("status").filter({ hasText: /^\d+ entr(y|ies)$/ })).toBeVisible();
  await page
    .getByRole("navigation", { name: "What needs care" })
    .getByRole("link", { name: /^Translations/ })
    .click();
  await expect(page).toHaveURL(/tab=translations/);
  await expect(rowOf(page, title)).toContainText("1 text lacks English");
  await rowOf(page, title).getByRole("link").click();
  await expect(page.locator('[name="note.en"]')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/tab=translations/);
});

import { expect, origin, test } from "#e2e/fixtures";

test("the library is searched and filtered, the address says how, and the way back works", async ({ page }) => {
  await page.goto("/en/resources");
  const rows = page.getByRole("main").getByRole("list").first().getByRole("listitem");
  const status = page.getByRole("main").getByRole("status").first();
  const all = await status.textContent();
  expect(all).toMatch(/^Showing \d+ of \d+$/);
  const total = Number(/of (\d+)/.exec(all ?? "")?.[1]);
  expect(total).toBeGreaterThan(100);

  await page.getByRole("combobox", { name: "Kind" }).selectOption("video");
  await expect(page).toHaveURL(`${origin}/en/resources?kind=video`);
  await expect(status).not.toHaveText(all ?? "");
  await expect(rows.first()).toContainText("Video");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Find resources" });
  await expect(search).toBeFocused();
  await search.pressSequentially("prompt");
  await expect(page).toHaveURL(`${origin}/en/resources?kind=video&q=prompt`);
  await expect(search).toHaveValue("prompt");

  await page.reload();
  await expect(search).toHaveValue("prompt");
  await expect(page.getByRole("combobox", { name: "Kind" })).toHaveValue("video");
  await search.fill("zzzz-no-such-thing");
  await expect(page.getByText("No resource matches")).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Clear" }).last().click();
  await expect(page).toHaveURL(`${origin}/en/resources`);
  await expect(status).toHaveText(all ?? "");
  await page.goBack();
  await expect(page).toHaveURL(/kind=video/);
});

test("more is shown from where the page's own HTML ends, each once", async ({ page }) => {
  await page.goto("/en/resources");
  const links = page.getByRole("main").locator("li a[href^='/en/resources/']");
  const before = await links.count();
  await page.getByRole("button", { name: "Show more" }).click();
  await expect.poll(() => links.count()).toBeGreaterThan(before);
  const addresses = await links.evaluateAll((list) => list.map((link) => link.getAttribute("href")));
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("a resource tells what it is for and leads out safely", async ({ page }) => {
  await page.goto("/en/resources");
  await page.getByRole("main").locator("li a[href^='/en/resources/']").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const out = page.getByRole("link", { name: /Open the resource/ });
  await expect(out).toHaveAttribute("rel", /noopener noreferrer/);
  await expect(out).toHaveAttribute("href", /^https?:\/\//);
  await page.getByRole("main").getByRole("link", { name: "Resources", exact: true }).click();
  await expect(page).toHaveURL(`${origin}/en/resources`);
});

test("the library can be read without scripts", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/zh/resources");
  expect(await page.getByRole("main").locator("li a[href^='/zh/resources/']").count()).toBeGreaterThan(20);
  await page.goto("/zh/roadmaps/ai-product-manager");
  expect(await page.getByRole("main").locator("[data-topic]").count()).toBeGreaterThanOrEqual(91);
  await context.close();
});

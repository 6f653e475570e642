import { roadmap, word } from "#e2e/app";
import { expect, newPerson, origin, signUp, test } from "#e2e/fixtures";

/** What `safe-next` is tested with at length; here the forms that fool browsers in different ways. */
const hostile = [
  "https://evil.example/",
  "//evil.example/zh",
  "/\\evil.example/zh",
  "/\t/evil.example/zh",
  "/zh/..//evil.example",
  "javascript:alert(1)",
  "/api/auth/signout",
];

test("no address to come back to leads to another site", async ({ page }) => {
  const person = await signUp(page.request, "Wanderer");
  for (const next of hostile) {
    // Nothing of the former round may still be asking.
    await page.goto("about:blank");
    await page.context().clearCookies();
    await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
    await page.locator("[name=email]").fill(person.email);
    await page.locator("[name=password]").fill(person.password);
    await page.locator("[name=password]").press("Enter");
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    const url = new URL(page.url());
    expect(url.origin, next).toBe(new URL(origin).origin);
    expect(url.pathname, next).toMatch(/^\/(zh|en)\//);
  }
});

test("one comes back to where one was sent from", async ({ page }) => {
  const person = newPerson();
  const next = `/en/roadmaps/${roadmap}?topic=ai-history`;
  await page.goto(`/en/sign-up?next=${encodeURIComponent(next)}`);
  await page.locator("[name=name]").fill("Returner");
  await page.locator("[name=email]").fill(person.email);
  await page.locator("[name=password]").fill(person.password);
  await page.locator("[name=password]").press("Enter");
  await expect(page).toHaveURL(origin + next);
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toBeVisible();
});

test("the language changes and the page stays", async ({ page }) => {
  const query = "?view=list&topic=ai-history";
  await page.goto(`/zh/roadmaps/${roadmap}${query}`);
  await page.getByRole("banner").getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(`${origin}/en/roadmaps/${roadmap}${query}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/");
  await expect(page).toHaveURL(`${origin}/en`);
});

test("the bare address speaks the language of the visitor, and keeps to a choice", async ({ playwright }) => {
  const visitor = await playwright.request.newContext({ baseURL: origin });
  const ask = async (said: Record<string, string>) =>
    (await visitor.get("/", { maxRedirects: 0, headers: said })).headers().location;
  expect(await ask({ "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.8" })).toBe("/zh");
  expect(await ask({ "Accept-Language": "en-GB,en;q=0.9" })).toBe("/en");
  expect(await ask({ "Accept-Language": "zh;q=0.3, en;q=0.8" })).toBe("/en");
  expect(await ask({ "Accept-Language": "en", Cookie: "locale=zh" })).toBe("/zh");
  expect(await ask({ "Accept-Language": "zh", Cookie: "locale=//evil.example" })).toBe("/zh");
  await visitor.dispose();
});

test.describe("an address that leads nowhere", () => {
  test.use({ excused: /Failed to load resource.* 404/ });
  test("says so with the right status and shows a way on", async ({ page }) => {
    for (const path of ["nowhere", "resources/no-such-thing", `roadmaps/${roadmap}/no-such-stage`, "studio/nowhere"]) {
      const answer = await page.goto(`/en/${path}`);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(word("en", "errors", "notFoundTitle"));
    }
    await page
      .getByRole("main")
      .getByRole("link", { name: word("en", "errors", "toRoadmap") })
      .click();
    await expect(page).toHaveURL(`${origin}/en/roadmaps/${roadmap}`);
  });
});

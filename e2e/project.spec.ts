import { randomUUID } from "node:crypto";
import type { Page, TestInfo } from "@playwright/test";
import { sql } from "#e2e/api/database";
import { firstStage, type Locale, overflowOf, roadmap, word } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, headers, origin, signUp, test } from "#e2e/fixtures";
import type { OwnProject } from "#lib/practice/schema/hand-ins";

// Every step can be looked at afterwards, picture by picture: `playwright show-trace`.
test.use({ trace: "on" });

const path = `/roadmaps/${roadmap}/${firstStage}/project`;
const answers = ["One", "Two", "Three", "Four", "Five"];
const sent = { links: ["https://example.com/work"], answers, reflection: "", audience: "mentors" };

const say = (locale: Locale, key: string) => word(locale, "project", key);
const answer = (page: Page, index: number) => page.locator(`[name="answers.${index}"]`);
const news = (page: Page) => page.locator('main [aria-live="polite"]').first();
const handInButton = (page: Page, locale: Locale) =>
  page.getByRole("button", { name: say(locale, "handIn"), exact: true });

const alert = (page: Page) => page.locator("main").getByRole("alert");

async function stored(page: Page): Promise<OwnProject> {
  return (await page.request.get(`/api/v1/me/projects/${firstStage}`)).json();
}
const states = async (page: Page) => (await stored(page)).handIns.map(({ state }) => state);

async function handInByRequest(page: Page, change: object = {}): Promise<OwnProject> {
  const url = `/api/v1/me/projects/${firstStage}`;
  const made = await page.request.put(url, { data: { ...sent, ...change }, headers });
  expect(made.status()).toBe(200);
  return made.json();
}

type Word = { userId: string; handInId: string; verdict: "accepted" | "returned"; comment: string };
/** What a mentor says, straight into the database. */
async function review({ userId, handInId, verdict, comment }: Word): Promise<void> {
  const criteria = answers.map((_, index) => ({
    met: index !== 1,
    comment: index === 1 ? `${comment}: name the pairs` : "",
  }));
  await sql(
    `insert into "Review" ("userId", "id", "handInId", "verdict", "criteria", "comment", "at")
     values ($1, $2, $3, $4, $5, $6, clock_timestamp())`,
    [userId, randomUUID(), handInId, verdict, JSON.stringify(criteria), comment],
  );
}

/** From the stage's page to a project that is handed in, changed, handed in again, shown and taken back. */
async function walk(page: Page, locale: Locale, press: "tap" | "click", info: TestInfo): Promise<void> {
  const show = async (name: string) => {
    expect(await overflowOf(page), name).toBeLessThanOrEqual(0);
    await info.attach(name, { body: await page.screenshot(), contentType: "image/png" });
  };
  const zh = locale === "zh";
  await page.goto(`/${locale}/roadmaps/${roadmap}/${firstStage}`);
  await page.getByRole("link", { name: zh ? "查看并交项目" : "Open and hand in" })[press]();
  await expect(page).toHaveURL(new RegExp(`${path}$`));

  await answer(page, 0).fill("Seed 42, 12 epochs, 98.1 %");
  await handInButton(page, locale)[press]();
  await expect(answer(page, 1)).toBeFocused();
  await expect(answer(page, 0)).not.toHaveAttribute("aria-invalid");
  await expect(page.locator('[name="links.0"]')).toHaveAttribute("aria-invalid", "true");
  await show("faults");
  await page.reload();
  await expect(answer(page, 0)).toHaveValue("Seed 42, 12 epochs, 98.1 %");

  for (const [index, text] of answers.entries()) await answer(page, index).fill(text);
  await page.locator('[name="links.0"]').fill("my notebook");
  await answer(page, 4).press("Tab");
  await page.keyboard.type("https://example.com/notebook");
  await page.locator('[name="reflection"]').fill("# Learned\n\n- **State** the seed");
  await page.getByText(zh ? "预览" : "Preview", { exact: true })[press]();
  await expect(page.getByRole("heading", { name: "Learned" })).toBeVisible();
  await show("preview");
  await page.getByRole("radio", { name: zh ? "公开" : "Public" }).check();
  await handInButton(page, locale)[press]();
  await expect(news(page)).toContainText(say(locale, "handedIn"));
  await expect(news(page)).toContainText(zh ? "AI 概念地图与前沿跟踪" : "AI concept map");
  await expect(page.getByRole("heading", { name: say(locale, "mine") })).toBeFocused();
  await show("handed in");
  expect(await stored(page)).toMatchObject({ state: "submitted", shown: true });

  await page.getByRole("button", { name: zh ? "改一改再交" : "Change and hand in again" })[press]();
  await expect(answer(page, 0)).toBeFocused();
  await expect(answer(page, 0)).toHaveValue("One");
  await page.keyboard.press("End");
  await page.keyboard.type(", mended");
  await page.getByRole("button", { name: say(locale, "handInAgain"), exact: true })[press]();
  await expect(news(page)).toContainText(say(locale, "nothingMoved"));
  expect(await states(page)).toEqual(["submitted", "replaced"]);
  await page.locator("summary")[press]();
  await expect(page.locator("details li").getByText("One", { exact: true })).toBeVisible();
  await show("history");

  await page.getByRole("button", { name: zh ? "撤回" : "Withdraw", exact: true })[press]();
  const question = page.getByRole("dialog");
  await question.getByRole("button", { name: word(locale, "common", "cancel") })[press]();
  expect(await states(page)).toEqual(["submitted", "replaced"]);
  for (const left of [
    ["withdrawn", "submitted"],
    ["withdrawn", "withdrawn"],
  ]) {
    await page
      .getByRole("button", { name: zh ? "撤回" : "Withdraw", exact: true })
      .first()
      [press]();
    if (left[1] === "withdrawn") {
      await expect(question).toContainText(zh ? "这些能力会变" : "changes these capabilities");
      await show("what goes with it");
    }
    await question.getByRole("button", { name: zh ? "撤回" : "Withdraw", exact: true })[press]();
    await expect(news(page)).toContainText(say(locale, "withdrawn"));
    await expect.poll(() => states(page)).toEqual(left);
  }
  await expect(answer(page, 0)).toHaveValue("One, mended");
}

test.describe("on a phone, in Chinese", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "zh-CN" });
  test("a project is handed in, mended, shown and taken back by touch", async ({ page }, info) => {
    await signUp(page.request, "林夏");
    await walk(page, "zh", "tap", info);
  });
});

test.describe("on a wide screen, in English, in the dark", () => {
  test.use({ viewport: { width: 1440, height: 900 }, colorScheme: "dark", locale: "en-GB" });

  test("a project is handed in, mended, shown and taken back", async ({ page }, info) => {
    await signUp(page.request, "Lin Xia");
    await walk(page, "en", "click", info);
  });

  test("by keyboard alone: every field, another link, who may see it, and the button", async ({ page }) => {
    await signUp(page.request, "Lin Xia");
    await page.goto(`/en${path}`);
    await expect(answer(page, 0)).toBeVisible();
    await answer(page, 0).focus();
    const type = async (text: string) => {
      await page.keyboard.type(text);
      await page.keyboard.press("Tab");
    };
    for (const text of answers) await type(text);
    await type("https://example.com/a");
    await page.keyboard.press("Enter");
    await expect(page.locator('[name="links.1"]')).toBeFocused();
    await page.keyboard.type("https://example.com/b");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Remove link 2" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.locator('[name="links.0"]')).toBeFocused();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await type("Looking back");
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Preview" })).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("radio", { name: "Public" })).toBeChecked();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(news(page)).toContainText("Handed in.");
    expect((await stored(page)).handIns).toMatchObject([{ links: ["https://example.com/a"], audience: "public" }]);
  });
});

test("every word of a mentor is there, also of earlier ones, and what was accepted keeps counting", async ({
  page,
}) => {
  const { id: userId } = await signUp(page.request, "Lin Xia");
  const handInId = (await handInByRequest(page)).handIns[0]?.id ?? "";
  await review({ userId, handInId, verdict: "returned", comment: "Almost" });
  await page.goto(`/en/roadmaps/${roadmap}/${firstStage}`);
  await expect(page.getByText("Returned", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Mend and hand in again" }).click();
  await expect(page.getByText("it does not count for now")).toBeVisible();
  await expect(page.getByText("Almost: name the pairs")).toBeVisible();
  await review({ userId, handInId, verdict: "accepted", comment: "Clear now" });
  await handInByRequest(page, { reflection: "Further" });
  await page.reload();
  await expect(page.getByText("The one that was accepted before still counts.")).toBeVisible();
  const former = page.locator("details").first();
  await expect(former).toContainText("still counts");
  await former.locator("summary").first().click();
  await expect(former.getByText("Clear now", { exact: true })).toBeVisible();
  await former.getByText("1 earlier review").click();
  await expect(former.getByText("Almost", { exact: true })).toBeVisible();
  await expect(former.getByText("Almost: name the pairs")).toBeVisible();
  await expectClean(page);
});

test.describe("who may see it", () => {
  test.use({ excused: /Failed to load resource.* 404/ });

  test("is changed at once: the public address opens for anyone, and for nobody after", async ({ page, browser }) => {
    await signUp(page.request, "Lin Xia");
    const hostile = `<img src=x onerror=alert(1)> [x](javascript:alert(1)) ![far](https://far.example/track.png)`;
    await handInByRequest(page, { reflection: hostile });
    await page.goto(`/en${path}`);
    await page.getByRole("radio", { name: "Public" }).check();
    const address = await page.getByLabel("Public address").inputValue();
    const context = await browser.newContext({ baseURL: origin });
    const visitor = await context.newPage();
    const elsewhere: string[] = [];
    visitor.on("dialog", (dialog) => elsewhere.push(dialog.message()));
    visitor.on("request", (request) => {
      if (!request.url().startsWith(origin)) elsewhere.push(request.url());
    });
    await visitor.goto(address);
    await expect(visitor.getByText("Lin Xia")).toBeVisible();
    await expect(visitor.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
    const far = visitor.getByRole("link", { name: /^far/ });
    await expect(far).toHaveAttribute("href", "https://far.example/track.png");
    await expect(far).toHaveAttribute("rel", "noopener noreferrer nofollow");
    expect(await visitor.locator("main img, main script").count()).toBe(0);
    await expectClean(visitor);
    await page.getByRole("radio", { name: "Mentors only" }).check();
    await expect(page.getByText("Only you and your mentors see it now.")).toBeVisible();
    await visitor.reload();
    await expect(visitor.getByRole("heading", { name: "There is no public work here" })).toBeVisible();
    await visitor.goto("/en/work");
    await expect(visitor.getByRole("heading", { name: "There is no public work here" })).toBeVisible();
    expect(elsewhere).toEqual([]);
    await context.close();
  });
});

test.describe("when something is in the way", () => {
  test.use({ excused: /net::ERR_(FAILED|INTERNET_DISCONNECTED)|Failed to load resource.* 4(01|09)/ });

  async function fill(page: Page): Promise<void> {
    await page.goto(`/en${path}`);
    for (const [index, text] of answers.entries()) await answer(page, index).fill(text);
    await page.locator('[name="links.0"]').fill("https://example.com/work");
  }

  test("a lost answer costs nothing: sent again, it is the same hand-in", async ({ page }) => {
    await signUp(page.request, "Lin Xia");
    await fill(page);
    let lost = 0;
    await page.route("**/api/v1/me/projects/*", async (route) => {
      if (route.request().method() !== "PUT" || lost++ > 0) return route.continue();
      await route.fetch();
      return route.abort("internetdisconnected");
    });
    await handInButton(page, "en").click();
    await expect(alert(page)).toContainText("No connection");
    await expect(answer(page, 4)).toHaveValue("Five");
    await handInButton(page, "en").click();
    await expect(news(page)).toContainText("Handed in.");
    expect(await states(page)).toEqual(["submitted"]);
  });

  test("two presses hand in once", async ({ page }) => {
    await signUp(page.request, "Lin Xia");
    await fill(page);
    await handInButton(page, "en").dblclick();
    await expect(news(page)).toContainText("Handed in.");
    expect(await states(page)).toEqual(["submitted"]);
  });

  test("a session that has ended keeps the text and leads back to it", async ({ page }) => {
    const person = await signUp(page.request, "Lin Xia");
    await fill(page);
    await page.context().clearCookies();
    await handInButton(page, "en").click();
    await expect(alert(page)).toContainText("Everything you wrote is kept");
    await alert(page).getByRole("link", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/sign-in\?next=/);
    await page.locator("[name=email]").fill(person.email);
    await page.locator("[name=password]").fill(person.password);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(answer(page, 4)).toHaveValue("Five");
  });

  test("signing out asks before text is thrown away that is not handed in", async ({ page }) => {
    await signUp(page.request, "Careful");
    await fill(page);
    const leave = async () => {
      await page.getByRole("button", { name: "Account of Careful" }).click();
      await page.getByRole("button", { name: word("en", "shell", "signOut"), exact: true }).click();
    };
    await leave();
    await expect(page.getByRole("dialog")).toContainText("1 text you have begun was not sent");
    await page.getByRole("dialog").getByRole("button", { name: "Stay here" }).click();
    await expect(answer(page, 4)).toHaveValue("Five");
    await leave();
    await page.getByRole("dialog").getByRole("button", { name: "Sign out anyway" }).click();
    await expect(page).toHaveURL(/\/en$/);
    expect(await page.evaluate(() => Object.keys({ ...localStorage }))).toEqual([]);
  });

  test("criteria that changed meanwhile are told, and the text stays", async ({ page }) => {
    await signUp(page.request, "Lin Xia");
    await fill(page);
    await page.route("**/api/v1/me/projects/*", (route) =>
      route.request().method() === "PUT"
        ? route.fulfill({
            status: 409,
            contentType: "application/problem+json",
            json: { status: 409, code: "VERSION_CONFLICT" },
          })
        : route.continue(),
    );
    await handInButton(page, "en").click();
    await alert(page).getByRole("button", { name: "Refresh" }).click();
    await expect(answer(page, 4)).toHaveValue("Five");
  });
});

test("without an account or scripts the whole task is readable, and the way in leads back", async ({
  page,
  browser,
}) => {
  await page.goto(`/zh${path}`);
  await expect(page.getByText("登录后就能交作品")).toBeVisible();
  await expect(page.getByText("给出混淆矩阵，指出最容易混的两对数字")).toBeVisible();
  await page.locator("main").getByRole("link", { name: "登录", exact: true }).click();
  await expect(page).toHaveURL(`${origin}/zh/sign-in?next=${encodeURIComponent(`/zh${path}`)}`);
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto(`/en${path}`);
  await expect(bare.getByText("Show a confusion matrix and name the two most confused pairs")).toBeVisible();
  await expect(bare.getByText("A re-runnable notebook")).toBeVisible();
  await context.close();
});

import type { Page } from "@playwright/test";
import { firstTopics, overflowOf, record, roadmap, word } from "#e2e/app";
import { expect, headers, origin, signUp, test } from "#e2e/fixtures";

const goal = { role: "generic-ai-pm", weeklyMinutes: 240, studyDays: [1, 2, 3, 4, 5, 6, 7], studyTime: "20:00" };
const setGoal = async (page: Page, change: object = {}) =>
  expect((await page.request.put("/api/v1/me/goal", { data: { ...goal, ...change }, headers })).status()).toBe(200);

const steps = (page: Page) => page.getByRole("region", { name: /What comes next|接下来/ }).getByRole("listitem");
const titles = (page: Page) => steps(page).getByRole("heading", { level: 3 });
const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const planHas = (page: Page) => expect(page.locator("#weeks")).toBeVisible();

/** The weeks of the plan, by their place from this one. */
const weekOf = (page: Page, name: string, place: number) => section(page, name).locator("ol > li").nth(place);

/** The menu of the first step, opened by keys. */
async function openMenu(page: Page): Promise<void> {
  await steps(page).first().getByRole("button", { expanded: false }).focus();
  await page.keyboard.press("Enter");
}

async function answerFirst(page: Page, label: string): Promise<string> {
  const title = (await titles(page).first().textContent()) ?? "";
  await openMenu(page);
  await page.getByRole("button", { name: label, exact: true }).press("Enter");
  await expect(titles(page).filter({ hasText: title })).toHaveCount(0);
  await expect(page.getByRole("status").getByText(title)).toBeVisible();
  return title;
}

test.describe("in English, on a wide dark screen", () => {
  test.use({ colorScheme: "dark", viewport: { width: 1440, height: 1000 } });

  test("a goal turns into a distance, steps with reasons, and weeks", async ({ page }) => {
    await signUp(page.request, "Heading");
    await page.goto("/en/dashboard");
    await expect(page.getByRole("link", { name: "See target roles" })).toHaveAttribute("href", "/en/roles");
    await page.getByRole("link", { name: "See the plan by week" }).click();
    await planHas(page);
    const form = section(page, "Goal and time");
    await form.getByLabel("Target role").selectOption("generic-ai-pm");
    await form.getByLabel("Minutes a week").fill("300");
    for (const day of ["Mon", "Thu"]) await form.getByLabel(day).check();
    await form.getByLabel("Sat").uncheck();
    await form.getByLabel("Begins at").fill("19:30");
    await form.getByLabel("Target date").fill("2027-11-24");
    await expect(form.getByText(/To be through by then takes \d+ minutes a week/)).toBeVisible();
    await form.getByRole("button", { name: "Save and lay out anew" }).click();
    await expect(page.getByText("Laid out anew")).toBeVisible();
    await expect(page.getByText("Mon, Thu at 19:30", { exact: true })).toBeVisible();
    await expect(page.getByText(/At 300 minutes a week, your goal, that takes \d+ to \d+ weeks/)).toBeVisible();
    await expect(page.getByText(/100% short of it/)).toBeVisible();
    const second = weekOf(page, "By week", 1);
    await second.locator("summary").press("Enter");
    await expect(second.getByText(/Mon, .* 19:30/)).toBeVisible();
    await page.reload();
    await expect(form.getByLabel("Begins at")).toHaveValue("19:30");

    await page.goto("/en/dashboard");
    await expect(page.getByRole("heading", { level: 1 })).toContainText("100% short of it");
    await expect(steps(page)).toHaveCount(3);
    await expect(steps(page).first()).toContainText(/Closes [\d.]+ of your gap in .+\./);
    await record(page, firstTopics[0], "done");
    await page.reload();
    await expect(page.getByText("This week you finished 60 of 300 minutes.")).toBeVisible();
  });

  test("a private target can be headed for like a role", async ({ page }) => {
    await signUp(page.request, "Reading");
    const requirements = [{ capability: "user-insight", level: 2 }];
    const data = { id: crypto.randomUUID(), title: "The job next door", requirements };
    expect((await page.request.post("/api/v1/me/targets", { data, headers })).status()).toBe(201);
    await page.goto("/en/plan");
    const form = section(page, "Goal and time");
    await form.getByLabel("Target role").selectOption("The job next door");
    await form.getByRole("button", { name: "Save and lay out anew" }).click();
    await expect(page.getByRole("definition").filter({ hasText: "The job next door" })).toContainText(
      "100% short of it",
    );
  });

  test("not now is undone from the toast; known already asks for something behind it", async ({ page }) => {
    await signUp(page.request, "Knowing");
    await setGoal(page);
    await page.goto("/en/dashboard");
    const title = await answerFirst(page, "Not now");
    await page.getByRole("status").getByRole("button", { name: "Undo", exact: true }).click();
    await expect(titles(page).filter({ hasText: title })).toHaveCount(1);

    const known = await answerFirst(page, "I know this already");
    await expect(page.getByText(`“${known}”: show that you know it`)).toBeVisible();
    await expect(page.getByRole("link", { name: "Take the self-check" })).toHaveAttribute(
      "href",
      new RegExp(`^/en/roadmaps/${roadmap}/[a-z-]+/self-check$`),
    );
    await expect(page.getByRole("link", { name: "Hand in earlier work" })).toHaveAttribute(
      "href",
      /^\/en\/evidence\?capability=[a-z-]+$/,
    );
    await page.getByRole("button", { name: "Got it" }).click();
    await page.goto("/en/plan");
    await section(page, "Set aside")
      .getByRole("button", { name: `Take back “${known}”` })
      .click();
    await expect(section(page, "Set aside")).toHaveCount(0);
  });

  test("a calendar address is shown once, works for whoever has it, and ends at once", async ({ page, playwright }) => {
    await signUp(page.request, "Subscribing");
    await page.goto("/en/plan");
    const calendar = section(page, "In your calendar");
    await calendar.getByRole("button", { name: "Make a calendar address" }).click();
    const field = calendar.getByRole("textbox", { name: "Calendar address" });
    await expect(field).toBeFocused();
    const address = await field.inputValue();
    expect(address).toMatch(new RegExp(`^${origin}/api/v1/calendar/[\\w-]{43}$`));
    await expect(calendar.getByRole("link", { name: "Open in a calendar app" })).toHaveAttribute("href", /^webcal:/);
    const anyone = await playwright.request.newContext();
    const read = await anyone.get(address);
    expect(read.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await read.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+BEGIN:VEVENT\r\n[\s\S]+END:VCALENDAR\r\n$/);
    await page.reload();
    await expect(calendar.getByText(/Last read/)).toBeVisible();
    await expect(field).toHaveCount(0);
    expect(await page.content()).not.toContain(address.split("/").at(-1));
    await calendar.getByRole("button", { name: "End this address" }).click();
    await expect(calendar.getByRole("button", { name: "Make a calendar address" })).toBeVisible();
    expect((await anyone.get(address)).status()).toBe(404);
    await anyone.dispose();
  });

  test("on paper: all weeks opened, ink on white, no navigation, no form", async ({ page }) => {
    await signUp(page.request, "Printing");
    await setGoal(page);
    await page.goto("/en/plan");
    await planHas(page);
    const third = weekOf(page, "By week", 2);
    await expect(third.locator("ul").first()).not.toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(third.locator("ul").first()).toBeVisible();
    await expect(weekOf(page, "By week", 20)).toBeVisible();
    await expect(page.getByRole("navigation").first()).not.toBeVisible();
    await expect(page.getByRole("button", { name: "Save and lay out anew" })).not.toBeVisible();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
  });
});

test.describe("in Chinese, on a phone", () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test("what is wrong is said beside its field, and what was typed stays", async ({ page }) => {
    await signUp(page.request, "林");
    await page.goto("/zh/plan");
    const form = section(page, "目标和时间");
    await form.getByLabel("每周分钟数").fill("");
    await form.getByLabel("目标日期").fill("2028-05-01");
    await form.getByLabel("周六").uncheck();
    await form.getByRole("button", { name: "保存并重排" }).click();
    await expect(form.getByLabel("每周分钟数")).toBeFocused();
    await expect(form.getByText("至少选一天。")).toBeVisible();
    await expect(form.getByLabel("目标日期")).toHaveValue("2028-05-01");
    await form.getByLabel("每周分钟数").fill("90");
    await form.getByLabel("周日").check();
    await form.getByRole("button", { name: "保存并重排" }).click();
    await expect(page.getByText("周日 10:00", { exact: true })).toBeVisible();
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  });

  test("the plan is reached from the menu and lists what was put off", async ({ page }) => {
    await signUp(page.request, "林");
    await setGoal(page);
    await page.goto("/zh/dashboard");
    const title = await answerFirst(page, "先不学");
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: word("zh", "shell", "menu") }).click();
    await page.getByRole("dialog").getByRole("link", { name: "计划", exact: true }).click();
    await planHas(page);
    await expect(section(page, "先放下的").getByText(title)).toBeVisible();
    await expect(section(page, "每周安排").getByText("这周")).toBeVisible();
  });

  test("nothing left is said, and nothing is laid out", async ({ page }) => {
    await signUp(page.request, "林");
    await page.route("**/api/v1/me/plan*", async (route) => {
      const answer = await route.fetch();
      const over = { minutesLeft: 0, forecast: null, weeks: [], beyond: 0, nextSteps: [] };
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ...over } });
    });
    await page.goto("/zh/plan");
    await expect(page.getByText("没有剩下的了，这条路你走完了。")).toBeVisible();
    await expect(page.getByText("没有要排的了。")).toBeVisible();
  });
});

test("the plan is for those who are signed in: the way leads through the door", async ({ page }) => {
  await page.goto("/zh/plan");
  await expect(page).toHaveURL(`${origin}/zh/sign-in?next=%2Fzh%2Fplan`);
});

test.describe("without an answer", () => {
  test.use({ excused: /net::ERR_(INTERNET_DISCONNECTED|FAILED)/ });

  test("what was there last time is painted and dated; without it, one can try again", async ({ page }) => {
    await signUp(page.request, "Away");
    let away = true;
    await page.route("**/api/v1/me/plan*", (route) => (away ? route.abort("internetdisconnected") : route.continue()));
    await page.goto("/en/plan");
    const retry = page.getByRole("button", { name: "Try again" });
    await expect(retry).toBeVisible({ timeout: 30_000 });
    away = false;
    await retry.click();
    await planHas(page);
    away = true;
    await page.reload();
    await planHas(page);
    await expect(page.getByText(/These are from/)).toBeVisible({ timeout: 30_000 });
  });
});

import type { Locator, Page } from "@playwright/test";
import { attempt, firstStage, type Locale, rightAnswers, roadmap, word } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, newPerson, origin, signUp, test } from "#e2e/fixtures";

const path = (locale: Locale) => `/${locale}/roadmaps/${roadmap}/${firstStage}/self-check`;
const attempts = `**/api/v1/me/quizzes/${firstStage}/attempts`;
const radio = (page: Page, { question, option }: { question: string; option: string }): Locator =>
  page.locator(`[data-question="${question}"] input[value="${option}"]`);
const send = (page: Page, locale: Locale) =>
  page.getByRole("button", { name: word(locale, "selfCheck", "send"), exact: true });
const result = (page: Page) => page.locator("#result");
const kept = async (page: Page) =>
  (await (await page.request.get(`/api/v1/me/quizzes/${firstStage}/attempts`)).json()).items as { score: number }[];

async function open(page: Page, locale: Locale) {
  await page.goto(path(locale));
  await expect(page.locator("[data-question]")).toHaveCount(6);
  return rightAnswers(page);
}

/** Presses Tab until it is there, as someone without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Goes to a question by Tab and to one of its options by the arrow keys. */
async function choose(page: Page, answer: { question: string; option: string }): Promise<void> {
  const options = page.locator(`[data-question="${answer.question}"] input`);
  await tabTo(page, options.first());
  await page.keyboard.press("Space");
  for (let steps = 0; steps < (await options.count()) && !(await radio(page, answer).isChecked()); steps++)
    await page.keyboard.press("ArrowDown");
  await expect(radio(page, answer)).toBeChecked();
  await expect(radio(page, answer)).toBeInViewport({ ratio: 1 });
}

/** From the stage to a passed self-check and on to the next try, with the keyboard alone. */
async function walk(page: Page, locale: Locale): Promise<void> {
  // A hundred key presses, each waited for, on a machine that may be busy.
  test.setTimeout(120_000);
  const say = (key: string) => word(locale, "selfCheck", key);
  await signUp(page.request, locale === "zh" ? "林夏" : "Lin Xia");
  await page.goto(`/${locale}/roadmaps/${roadmap}/${firstStage}`);
  await expect(page.getByText(say("untried"))).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: say("go") }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${path(locale)}$`));
  await expect(page.locator("[data-question]")).toHaveCount(6);
  const { answers } = await rightAnswers(page);
  for (const answer of answers.slice(0, 5)) await choose(page, answer);
  await tabTo(page, send(page, locale));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: say("toGap") })).toBeFocused();
  await page.keyboard.press("Enter");
  const gap = answers[5] ?? { question: "", option: "" };
  await expect(page.locator(`[data-question="${gap.question}"] input`).first()).toBeFocused();
  await expectClean(page);
  await tabTo(page, send(page, locale));
  await page.keyboard.press("Enter");
  await tabTo(page, dialog.getByRole("button", { name: say("sendAnyway") }));
  await page.keyboard.press("Enter");

  await expect(result(page)).toBeFocused();
  await expect(result(page)).toHaveText(say("passed").replace("{score}", "83"));
  await expect(page.getByRole("status").filter({ hasText: "83%" })).toContainText(
    locale === "zh" ? "答对 5 / 6 题" : "5 of 6 right",
  );
  const moved = page.getByText(word(locale, "progress", "justMoved"));
  await expect(moved).toBeVisible();
  await expect(page.getByText(locale === "zh" ? "第 6 题 · 没有作答" : "Question 6 · left open")).toBeVisible();
  await expect(page.getByText(locale === "zh" ? "第 1 题 · 答对" : "Question 1 · right")).toBeVisible();
  await expect(page.locator("[data-standing]")).toContainText("83%");
  const resources = page.locator("[aria-labelledby=result] summary").first();
  await tabTo(page, resources);
  await page.keyboard.press("Enter");
  await expect(page.locator("[aria-labelledby=result] details[open] li a").first()).toBeVisible();
  await expectClean(page);
  const past = page.locator("[aria-labelledby=history] summary").first();
  await tabTo(page, past);
  await page.keyboard.press("Enter");
  await expect(page.locator("[aria-labelledby=history] details[open] li")).toHaveCount(6);

  await page.keyboard.press("Control+Home");
  await result(page).focus();
  await tabTo(page, page.getByRole("button", { name: say("again") }));
  await page.keyboard.press("Enter");
  await expect(page.locator("#questions")).toBeFocused();
  const { answers: others } = await rightAnswers(page);
  expect(others).not.toEqual(answers);
  await expect(radio(page, others[0] ?? gap)).toBeVisible();
  await expect(page.locator("[data-question] input:checked")).toHaveCount(0);
}

test.describe("on a phone, in Chinese", () => {
  test.use({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    contextOptions: { reducedMotion: "reduce" },
  });
  test("a self-check is passed by keyboard alone", ({ page }) => walk(page, "zh"));
});
test.describe("on a wide screen, in English, in the dark", () => {
  test.use({ colorScheme: "dark", locale: "en-GB", contextOptions: { reducedMotion: "reduce" } });
  test("a self-check is passed by keyboard alone", ({ page }) => walk(page, "en"));
});

test("answers survive a reload, and pressing twice sends once", async ({ enter }) => {
  const page = await enter("learner");
  const { answers } = await open(page, "en");
  for (const answer of answers.slice(0, 4)) await radio(page, answer).check();
  await page.reload();
  for (const answer of answers.slice(0, 4)) await expect(radio(page, answer)).toBeChecked();
  await expect(page.getByText("4 of 6 answered").locator("visible=true")).toBeVisible();
  for (const answer of answers.slice(4)) await radio(page, answer).check();
  const posts: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/attempts")) posts.push(request.postData() ?? "");
  });
  await send(page, "en").dblclick();
  await expect(result(page)).toHaveText("Passed: 100%");
  expect(posts).toHaveLength(1);
  expect(await kept(page)).toHaveLength(1);
  await page.reload();
  await expect(page.locator("[data-question]")).toHaveCount(6);
  await expect(page.locator("[data-question] input:checked")).toHaveCount(0);
});

test.describe("without a network", () => {
  test.use({ excused: /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION)/ });
  test("nothing is lost, and the same attempt is sent again", async ({ enter }) => {
    const page = await enter("learner");
    const { answers } = await open(page, "en");
    for (const answer of answers) await radio(page, answer).check();
    const sent: string[] = [];
    // The answer is lost on its way back: the server has judged, the page does not know.
    await page.route(attempts, async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      sent.push(route.request().postData() ?? "");
      if (sent.length > 1) return route.continue();
      await route.fetch();
      return route.abort("internetdisconnected");
    });
    await send(page, "en").click();
    await expect(page.getByRole("alert").filter({ hasText: "Your answers are kept" })).toBeVisible();
    for (const answer of answers) await expect(radio(page, answer)).toBeChecked();
    await send(page, "en").click();
    await expect(result(page)).toHaveText("Passed: 100%");
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
    expect(await kept(page)).toHaveLength(1);
  });

  test("the questions of last time can be answered, and go out when it is back", async ({ enter }) => {
    const page = await enter("learner");
    const { answers } = await open(page, "en");
    await page.route("**/api/v1/me/quizzes/**", (route) => route.abort("internetdisconnected"));
    await page.reload();
    for (const answer of answers) await radio(page, answer).check();
    await send(page, "en").click();
    await expect(page.getByRole("alert").filter({ hasText: "Your answers are kept" })).toBeVisible();
    await page.unroute("**/api/v1/me/quizzes/**");
    await page.reload();
    await send(page, "en").click();
    await expect(result(page)).toHaveText("Passed: 100%");
  });
});

test.describe("refusals lead on", () => {
  test.use({ excused: /Failed to load resource.* (409|404|401)/ });

  test("questions answered elsewhere are told, and fresh ones come", async ({ enter }) => {
    const page = await enter("learner");
    const { answers } = await open(page, "en");
    for (const answer of answers) await radio(page, answer).check();
    await attempt(page, 3);
    await send(page, "en").click();
    await expect(page.getByRole("alert").filter({ hasText: "judged already" })).toBeVisible();
    await page.getByRole("button", { name: "Fresh questions" }).click();
    await expect(page.locator("#questions")).toBeFocused();
    await expect(page.locator("[data-question] input:checked")).toHaveCount(0);
    await expect(page.locator("[aria-labelledby=history] summary")).toContainText("50%");
    const fresh = await rightAnswers(page);
    for (const answer of fresh.answers) await radio(page, answer).check();
    await send(page, "en").click();
    await expect(result(page)).toHaveText("Passed: 100%");
  });

  test("begun and answered elsewhere: on return fresh ones come, and it is said why", async ({ enter }) => {
    const page = await enter("learner");
    const { answers } = await open(page, "en");
    await radio(page, answers[0] ?? { question: "", option: "" }).check();
    await attempt(page, 6);
    await page.reload();
    await expect(page.getByText("answered elsewhere in the meantime")).toBeVisible();
    await expect(page.locator("[data-question] input:checked")).toHaveCount(0);
  });

  test("a session that ended keeps the answers", async ({ page }) => {
    const person = await signUp(page.request, "Returning");
    const { answers } = await open(page, "en");
    for (const answer of answers) await radio(page, answer).check();
    await page.context().clearCookies();
    await send(page, "en").click();
    // Once the page knows, it asks to sign in.
    await page.getByRole("main").getByRole("link", { name: "Sign in", exact: true }).click();
    await page.locator("[name=email]").fill(person.email);
    await page.locator("[name=password]").fill(person.password);
    await page.locator("[name=password]").press("Enter");
    await expect(page).toHaveURL(`${origin}${path("en")}`);
    for (const answer of answers) await expect(radio(page, answer)).toBeChecked();
    await send(page, "en").click();
    await expect(result(page)).toHaveText("Passed: 100%");
  });

  test("a stage that asks nothing any more says so", async ({ enter }) => {
    const page = await enter("learner");
    const problem = { type: "about:blank", title: "", status: 404, code: "NOT_FOUND", requestId: "x" };
    await page.route(`**/api/v1/me/quizzes/${firstStage}`, (route) => route.fulfill({ status: 404, json: problem }));
    await page.goto(path("zh"));
    await expect(page.getByText(word("zh", "selfCheck", "noneTitle"))).toBeVisible();
    await page
      .getByRole("main")
      .getByRole("link", { name: word("zh", "selfCheck", "back") })
      .click();
    await expect(page).toHaveURL(new RegExp(`/zh/roadmaps/${roadmap}/${firstStage}$`));
  });
});

test("who is signed out is asked in, and comes back here", async ({ page }) => {
  const person = newPerson();
  await page.goto(path("zh"));
  await page
    .getByRole("main")
    .getByRole("link", { name: word("zh", "selfCheck", "signIn"), exact: true })
    .click();
  await page
    .getByRole("main")
    .getByRole("link", { name: word("zh", "account", "signUp") })
    .click();
  await page.getByLabel(word("zh", "account", "name"), { exact: true }).fill("林夏");
  await page.getByLabel(word("zh", "account", "email"), { exact: true }).fill(person.email);
  await page.getByLabel(word("zh", "account", "password"), { exact: true }).fill(person.password);
  await page
    .locator("form")
    .getByRole("button", { name: word("zh", "account", "signUp"), exact: true })
    .click();
  await expect(page).toHaveURL(`${origin}${path("zh")}`);
  await expect(page.locator("[data-question]")).toHaveCount(6);
});

test("what is missing on the dashboard leads to the self-check", async ({ enter }) => {
  const page = await enter("learner");
  await page.goto("/en/dashboard");
  await page.locator("#capability-ai-concepts").click();
  await page
    .locator("#reasons-ai-concepts")
    .getByRole("link", { name: /self-check/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/self-check$/);
  await expect(page.locator("[data-question]")).toHaveCount(6);
});

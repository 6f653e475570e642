import {
  expectRecorded,
  expectShown,
  firstStage,
  firstTopics,
  markButton,
  openRoadmap,
  record,
  recorded,
  roadmap,
  topicOf,
  word,
} from "#e2e/app";
import { expect, signIn, signUp, test } from "#e2e/fixtures";

const [first, second, third] = firstTopics;

test("the map is walked and marked by keys alone", async ({ enter }) => {
  const page = await enter("learner");
  await openRoadmap(page, "en");
  await page.keyboard.press("j");
  await expect(topicOf(page, first)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(topicOf(page, second)).toBeFocused();
  await page.keyboard.press("s");
  await expectShown(page, "en", second, "skipped");
  await page.keyboard.press("j");
  await expect(topicOf(page, third)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`topic=${third}`));
  await expect(page.getByRole("complementary").getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("d");
  await expect(markButton(page, "en", "done")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await expect(topicOf(page, third)).toBeFocused();
  await expectShown(page, "en", third, "done");
  await page.keyboard.press("u");
  await expectShown(page, "en", third, "todo");
  await expectRecorded(page, third, "todo");
  await expectRecorded(page, second, "skipped");
});

test.describe("without a network", () => {
  test.use({ excused: /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION)/ });
  test("a mark is kept over a reload and sent once", async ({ enter }) => {
    const page = await enter("learner");
    await openRoadmap(page, "en");
    const sent: string[] = [];
    let away = true;
    // Only our own route is cut off, so that the page itself can be loaded again.
    await page.route("**/api/v1/me/progress/events", async (route) => {
      if (away) return route.abort("internetdisconnected");
      sent.push(route.request().postData() ?? "");
      return route.continue();
    });
    await topicOf(page, first).focus();
    await page.keyboard.press("d");
    await expectShown(page, "en", first, "done");
    await expect(topicOf(page, first)).toHaveAccessibleName(/waiting to be sent/);
    await page.reload();
    await expectShown(page, "en", first, "done");
    await expect(topicOf(page, first)).toHaveAccessibleName(/waiting to be sent/);
    expect((await recorded(page)).get(first) ?? "todo").toBe("todo");

    away = false;
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect(topicOf(page, first)).not.toHaveAccessibleName(/waiting/, { timeout: 30_000 });
    await expectShown(page, "en", first, "done");
    await expectRecorded(page, first, "done");
    expect(sent).toHaveLength(1);
    await page.reload();
    await expectShown(page, "en", first, "done");
    expect(sent).toHaveLength(1);
  });
});

test("two tabs stay in step, and a mark made elsewhere is there on return", async ({ enter }) => {
  const page = await enter("learner");
  const other = await page.context().newPage();
  await openRoadmap(page, "en");
  await openRoadmap(other, "en");
  await topicOf(page, first).focus();
  await page.keyboard.press("d");
  await expectShown(other, "en", first, "done");
  await topicOf(other, first).focus();
  await other.keyboard.press("l");
  await expectShown(page, "en", first, "learning");

  await record(page, second, "done");
  await expectShown(page, "en", second, "todo");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await expectShown(page, "en", second, "done");
});

test("signing out leaves nothing of a person behind", async ({ page }) => {
  await signUp(page.request, "Former");
  await openRoadmap(page, "en");
  await topicOf(page, first).focus();
  await page.keyboard.press("d");
  await expectRecorded(page, first, "done");
  await page.getByRole("button", { name: /Former/ }).click();
  await page.getByRole("button", { name: word("en", "shell", "signOut") }).click();
  await expect(page).toHaveURL(/\/en$/);
  await expect(page.getByRole("link", { name: word("en", "shell", "signIn"), exact: true })).toBeVisible();
  expect(await page.evaluate(() => ({ ...localStorage, ...sessionStorage }))).toEqual({});
  expect((await page.request.get("/api/v1/me")).status()).toBe(401);

  await page.goto(`/en/roadmaps/${roadmap}`);
  await expect(topicOf(page, first)).not.toHaveAccessibleName(/,/);
  const next = await signUp(page.request, "Next");
  await openRoadmap(page, "en");
  await expectShown(page, "en", first, "todo");
  await expect(page.getByRole("button", { name: /Next/ }).first()).toBeVisible();
  await page.context().clearCookies();
  await signIn(page.request, next);
  await openRoadmap(page, "en");
  await expectShown(page, "en", first, "todo");
});

test("undo leaves alone what another tab has marked anew, and says so", async ({ page, context }) => {
  await signUp(page.request, "Learner");
  const address = `/en/roadmaps/${roadmap}/${firstStage}/${first}`;
  const other = await context.newPage();
  for (const tab of [page, other]) await tab.goto(address);
  await markButton(page, "en", "done").click();
  await expect(markButton(other, "en", "done")).toHaveAttribute("aria-pressed", "true");
  await markButton(other, "en", "skipped").click();
  await expect(markButton(page, "en", "skipped")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("u");
  await expect(page.getByText(word("en", "progress", "changedSince"))).toBeVisible();
  await expectRecorded(page, first, "skipped");
});

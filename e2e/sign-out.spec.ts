import type { Page } from "@playwright/test";
import { expectShown, firstTopics, openRoadmap, recorded, topicOf, word } from "#e2e/app";
import { expect, signIn, signUp, test } from "#e2e/fixtures";

const [first, second] = firstTopics;
const events = "**/api/v1/me/progress/events";
/** Words of the question, with a count where they have one. */
const said = /2 marks have not been sent/;

test.use({ excused: /net::ERR_(INTERNET_DISCONNECTED|FAILED)/ });

const question = (page: Page) => page.getByRole("dialog");
const answer = (page: Page, name: string) => question(page).getByRole("button", { name, exact: true });

async function askToLeave(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: `Account of ${name}` }).click();
  await page.getByRole("button", { name: word("en", "shell", "signOut"), exact: true }).click();
}

/** Two marks that the server does not get to see. */
async function markUnheard(page: Page): Promise<void> {
  await openRoadmap(page, "en");
  await page.route(events, (route) => route.abort("internetdisconnected"));
  for (const topic of [first, second]) {
    await topicOf(page, topic).focus();
    await page.keyboard.press("d");
    await expectShown(page, "en", topic, "done");
  }
}

const stored = (page: Page) => page.evaluate(() => Object.keys({ ...localStorage }));

test("marks that wait are not thrown away unasked: stay, or send them first", async ({ page }) => {
  const person = await signUp(page.request, "Careful");
  await markUnheard(page);
  await askToLeave(page, "Careful");
  await expect(question(page)).toContainText(said);
  await answer(page, "Stay here").click();
  await expect(question(page)).toBeHidden();
  await expectShown(page, "en", first, "done");

  await askToLeave(page, "Careful");
  await answer(page, "Send, then sign out").click();
  await expect(question(page).getByRole("alert")).toContainText("could not be sent");
  await expect(question(page)).toContainText(said);

  await page.unroute(events);
  await answer(page, "Send, then sign out").click();
  await expect(page).toHaveURL(/\/en$/);
  expect(await stored(page)).toEqual([]);
  await signIn(page.request, person);
  const known = await recorded(page);
  expect([known.get(first), known.get(second)]).toEqual(["done", "done"]);
});

test("who signs out all the same leaves nothing behind", async ({ page }) => {
  const person = await signUp(page.request, "Hasty");
  await markUnheard(page);
  await askToLeave(page, "Hasty");
  await answer(page, "Sign out anyway").click();
  await expect(page).toHaveURL(/\/en$/);
  expect(await stored(page)).toEqual([]);
  await signIn(page.request, person);
  expect((await recorded(page)).get(first) ?? "todo").toBe("todo");
});

test("a mark that is on its way is waited for without a question", async ({ page }) => {
  const person = await signUp(page.request, "Quick");
  await openRoadmap(page, "en");
  await page.route(events, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await topicOf(page, first).focus();
  await page.keyboard.press("d");
  await askToLeave(page, "Quick");
  await expect(page).toHaveURL(/\/en$/);
  await signIn(page.request, person);
  expect((await recorded(page)).get(first)).toBe("done");
});

test("marks of an ended session survive the next person's visit", async ({ page }) => {
  const absent = await signUp(page.request, "Absent");
  await markUnheard(page);
  // Away, so that no later try comes without a cookie.
  await page.goto("about:blank");
  await page.context().clearCookies();
  await page.unroute(events);
  await signUp(page.request, "Guest");
  await openRoadmap(page, "en");
  await expectShown(page, "en", first, "todo");
  await askToLeave(page, "Guest");
  await expect(page).toHaveURL(/\/en$/);
  await signIn(page.request, absent);
  await openRoadmap(page, "en");
  await expectShown(page, "en", first, "done");
  await expect.poll(async () => (await recorded(page)).get(second)).toBe("done");
});

test("text in the studio that is not saved is asked about too", async ({ enter }) => {
  const page = await enter("editor", "Writer");
  await page.goto("/en/studio/resources/new");
  await page.locator('[name="title.en"]').fill("Half a thought");
  await askToLeave(page, "Writer");
  await expect(question(page)).toContainText("Your changes to 1 item");
  await expect(answer(page, "Send, then sign out")).toBeHidden();
  await answer(page, "Stay here").click();
  await expect(page.locator('[name="title.en"]')).toHaveValue("Half a thought");
  await askToLeave(page, "Writer");
  await answer(page, "Sign out anyway").click();
  await expect(page).toHaveURL(/\/en$/);
  expect(await stored(page)).toEqual([]);
});

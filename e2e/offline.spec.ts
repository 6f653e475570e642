import type { Page } from "@playwright/test";
import {
  expectRecorded,
  expectShown,
  firstTopics,
  markButton,
  openRoadmap,
  roadmap,
  said,
  topicOf,
  word,
} from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, test } from "#e2e/fixtures";

const [first, second] = firstTopics;

test.use({ excused: /net::ERR_(INTERNET_DISCONNECTED|FAILED)/ });

/** Holds back the parts of the page that travel apart from it. */
const withholdParts = (page: Page) => page.route("**/_next/static/**", (route) => route.abort("internetdisconnected"));

test("a part that cannot be fetched leaves the page as it was, and is there once the network is back", async ({
  enter,
}) => {
  const page = await enter("learner");
  await openRoadmap(page, "en");
  await withholdParts(page);
  const missing = page.getByText(word("en", "common", "missingPart"));
  await page.keyboard.press("?");
  await expect(missing).toBeVisible();
  await topicOf(page, first).focus();
  await page.keyboard.press("d");
  await expectRecorded(page, first, "done");
  await topicOf(page, second).click();
  await expect(page).not.toHaveURL(/topic=/);
  await expect(topicOf(page, second)).toBeVisible();

  await page.unroute("**/_next/static/**");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: word("en", "shell", "keysTitle") })).toBeVisible();
});

test("a topic can be opened and marked after the network has gone", async ({ enter }) => {
  const page = await enter("learner");
  const panel = page.waitForResponse(
    async (answer) => answer.url().endsWith(".js") && (await answer.text()).includes("closePanel"),
  );
  await openRoadmap(page, "en");
  await panel;
  await page.context().setOffline(true);
  await topicOf(page, first).click();
  await markButton(page, "en", "done").click();
  await expect(markButton(page, "en", "done")).toHaveAttribute("aria-pressed", "true");
  await page.context().setOffline(false);
  await expectRecorded(page, first, "done");
});

/** Until the browser holds this page for when the network is away. */
const untilKept = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (wanted) => (await caches.match(wanted, { ignoreVary: true })) !== undefined, path))
    .toBe(true);

test("what was opened opens again without a network, marks included; what was not says so and comes once it can", async ({
  enter,
}) => {
  const page = await enter("learner");
  const home = `/en/roadmaps/${roadmap}`;
  await openRoadmap(page, "en");
  await untilKept(page, home);
  // Opened by a link inside the product, so that the browser never asked for it as a document.
  await page.getByRole("link", { name: said("en", "shell.places.plan") }).click();
  await page.waitForURL("**/en/plan");
  await untilKept(page, "/en/plan");
  await untilKept(page, "/en/offline");
  await page.goBack();
  await expect(topicOf(page, first)).toBeVisible();
  await page.context().setOffline(true);

  await topicOf(page, first).focus();
  await page.keyboard.press("d");
  await page.reload();
  await expectShown(page, "en", first, "done");
  await expect(page.getByText(word("en", "shell", "offline"))).toBeVisible();
  await topicOf(page, second).focus();
  await page.keyboard.press("l");
  await expectShown(page, "en", second, "learning");
  await page.goto("/en/plan");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(word("en", "plan", "title"));
  await page.goto("/");
  await page.waitForURL("**/en");

  const away = page.getByRole("heading", { level: 1, name: word("en", "errors", "offlineTitle") });
  await page.goto(`/en/roadmaps/${roadmap}/foundations`);
  await expect(away).toBeVisible();
  await expectClean(page);
  await page.getByRole("button", { name: word("en", "errors", "offlineRetry") }).press("Enter");
  await expect(away).toBeVisible();
  // By itself.
  await page.context().setOffline(false);
  await expect(away).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectRecorded(page, first, "done");
  await expectRecorded(page, second, "learning");
});

import type { Page } from "@playwright/test";
import { expectRecorded, firstTopics, markButton, openRoadmap, topicOf, word } from "#e2e/app";
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

import type { Page } from "@playwright/test";
import { firstTopics, openRoadmap, topicOf } from "#e2e/app";
import { expect, test } from "#e2e/fixtures";

const [first, second] = firstTopics;

/** The topic's own heading; a sheet has one for its name besides, which is only heard. */
const heading = (page: Page) => page.locator("article").getByRole("heading", { level: 2 });

for (const { name, width } of [
  { name: "as a sheet on a phone", width: 360 },
  { name: "beside the line", width: 1440 },
]) {
  test.describe(name, () => {
    test("the topic in the address has the focus on its heading; Escape leads to its place", async ({ enter }) => {
      const page = await enter("learner");
      await page.setViewportSize({ width, height: 800 });
      await openRoadmap(page, "en", `?topic=${second}`);
      await expect(heading(page)).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(topicOf(page, second)).toBeFocused();
    });

    test("a topic that is opened takes the focus along, and the next one too", async ({ enter }) => {
      const page = await enter("learner");
      await page.setViewportSize({ width, height: 800 });
      await openRoadmap(page, "en");
      await topicOf(page, first).click();
      await expect(heading(page)).toBeFocused();
      const title = await heading(page).textContent();
      await page.keyboard.press("j");
      await expect(heading(page)).not.toHaveText(title ?? "");
      await expect(heading(page)).toBeFocused();
    });
  });
}

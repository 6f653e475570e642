import type { Locator, Page } from "@playwright/test";
import { firstStage, roadmap } from "#e2e/app";
import { expect, signUp, test } from "#e2e/fixtures";
import en from "#messages/en.json" with { type: "json" };

test.use({ locale: "en-GB" });

/** What has the focus, in a word; nothing when nobody has it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement === body ? "" : (activeElement?.textContent ?? "");
  });

/** Gives a page its first focus, with which comes what keeps it. */
async function focusFirst(page: Page, place: Locator): Promise<void> {
  const scripts = () =>
    page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).length);
  await page.waitForLoadState("networkidle");
  const before = await scripts();
  await place.focus();
  await expect.poll(scripts).toBeGreaterThan(before);
}

test("a button that its own act takes away leaves the focus where it stood", async ({ page }) => {
  await signUp(page.request, "Learner");
  await page.goto(`/en/roadmaps/${roadmap}/${firstStage}`);
  const complete = page.getByRole("button", { name: en.stage.complete });
  // Before it is known what is open, there is nothing to complete.
  await expect(complete).not.toHaveAttribute("aria-disabled", "true");
  await focusFirst(page, complete);
  await page.keyboard.press("Enter");
  await expect(page.getByText(en.stage.completed)).toBeVisible();
  await expect.poll(() => focused(page)).toContain(en.stage.completed);
  await page.keyboard.press("u");
  await expect(complete).toBeVisible();

  await page.goto("/en/roles/llm-app-pm");
  const choose = page.getByRole("button", { name: /my goal/ });
  await focusFirst(page, choose);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /Give up/ })).toBeVisible();
  await expect.poll(() => focused(page)).toContain("Give up");
});

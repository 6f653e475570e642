import type { Page, TestInfo } from "@playwright/test";
import {
  expectRecorded,
  expectShown,
  firstStage,
  firstTopics,
  type Locale,
  markButton,
  openStage,
  overflowOf,
  recorded,
  roadmap,
  topicOf,
  undoInToast,
  word,
} from "#e2e/app";
import { expect, newPerson, test } from "#e2e/fixtures";

// Every step can be looked at afterwards, picture by picture: `playwright show-trace`.
test.use({ trace: "on" });

const [first, second] = firstTopics;

async function signUpByForm(page: Page, locale: Locale): Promise<void> {
  const person = newPerson();
  await page.goto(`/${locale}/sign-up`);
  await page.getByLabel(word(locale, "account", "name"), { exact: true }).fill(locale === "zh" ? "林夏" : "Lin Xia");
  await page.getByLabel(word(locale, "account", "email"), { exact: true }).fill(person.email);
  await page.getByLabel(word(locale, "account", "password"), { exact: true }).fill(person.password);
  await page
    .locator("form")
    .getByRole("button", { name: word(locale, "account", "signUp"), exact: true })
    .click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/roadmaps/${roadmap}$`));
}

/** The main job from the first visit to the reasons behind a capability. */
async function walk(page: Page, locale: Locale, press: "tap" | "click", info: TestInfo): Promise<void> {
  const show = async (name: string) => {
    expect(await overflowOf(page), name).toBeLessThanOrEqual(0);
    await info.attach(name, { body: await page.screenshot(), contentType: "image/png" });
  };
  await signUpByForm(page, locale);
  await page.getByRole("button", { name: word(locale, "roadmap", "asMap"), exact: true })[press]();
  await expectShown(page, locale, first, "todo");
  await show("map");

  await topicOf(page, first)[press]();
  await markButton(page, locale, "done")[press]();
  await expect(markButton(page, locale, "done")).toHaveAttribute("aria-pressed", "true");
  await expectRecorded(page, first, "done");
  await show("topic");
  await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(`topic=${second}`));
  await page.keyboard.press("l");
  await expectRecorded(page, second, "learning");
  await page.keyboard.press("Escape");
  await expectShown(page, locale, second, "learning");

  await openStage(page, locale);
  await expectShown(page, locale, second, "learning");
  await page.getByRole("button", { name: word(locale, "stage", "complete"), exact: true })[press]();
  await expect(page.getByText(word(locale, "stage", "completed"), { exact: true })).toBeVisible();
  await expectRecorded(page, second, "done");
  await show("stage");
  await undoInToast(page, locale)[press]();
  await expectShown(page, locale, second, "learning");
  await expectRecorded(page, second, "learning");

  await page.reload();
  await expectShown(page, locale, first, "done");
  await expectShown(page, locale, second, "learning");
  const counted = [...(await recorded(page)).values()].filter((status) => status === "done");
  expect(counted).toHaveLength(1);

  await page.goto(`/${locale}/dashboard`);
  await expect(page.locator("#next-steps")).toBeVisible();
  await expect(page.locator("#rhythm")).toBeVisible();
  await show("dashboard");
  const row = page.locator("#capability-ai-concepts");
  await row[press]();
  await expect(row).toHaveAttribute("aria-expanded", "true");
  const reasons = page.locator("#reasons-ai-concepts");
  await expect(reasons.getByText(word(locale, "capability", "have"), { exact: true })).toBeVisible();
  await expect(
    reasons.getByRole("link", { name: locale === "zh" ? "能力地图与自评" : "Capability map" }),
  ).toBeVisible();
  await reasons.scrollIntoViewIfNeeded();
  await show("reasons");
}

test.describe("on a phone, in Chinese", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "zh-CN" });
  test(`from signing up to the reasons (${firstStage})`, ({ page }, info) => walk(page, "zh", "tap", info));
});

test.describe("on a wide screen, in English, in the dark", () => {
  test.use({ viewport: { width: 1440, height: 900 }, colorScheme: "dark", locale: "en-GB" });
  test(`from signing up to the reasons (${firstStage})`, ({ page }, info) => walk(page, "en", "click", info));
});

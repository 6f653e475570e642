import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { firstStage, firstTopics, type Locale, overflowOf, record, roadmap } from "#e2e/app";
import { admin, expect, signIn, signUp, test } from "#e2e/fixtures";

/** Every kind of page, and what shows that it has come to rest. */
type Address = readonly [path: string, settled: string];
const open: Address[] = [
  ["", "main h1"],
  ["/sign-in", "[name=password]"],
  ["/sign-up", "[name=password]"],
  ["/resources", "main li a"],
  ["/nowhere", "main h1"],
];
const personal: Address[] = [
  [`/roadmaps/${roadmap}`, `[data-topic="${firstTopics[0]}"][aria-label]`],
  [`/roadmaps/${roadmap}?view=map&topic=${firstTopics[1]}`, "aside h2, dialog h2"],
  [`/roadmaps/${roadmap}?view=list`, `[data-topic="${firstTopics[0]}"]`],
  [`/roadmaps/${roadmap}/${firstStage}`, "[data-topic]"],
  [`/roadmaps/${roadmap}/${firstStage}/${firstTopics[0]}`, "button[aria-pressed=true]"],
  ["/resources/a16z-ai-canon", "main h1"],
  ["/dashboard", '[aria-labelledby="next-steps"] button'],
  ["/settings", "main section h2"],
];
const office: Address[] = [
  ["/studio/resources", "tbody a, main li a"],
  ["/studio/resources/new", '[name="title.zh"]'],
  ["/studio/resources/a16z-ai-canon", '[name="title.zh"]'],
  ["/studio/users", "main li"],
];

type Look = { locale: Locale; width: number };

async function lookAt(page: Page, addresses: Address[], { locale, width }: Look): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  await page.setViewportSize({ width, height: 900 });
  for (const [path, settled] of addresses) {
    await page.goto(`/${locale}${path}`);
    await expect(page.locator(settled).locator("visible=true").first(), path).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect.soft(found, path).toEqual([]);
    await page.setViewportSize({ width: 360, height: 900 });
    expect.soft(await overflowOf(page), path).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width, height: 900 });
  }
}

// The page that is not there answers 404, and the browser says so.
test.use({ excused: /Failed to load resource.* 404/, contextOptions: { reducedMotion: "reduce" } });

// Up to eight pages in one test, on a machine that may be busy.
test.describe.configure({ timeout: 180_000 });

for (const locale of ["zh", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    // Each layout is seen in both languages and in both themes.
    const width = (locale === "zh") === (colorScheme === "light") ? 360 : 1440;
    test.describe(`axe finds nothing (${locale}, ${colorScheme})`, () => {
      test.use({ colorScheme });
      test("on the open pages", ({ page }) => lookAt(page, open, { locale, width }));
      test("on a learner's pages", async ({ page }) => {
        await signUp(page.request, "Learner");
        await record(page, firstTopics[0], "done");
        await record(page, firstTopics[1], "learning");
        await lookAt(page, personal, { locale, width });
      });
      test("in the studio", async ({ page }) => {
        await signIn(page.request, admin);
        await lookAt(page, office, { locale, width });
      });
    });
  }
}

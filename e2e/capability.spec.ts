import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { firstTopics, type Locale } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, headers, signUp, test } from "#e2e/fixtures";
import en from "#messages/en.json" with { type: "json" };
import zh from "#messages/zh.json" with { type: "json" };

// Several looks with axe in one test, on a machine that may be busy.
test.describe.configure({ timeout: 180_000 });

const words = { zh: zh.capability, en: en.capability };
const rose = (page: Page) => page.locator("svg[aria-describedby=rose-help]");
const petal = (page: Page, slug: string) => page.locator(`[data-petal="${slug}"]`);
const heading = (page: Page) => page.locator("#capability-model");
const row = (page: Page, slug: string) => page.locator(`#capability-${slug}`);
const day = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString();

/** A learner with a goal and marks made over some weeks. */
async function makeLearner(page: Page): Promise<void> {
  await signUp(page.request, "Learner");
  const events = firstTopics.map((topic, index) => ({
    id: crypto.randomUUID(),
    topic,
    status: "done",
    occurredAt: daysAgo(40 - index * 12),
  }));
  const marked = await page.request.post("/api/v1/me/progress/events", { data: { events }, headers });
  expect(marked.status()).toBe(200);
  const data = { role: "generic-ai-pm", weeklyMinutes: 200 };
  expect((await page.request.put("/api/v1/me/goal", { data, headers })).status()).toBe(200);
}

async function openModel(page: Page, locale: Locale, query = ""): Promise<void> {
  await page.goto(`/${locale}/dashboard${query}`);
  // The first answer of a busy machine may take its time; what follows is in the browser.
  await expect(heading(page)).toContainText(locale === "zh" ? "要求的" : "of what", { timeout: 45_000 });
}

async function ratings(page: Page): Promise<Record<string, number>> {
  const answer = await (await page.request.get("/api/v1/me/self-assessment")).json();
  const said: { capability: string; level: number }[] = answer.ratings;
  return Object.fromEntries(said.map(({ capability, level }) => [capability, level]));
}

test.describe("on a phone, in Chinese, by touch", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "zh-CN" });
  // Losing the network is part of it.
  test.use({ excused: /ERR_INTERNET_DISCONNECTED/ });

  test("what the role asks, what is missing, why, and what one says of oneself", async ({ page }) => {
    await makeLearner(page);
    await openModel(page, "zh");
    await expect(page.getByText(words.zh.legend.lid)).toBeVisible();
    await expect(page.getByText(words.zh.legend.asked)).toBeVisible();
    await expect(page.getByText(words.zh.legend.self)).toHaveCount(0);
    await expectClean(page, "the model");

    await test.step("the first touch names a petal, the second opens its reasons", async () => {
      await petal(page, "ai-concepts").tap();
      await expect(row(page, "ai-concepts")).toHaveAttribute("aria-expanded", "false");
      await petal(page, "ai-concepts").tap();
      await expect(row(page, "ai-concepts")).toHaveAttribute("aria-expanded", "true");
      const reasons = page.locator("#reasons-ai-concepts");
      await expect(reasons.getByText("「AI 产品经理（通用）」要求会用，还差 2 级")).toBeVisible();
      await expectClean(page, "the reasons");
    });

    await test.step("rating oneself draws a hollow dot and moves no number", async () => {
      const before = await heading(page).textContent();
      await page.locator("#reasons-ai-concepts").getByRole("button", { name: /自评/ }).tap();
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("heading", { level: 3 })).toHaveText("AI 概念地图与前沿跟踪");
      await expectClean(page, "the self-assessment");
      await dialog.getByRole("radio").nth(3).tap();
      await expect.poll(() => ratings(page)).toEqual({ "ai-concepts": 3 });
      await dialog.getByRole("button", { name: words.zh.rate.next }).tap();
      await expect(dialog.getByRole("radio", { checked: true })).toHaveCount(0);
      await dialog.getByRole("button", { name: zh.common.close }).tap();
      await expect(page.getByText(words.zh.legend.self)).toBeVisible();
      await expect(petal(page, "ai-concepts")).toHaveAccessibleName(/自评：3 独立负责/);
      expect(await heading(page).textContent()).toBe(before);
    });

    await test.step("without a network it is kept, shown, and sent when there is one again", async () => {
      await page.context().setOffline(true);
      await page.getByRole("button", { name: words.zh.tools.rate, exact: true }).tap();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("radio").nth(1).tap();
      await expect(dialog.getByText(/1 项自评先记在这台设备上/)).toBeVisible();
      await dialog.getByRole("button", { name: zh.common.close }).tap();
      await expect(petal(page, "user-insight")).toHaveAccessibleName(/自评：1 了解/);
      await page.context().setOffline(false);
      await expect.poll(() => ratings(page)).toEqual({ "ai-concepts": 3, "user-insight": 1 });
      await expect(page.getByText(/先记在这台设备上/)).toHaveCount(0);
      await page.reload();
      await expect(petal(page, "user-insight")).toHaveAccessibleName(/自评：1 了解/);
    });
  });

  test("a look back by touch, and today again", async ({ page }) => {
    await makeLearner(page);
    await openModel(page, "zh");
    await page.getByRole("button", { name: words.zh.tools.lookBack, exact: true }).tap();
    await expect(page.getByRole("slider")).toBeVisible();
    await expect(page).toHaveURL(/\?at=\d{4}-\d{2}-\d{2}$/);
    await expect(page.getByText(words.zh.legend.today)).toBeVisible();
    await expect(page.locator("#moves")).toContainText("有变化");
    await expectClean(page, "the look back");
    await page.getByRole("button", { name: words.zh.look.earlier }).tap();
    await page.getByRole("button", { name: words.zh.look.end }).tap();
    await expect(page.getByRole("slider")).toHaveCount(0);
    await expect(page).toHaveURL(/\/dashboard$/);
  });
});

test.describe("on a wide screen, in English, in the dark, by keyboard", () => {
  test.use({ viewport: { width: 1440, height: 900 }, colorScheme: "dark", locale: "en-GB" });

  test("the table says everything the drawing shows, the widest gap first", async ({ page }) => {
    await makeLearner(page);
    await openModel(page, "en");
    const table = page.getByRole("table", { name: words.en.table });
    for (const name of [words.en.capability, words.en.level, words.en.required, words.en.gap, words.en.coverage])
      await expect(table.getByRole("columnheader", { name, exact: true })).toBeVisible();
    const gaps = await table.locator("tr:has(button) td:nth-of-type(3)").allInnerTexts();
    expect(gaps).toHaveLength(22);
    expect(gaps.map(Number)).toEqual(gaps.map(Number).toSorted((a, b) => b - a));
    await page.getByRole("radio", { name: words.en.byModelFull }).press("Space");
    await expect(page).toHaveURL(/sort=model/);
    await expect(table.getByRole("rowheader", { name: "People" })).toBeVisible();
  });

  test("self-assessment, look back and reasons", async ({ page }) => {
    await makeLearner(page);
    await openModel(page, "en");

    await test.step("rating with keys", async () => {
      const button = page.getByRole("button", { name: words.en.tools.rate, exact: true });
      await button.focus();
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await expect(dialog.getByRole("heading", { level: 3 })).toBeFocused();
      await page.keyboard.press("2");
      await expect(dialog.getByRole("radio").nth(2)).toBeChecked();
      await page.keyboard.press("j");
      await expect(dialog.getByRole("heading", { level: 3 })).toHaveText("Stakeholder communication & influence");
      await expect(dialog.getByRole("heading", { level: 3 })).toBeFocused();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await expect(dialog.getByRole("radio").nth(1)).toBeChecked();
      await expectClean(page, "the self-assessment");
      await page.keyboard.press("Escape");
      await expect(button).toBeFocused();
      await expect.poll(() => ratings(page)).toEqual({ "user-insight": 2, "stakeholder-comms": 1 });
    });

    await test.step("taking a rating back", async () => {
      await row(page, "user-insight").press("Enter");
      await page
        .locator("#reasons-user-insight")
        .getByRole("button", { name: /Rate myself/ })
        .press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: words.en.rate.takeBack }).press("Enter");
      await page.keyboard.press("Escape");
      await expect.poll(() => ratings(page)).toEqual({ "stakeholder-comms": 1 });
    });

    await test.step("a week at a time, and what moved since", async () => {
      const button = page.getByRole("button", { name: words.en.tools.lookBack, exact: true });
      await button.press("Enter");
      const slider = page.getByRole("slider");
      await expect(heading(page)).toContainText("Capability model on");
      await expect(page.getByText(/done on/).first()).toBeVisible();
      const before = new URL(page.url()).searchParams.get("at") ?? "";
      await slider.press("ArrowLeft");
      const week = new Date(Date.parse(before) - 7 * day).toISOString().slice(0, 10);
      await expect(page).toHaveURL(new RegExp(`at=${week}`));
      await slider.press("Home");
      await expect(page.getByText("22 capabilities", { exact: false }).first()).toBeVisible();
      await expect(page.locator("#moves")).toContainText("since");
      await expectClean(page, "the look back");
      await page.getByRole("button", { name: words.en.look.end }).press("Enter");
      await expect(button).toBeFocused();
      await expect(heading(page)).not.toContainText(" on ");
    });

    await test.step("arrow keys walk the petals, Enter opens the reasons", async () => {
      await petal(page, "user-insight").focus();
      await page.keyboard.press("ArrowRight");
      await expect(petal(page, "stakeholder-comms")).toBeFocused();
      await expect(petal(page, "stakeholder-comms")).toHaveAccessibleName(
        /the role asks for 3 Proficient: 3 levels short, self-assessed: 1 Aware/i,
      );
      await page.keyboard.press("Enter");
      await expect(row(page, "stakeholder-comms")).toBeFocused();
      await expect(row(page, "stakeholder-comms")).toHaveAttribute("aria-expanded", "true");
    });
  });

  test.describe("a day that cannot be looked back to", () => {
    test.use({ excused: /Failed to load resource.* 422/ });
    test("is told as such, with the way back", async ({ page }) => {
      await makeLearner(page);
      await page.goto("/en/dashboard?at=2999-01-01");
      await expect(page.getByText(en.errors.field.IN_THE_FUTURE)).toBeVisible();
      await page.getByRole("button", { name: words.en.look.end }).press("Enter");
      await expect(heading(page)).toContainText("of what");
    });
  });
});

/** Looks at an exported file as any other program would: alone, without our page. */
async function openAlone(
  browser: Browser,
  svg: string,
): Promise<{ outside: string[]; texts: number; asked: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const found = await page.evaluate(() => {
    const root = document.documentElement.getBoundingClientRect();
    const texts = [...document.querySelectorAll("text")];
    const outside = texts.filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < root.left || box.right > root.right || box.top < root.top || box.bottom > root.bottom;
    });
    return { texts: texts.length, outside: outside.map((text) => text.textContent ?? "") };
  });
  await page.close();
  return { ...found, asked: asked.filter((address) => !address.startsWith("data:")) };
}

for (const locale of ["zh", "en"] as const) {
  test.describe(`taken along (${locale})`, () => {
    test.use({ viewport: { width: 1440, height: 900 }, colorScheme: "dark" });

    test("as a drawing that holds outside the page, and as a picture twice as fine", async ({ page, browser }) => {
      await makeLearner(page);
      await openModel(page, locale);
      const take = async (name: string) => {
        await page.getByRole("button", { name: words[locale].tools.export, exact: true }).press("Enter");
        const started = page.waitForEvent("download");
        await page.getByRole("button", { name, exact: true }).press("Enter");
        const download = await started;
        return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
      };
      const drawing = await take(words[locale].tools.svg);
      expect(drawing.name).toMatch(/-\d{4}-\d{2}-\d{2}\.svg$/);
      const svg = drawing.content.toString("utf8");
      expect(svg).toContain("AI ");
      // Ink on paper, whatever the page wears.
      expect(svg).toContain('fill="rgb(251, 249, 244)"');
      const { outside, texts, asked } = await openAlone(browser, svg);
      expect({ outside, asked }).toEqual({ outside: [], asked: [] });
      expect(texts).toBeGreaterThan(22);

      const picture = await take(words[locale].tools.png);
      expect(picture.name).toMatch(/-\d{4}-\d{2}-\d{2}\.png$/);
      const [, width = "", height = ""] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const size = [picture.content.readUInt32BE(16), picture.content.readUInt32BE(20)];
      expect(size).toEqual([2 * Number(width), 2 * Number(height)]);
    });

    test("on paper: ink on white, names and all, nothing cut", async ({ page }) => {
      await makeLearner(page);
      await openModel(page, locale);
      // A4 with the usual margins.
      await page.setViewportSize({ width: 718, height: 1000 });
      await page.emulateMedia({ media: "print" });
      const colours = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        return [backgroundColor, color];
      });
      expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(33, 30, 26)"]);
      const names = await rose(page)
        .locator("text")
        .evaluateAll((texts) =>
          texts.map((text) => {
            const { left, right, width } = text.getBoundingClientRect();
            return { left, right, width };
          }),
        );
      expect(names).toHaveLength(22);
      for (const { left, right, width } of names) {
        expect(width).toBeGreaterThan(0);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(718);
      }
      await expect(page.getByRole("button", { name: words[locale].tools.export, exact: true })).toBeHidden();
    });
  });
}

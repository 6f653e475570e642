import type { Page } from "@playwright/test";
import { said } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, headers, test } from "#e2e/fixtures";

// A plan whose ground has moved is refused, and the browser says so.
test.use({ excused: /Failed to load resource: the server responded with a status of 409/ });

const looks = [
  { locale: "zh", colorScheme: "light", viewport: { width: 360, height: 780 } },
  { locale: "en", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
] as const;

const send = (page: Page, text: string, query: string) =>
  page.request.post(`/api/v1/studio/roadmaps/import?${query}`, {
    data: text,
    headers: { ...headers, "content-type": "text/markdown" },
  });

for (const { locale, colorScheme, viewport } of looks) {
  const t = (path: string, values?: Record<string, string>) => said(locale, `studio.roadmapImport.${path}`, values);
  const bulk = (path: string) => said(locale, `studio.bulk.import.${path}`);

  test.describe(`${locale}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("a roadmap is planned, mended, planned again when its ground has moved, and applied, by keyboard", async ({
      enter,
    }) => {
      const page = await enter("editor");
      await page.setViewportSize(viewport);
      const mark = `spec${crypto.randomUUID().slice(0, 8)}`;
      await page.goto(`/${locale}/studio/roadmaps`);
      await page.getByRole("link", { name: said(locale, "studio.roadmapList.import") }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/studio\/roadmaps\/import$/);
      const pasted = page.locator("[name=pasted]");
      const make = page.getByRole("button", { name: bulk("makePlan") });
      await make.press("Enter");
      await expect(page.getByText(bulk("empty"))).toBeVisible();

      await pasted.fill(`# ${mark}\n- Topic\n## 一 | One {foundations}`);
      await make.press("Enter");
      await expect(page.getByRole("heading", { name: t("plan"), exact: true })).toBeFocused();
      await expect(page.getByText(t("line", { line: "2" }))).toBeVisible();
      await expect(page.getByText(t("error.NO_STAGE"))).toBeVisible();
      const taken = t("error.IN_ANOTHER_ROADMAP", { slug: "foundations", where: "ai-product-manager" });
      await expect(page.getByText(taken)).toBeVisible();
      await expectClean(page);

      const text = `# ${mark} {${mark}}\n## 一 | One {${mark}-one} (3 h)\n- 甲 | First {${mark}-a} (45 min)\n`;
      await pasted.fill(text);
      await make.press("Enter");
      const apply = page.getByRole("button", { name: t("apply", { created: "3", changed: "0" }) });
      await expect(apply).toBeVisible();
      await expectClean(page);
      // What stands in the box is what would be written, or nothing is.
      await pasted.fill(`${text}- 乙 | Second {${mark}-b} (1 h)\n`);
      await expect(page.getByText(t("edited"))).toBeVisible();
      await expect(apply).toBeHidden();
      await pasted.fill(text);
      await make.press("Enter");
      await expect(apply).toBeVisible();
      // Someone else is quicker with the roadmap itself.
      const other = `# ${mark} {${mark}}\n`;
      const { hash } = await (await send(page, other, "mode=plan")).json();
      expect((await send(page, other, `mode=apply&hash=${hash}`)).status()).toBe(200);
      await apply.press("Enter");
      await expect(page.getByText(t("outdated"))).toBeVisible();
      await page.getByRole("button", { name: bulk("planAgain") }).press("Enter");
      await page.getByRole("button", { name: t("apply", { created: "2", changed: "1" }) }).press("Enter");
      await expect(page.getByText(t("applied", { created: "2", changed: "1" }))).toBeVisible();
      await expectClean(page);
      await expect(page.getByRole("link", { name: t("toReleases") })).toHaveAttribute(
        "href",
        new RegExp(`roadmap=${mark}`),
      );
      await page.getByRole("link", { name: t("toOutline") }).press("Enter");
      await expect(page.locator("[data-handle]").first()).toBeVisible();
    });

    test("a sample file is chosen and planned", async ({ enter }) => {
      const page = await enter("editor");
      await page.setViewportSize(viewport);
      await page.goto(`/${locale}/studio/roadmaps/import`);
      await page.locator("input[type=file]").setInputFiles("public/samples/roadmap.md");
      await page.getByRole("button", { name: bulk("makePlan") }).click();
      await expect(page.getByRole("heading", { name: t("kind.topic") })).toBeVisible();
      await expect(page.getByText("good-question-sample")).toBeVisible();
      await expectClean(page);
    });
  });
}

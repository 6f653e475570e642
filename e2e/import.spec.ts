import { readFile } from "node:fs/promises";
import { said } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { expect, headers, test } from "#e2e/fixtures";

// A plan of another world and a file that is none are refused, and the browser says so.
test.use({ excused: /Failed to load resource: the server responded with a status of 4(00|09|22)/ });

const looks = [
  { locale: "zh", colorScheme: "light", viewport: { width: 360, height: 780 } },
  { locale: "en", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
] as const;

const head = "title.zh,title.en,url,kind,category,languages,free,minutes,level,tags";
const row = (name: string, minutes = "20") =>
  `${name}（中文）,${name},https://example.com/${name},guide,1,zh,yes,${minutes},beginner,spec`;
const upload = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

for (const { locale, colorScheme, viewport } of looks) {
  const t = (path: string, values?: Record<string, string>) => said(locale, `studio.bulk.${path}`, values);

  test.describe(`${locale}, ${viewport.width} px`, () => {
    test.use({ colorScheme, viewport });

    test("a file is planned, mended, applied and taken back", async ({ enter }) => {
      const page = await enter("editor");
      await page.setViewportSize(viewport);
      const names = [0, 1].map(() => `spec${crypto.randomUUID().slice(0, 8)}`);
      await page.goto(`/${locale}/studio/import`);
      const make = page.getByRole("button", { name: t("import.makePlan") });
      await make.click();
      await expect(page.getByText(t("import.empty"))).toBeVisible();
      await expectClean(page);
      const bad = [head, row(names[0] ?? ""), row(names[1] ?? "", "soon")].join("\n");
      await page.locator("input[type=file]").setInputFiles(upload("spec.csv", bad));
      await make.click();
      await expect(page.locator("main [role=alert]")).toBeVisible();
      await page.getByText(t("import.withCount", { label: t("import.action.error"), count: "1" })).click();
      const wrong = page
        .locator("main")
        .getByText(t("import.value", { value: "soon" }))
        .locator("visible=true");
      await expect(wrong).toBeVisible();
      await expectClean(page);

      await page.getByRole("link", { name: t("import.again") }).click();
      await expect(page.locator("[name=pasted]")).toHaveValue("");
      await page.locator("[name=pasted]").fill(bad);
      await make.click();
      await page.getByRole("link", { name: t("import.again") }).click();
      await expect(page.locator("[name=pasted]")).toHaveValue(bad);
      await page.locator("[name=pasted]").fill([head, ...names.map((name) => row(name))].join("\n"));
      await make.click();
      const parts = t("import.part.create", { count: "2" });
      await page.getByRole("button", { name: t("import.apply", { parts }) }).click();
      await expect(page.getByText(t("import.applied", { parts }))).toBeVisible();
      await expectClean(page);
      const state = async () => (await (await page.request.get(`/api/v1/studio/resources/${names[0]}`)).json()).state;
      expect(await state()).toBe("draft");
      await page.reload();
      await page.getByRole("button", { name: t("import.undo") }).click();
      await expect.poll(state).toBe("archived");
    });

    test("a selection is tagged by keyboard, the refused are named, and it is undone", async ({ enter }) => {
      const page = await enter("editor");
      await page.setViewportSize(viewport);
      const mark = `mark${crypto.randomUUID().slice(0, 8)}`;
      const file = [head, row(`${mark}a`), row(`${mark}b`)].join("\n");
      const type = { ...headers, "content-type": "text/csv" };
      const made = await page.request.post("/api/v1/resources/import?mode=plan", { data: file, headers: type });
      const { id } = await made.json();
      await page.request.post(`/api/v1/resources/import?mode=apply&plan=${id}`, { headers });
      await page.goto(`/${locale}/studio/resources?q=${mark}`);
      const box = page.getByRole("checkbox", { name: t("selection.page") }).locator("visible=true");
      await box.focus();
      await page.keyboard.press("Space");
      await expect(page.getByText(t("selection.selected", { count: "2" }))).toBeVisible();
      await expectClean(page);
      await page.locator("[name=act]").selectOption("addTags");
      await page.locator("form [name=tags]").fill("Shelf One");
      await page.keyboard.press("Enter");
      const tagsOf = async (name: string) =>
        (await (await page.request.get(`/api/v1/studio/resources/${name}`)).json()).draft.content.tags;
      await expect.poll(() => tagsOf(`${mark}a`)).toEqual(["spec", "shelf", "one"]);
      await page.getByRole("button", { name: t("selection.undo") }).click();
      await expect.poll(() => tagsOf(`${mark}b`)).toEqual(["spec"]);
      await expectClean(page);
    });
  });
}

test("an export opens in spreadsheets and says nothing new when it comes back; a changed plan has to be made again", async ({
  enter,
}) => {
  const page = await enter("editor");
  await page.goto("/en/studio/import");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: said("en", "studio.bulk.import.outCsv") }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("waymark-resources.csv");
  const path = await download.path();
  expect([...(await readFile(path)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  await page.locator("input[type=file]").setInputFiles(path);
  await page.getByRole("button", { name: said("en", "studio.bulk.import.makePlan") }).click();
  await expect(page.getByText(said("en", "studio.bulk.import.nothingToDo"))).toBeVisible();

  const name = `late${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/en/studio/import");
  await page.locator("[name=pasted]").fill([head, row(name)].join("\n"));
  await page.getByRole("button", { name: said("en", "studio.bulk.import.makePlan") }).click();
  const parts = said("en", "studio.bulk.import.part.create", { count: "1" });
  const apply = page.getByRole("button", { name: said("en", "studio.bulk.import.apply", { parts }) });
  await expect(apply).toBeVisible();
  const content = { ...(await (await page.request.get("/api/v1/resources/a16z-ai-canon")).json()) };
  const { slug: _slug, version: _version, ...copy } = content;
  await page.request.post("/api/v1/resources", { data: { ...copy, url: `https://example.com/${name}-else` }, headers });
  await apply.click();
  await page.getByRole("button", { name: said("en", "studio.bulk.import.planAgain") }).click();
  await apply.click();
  await expect(page.getByText(said("en", "studio.bulk.import.applied", { parts }))).toBeVisible();
});

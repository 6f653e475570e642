import { randomUUID } from "node:crypto";
import { sql } from "#e2e/api/database";
import { overflowOf } from "#e2e/app";
import { expect, signUp, test } from "#e2e/fixtures";
import type { EvidenceList } from "#lib/practice/schema/hand-ins";

test.describe("on a phone, in Chinese", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "zh-CN" });

  test("evidence is handed in for a capability, answered, mended and taken back", async ({ page }) => {
    const { id: userId } = await signUp(page.request, "林夏");
    await page.goto("/zh/evidence");
    await expect(page.getByText("数字不会自己变")).toBeVisible();
    await page.getByRole("button", { name: "交依据：提示词与上下文工程" }).tap();
    await expect(page).toHaveURL(/capability=prompt-context/);
    const row = page.locator("#capability-prompt-context");
    await row.getByRole("button", { name: "交出依据" }).tap();
    const story = row.locator('[name="text"]');
    await expect(story).toBeFocused();
    await expect(story).toHaveAttribute("aria-invalid", "true");
    await story.fill("在 **三家公司** 写过提示词");
    await page.reload();
    await expect(story).toHaveValue("在 **三家公司** 写过提示词");
    await row.getByRole("button", { name: "交出依据" }).tap();
    await expect(row.getByText("已交出，等导师来看。")).toBeVisible();
    await expect(row.locator("strong")).toHaveText("三家公司");
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);

    const read = async () => ((await (await page.request.get("/api/v1/me/evidence")).json()) as EvidenceList).items;
    const [made] = await read();
    await sql(
      `insert into "Review" ("userId", "id", "handInId", "verdict", "criteria", "comment", "at")
       values ($1, $2, $3, 'returned', '[]', '请补上结果', clock_timestamp())`,
      [userId, randomUUID(), made?.id],
    );
    await page.reload();
    await expect(row.getByText("请补上结果")).toBeVisible();
    await row.getByRole("button", { name: "改一改再交" }).tap();
    await expect(story).toBeFocused();
    await row.getByRole("button", { name: "再交一次" }).tap();
    await expect(row.getByRole("alert")).toContainText("没有改动可交");
    await story.fill("在三家公司写过提示词，转化率升了一成");
    await row.getByRole("button", { name: "再交一次" }).tap();
    await expect(row.getByText("已交出，等导师来看。")).toBeVisible();
    expect((await read()).map(({ state }) => state)).toEqual(["submitted", "replaced"]);

    await row.getByRole("button", { name: "撤回", exact: true }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "撤回" }).tap();
    await expect(row.getByText("已撤回。")).toBeVisible();
    expect((await read()).map(({ state }) => state)).toEqual(["withdrawn", "returned"]);
    await expect(row.getByText("已退回", { exact: true }).first()).toBeVisible();
    await page.getByRole("button", { name: "收起：提示词与上下文工程" }).tap();
    await expect(page).not.toHaveURL(/capability/);
  });
});

test("who is not signed in reads what it is for, and is led in and back", async ({ page }) => {
  await page.goto("/en/evidence");
  await expect(page.getByText("Sign in to hand in evidence")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Prompt & context engineering" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Hand in/ })).toHaveCount(0);
});

test("the page is reached from the account's menu", async ({ page }) => {
  await signUp(page.request, "Lin Xia");
  await page.goto("/en");
  await page.getByRole("button", { name: /Lin Xia/ }).click();
  await page.getByRole("link", { name: "Earlier learning" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Evidence of earlier learning" })).toBeVisible();
});

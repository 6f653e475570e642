import type { Page } from "@playwright/test";
import { expectClean } from "#e2e/axe";
import { expect, headers, test } from "#e2e/fixtures";

/** The browser itself reports every refused answer and every lost connection; those are asked for here. */
test.use({ excused: /Failed to load resource: (the server responded with a status of 4(09|22)|net::ERR)/ });

const roadmap = "ai-product-manager";

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`/en/studio/${path}`);
  await expect(page.locator('[name="title.en"]')).toBeVisible();
}

/** Types into a field as one who uses no mouse. */
async function write(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[name="${name}"]`).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

async function toggle(page: Page, list: string, name: string): Promise<void> {
  // The eldest roadmap's comes first; a copy of the roadmap has topics of the same names.
  const box = page.getByRole("region", { name: list }).getByRole("checkbox", { name, exact: true }).first();
  await box.focus();
  await page.keyboard.press("Space");
}

/** Ctrl+Enter, a look at what it does to learners, and Enter. */
async function publish(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+Enter");
  const button = page.getByRole("dialog").getByRole("button", { name: "Publish" });
  await expect(page.getByRole("dialog")).toContainText("levels given by mentors stay");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Published. Learners see it now.")).toBeVisible();
}

test("a topic is renamed by keyboard, kept from going in a circle, published, and a learner sees it", async ({
  enter,
}) => {
  const page = await enter("editor", "Lin");
  const learner = await enter("learner", "Learner");
  const address = `/en/roadmaps/${roadmap}/llm-system-design/llm-how-it-works`;
  await learner.goto(address);
  const mark = { events: [{ id: crypto.randomUUID(), topic: "llm-how-it-works", status: "done" }] };
  await learner.request.post("/api/v1/me/progress/events", { data: mark, headers });
  const progress = async () => (await learner.request.get("/api/v1/me/progress", { params: { roadmap } })).text();
  const before = await progress();

  await open(page, "topics/llm-how-it-works");
  await write(page, "title.en", "How an LLM writes, renamed");
  await toggle(page, "What comes before", "Transformer & attention");
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("This would go in a circle:")).toContainText(
    "How an LLM writes → Transformer & attention → How an LLM writes",
  );
  await expectClean(page);
  await toggle(page, "What comes before", "Transformer & attention");
  await publish(page);
  await learner.reload();
  await expect(learner.getByRole("heading", { name: "How an LLM writes, renamed" })).toBeVisible();
  expect(await progress()).toBe(before);

  await page.getByText("Preview", { exact: true }).click();
  await expect(page.getByText("Nothing here is marked or counted.")).toBeVisible();
  await expect(page.getByRole("article").getByRole("heading", { name: "Resources" })).toBeVisible();
  await expect(
    page
      .getByRole("article")
      .getByRole("link", { name: /^Details/ })
      .first(),
  ).toBeVisible();
  await page.getByText("History", { exact: true }).click();
  await page.getByRole("button", { name: "Show difference" }).first().click();
  await expect(page.getByRole("definition").first()).toContainText("renamed");
});

test("a draft saves itself, also after the network was away, and learners see nothing of it", async ({ enter }) => {
  const page = await enter("editor");
  await open(page, "topics/training-stages");
  await write(page, "summary.en", "Saved by itself");
  await expect(page.getByText(/^Draft saved at/)).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await expect(page.locator('[name="summary.en"]')).toHaveValue("Saved by itself");

  await page.locator('[name="minutes"]').fill("many");
  await expect(page.getByText("Not saved: 1 field needs a change.")).toBeVisible();
  await page.locator('[name="minutes"]').fill("70");
  await page.context().setOffline(true);
  await expect(page.getByText("No network. What you write is kept on this device")).toBeVisible({ timeout: 15_000 });
  await page.context().setOffline(false);
  await expect(page.getByText(/^Draft saved at/)).toBeVisible({ timeout: 15_000 });
  const seen = await page.request.get(`/api/v1/roadmaps/${roadmap}`);
  expect(await seen.text()).not.toContain("Saved by itself");
  await page.getByText("History", { exact: true }).click();
  await expect(page.getByText("2 saves in a row")).toBeVisible();
});

test("two editors weigh a stage: what only one changed is merged, what both changed is chosen", async ({ enter }) => {
  const [lin, mei] = [await enter("editor", "Lin"), await enter("editor", "Mei")];
  await open(lin, "stages/prompt-engineering");
  await open(mei, "stages/prompt-engineering");
  const weigh = async (page: Page, capability: string, weight: string) => {
    const group = page.getByRole("group", { name: `Weight for ${capability}`, exact: true });
    await group.getByRole("radio", { name: weight, exact: true }).focus();
    await page.keyboard.press("Space");
  };
  await weigh(lin, "Prompt & context engineering", "1");
  await lin.keyboard.press("ControlOrMeta+s");
  await expect(lin.getByText("Draft saved. Learners do not see it yet.")).toBeVisible();
  await weigh(mei, "Prompt & context engineering", "2");
  await weigh(mei, "Domain depth", "2");
  // Nobody presses anything: the draft that saves itself meets the same question.
  await expect(mei.getByRole("heading", { name: "Someone saved first" })).toBeFocused({ timeout: 15_000 });
  const both = mei.getByRole("listitem").filter({ hasText: "Worth for Prompt & context engineering" });
  await expect(both).toContainText("Both changed it");
  await expect(mei.getByRole("listitem").filter({ hasText: "Worth for Domain depth" })).toContainText("Only you");
  await expectClean(mei);
  await both.getByText("Take theirs").click();
  await mei.getByRole("button", { name: "Save on top of theirs" }).click();
  await expect(mei.getByText("Draft saved. Learners do not see it yet.")).toBeVisible();
  const weight = (capability: string) =>
    mei.getByRole("group", { name: `Weight for ${capability}`, exact: true }).locator(":checked");
  await expect(weight("Prompt & context engineering")).toHaveValue("1");
  await expect(weight("Domain depth")).toHaveValue("2");
});

test("a question is reworded and another added; half a text keeps the stage from being published", async ({
  enter,
}) => {
  const page = await enter("editor");
  await open(page, "stages/fine-tuning");
  await page.getByRole("button", { name: "Edit question 1", exact: true }).press("Enter");
  const first = page.locator('[name^="quiz."][name$=".question.en"]');
  const name = (await first.getAttribute("name")) ?? "";
  await write(page, name, "Asked in other words?");
  await page.getByRole("button", { name: "Add a question" }).press("Enter");
  await expect(page.locator('[name="quiz.fine-tuning-q24.question.zh"]')).toBeFocused();
  await page.keyboard.type("新的一题？");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByText("This is missing; add it to publish:")).toContainText("Question fine-tuning-q24");
  await page.getByRole("button", { name: "Take this question out" }).first().press("Enter");
  await publish(page);
  await page.reload();
  await page.getByRole("button", { name: "Edit question 1", exact: true }).press("Enter");
  await expect(page.locator(`[name="${name}"]`)).toHaveValue("Asked in other words?");
});

test("objectives are added, moved and taken out by keyboard, and a new list is a field of its own", async ({
  enter,
}) => {
  const page = await enter("editor");
  await open(page, "stages/multimodal");
  const texts = page.locator('[name^="objectives."][name$=".en"]');
  const before = await texts.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
  await page.getByRole("button", { name: "Add an objective" }).press("Enter");
  await expect(page.locator(`[name="objectives.${before.length}.zh"]`)).toBeFocused();
  await page.keyboard.type("新目标");
  await write(page, `objectives.${before.length}.en`, "A new objective");
  await page.getByRole("button", { name: `Move Objective ${before.length + 1} up` }).press("Enter");
  await page.getByRole("button", { name: "Take out Objective 1", exact: true }).press("Enter");
  const after = [...before.slice(1, -1), "A new objective", before.at(-1)];
  await expect(async () => {
    expect(await texts.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))).toEqual(after);
  }).toPass();
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText("Draft saved. Learners do not see it yet.")).toBeVisible();
  await page.getByText("History", { exact: true }).click();
  await expect(page.getByText("Changed: Objectives")).toBeVisible();
});

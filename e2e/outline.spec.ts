import type { Page } from "@playwright/test";
import { expect, headers, test } from "#e2e/fixtures";

/** The browser itself reports every refused answer; those are asked for here. */
test.use({ excused: /Failed to load resource: the server responded with a status of 4(09|22)/ });

type Outline = {
  version: number;
  stages: { slug: string; version: number; topics: { slug: string; title: { en: string } }[] }[];
};

/** A roadmap of drafts of its own for a test: three stages with four, three and no topics. */
async function makeRoadmap(page: Page): Promise<{ slug: string; title: string }> {
  const title = `Way ${crypto.randomUUID().slice(0, 8)}`;
  const named = (text: string) => ({
    title: { zh: `${text}（中文）`, en: text },
    summary: { zh: "一句话", en: "One line" },
  });
  const make = async (kind: string, data: object): Promise<string> => {
    const made = await page.request.post(`/api/v1/${kind}`, { data, headers });
    expect(made.status()).toBe(201);
    return (await made.json()).slug;
  };
  const capabilityWeights = [{ capability: "user-insight", level: 2, weight: 3 }];
  const stages: string[] = [];
  for (const [place, count] of [4, 3, 0].entries()) {
    const topics: string[] = [];
    for (let number = 1; number <= count; number++)
      topics.push(
        await make("topics", { ...named(`${title} topic ${place + 1}.${number}`), capabilities: ["user-insight"] }),
      );
    stages.push(await make("stages", { ...named(`${title} stage ${place + 1}`), topics, capabilityWeights }));
  }
  return { slug: await make("roadmaps", { ...named(title), model: "ai-product-manager", stages }), title };
}

const outlineOf = async (page: Page, slug: string): Promise<Outline> =>
  (await page.request.get(`/api/v1/studio/roadmaps/${slug}/outline`)).json();
const topicsOf = async (page: Page, slug: string, place: number): Promise<string[]> =>
  ((await outlineOf(page, slug)).stages[place]?.topics ?? []).map((topic) => topic.title.en);

async function openOutline(page: Page, slug: string, locale: "zh" | "en" = "en"): Promise<void> {
  await page.goto(`/${locale}/studio/roadmaps/${slug}`);
  await expect(page.locator("[data-handle]").first()).toBeVisible();
}

const handle = (page: Page, name: string) =>
  page.getByRole("button", { name: `Move the topic “${name}”`, exact: true });

test("an editor rearranges a roadmap by keyboard alone, hears where things go, and takes it back", async ({
  enter,
}) => {
  const page = await enter("editor");
  const { slug } = await makeRoadmap(page);
  await openOutline(page, slug);
  const [first = "", second = "", third = ""] = await topicsOf(page, slug, 0);
  const said = page.locator("main [aria-live=assertive]");
  await handle(page, first).focus();
  await page.keyboard.press("Space");
  await expect(said).toContainText("place 1 of 4");
  await page.keyboard.press("ArrowUp");
  await expect(said).toContainText("No further");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText("place 3 of 4");
  expect(await topicsOf(page, slug, 0)).toEqual(expect.arrayContaining([first]));
  await page.keyboard.press("Escape");
  await expect(said).toContainText("stands where it stood");
  await expect(handle(page, first)).toBeFocused();

  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").getByText(/moved: .*place 3 of 4/)).toBeVisible();
  await expect.poll(() => topicsOf(page, slug, 0)).toEqual(expect.arrayContaining([second, third, first]));
  expect((await topicsOf(page, slug, 0)).slice(0, 3)).toEqual([second, third, first]);

  // Past the last one into the next stage; the focus goes along.
  const last = (await topicsOf(page, slug, 0)).at(-1) ?? "";
  await handle(page, last).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(said).toContainText("stage 2, place 1 of 4");
  await expect(handle(page, last)).toBeFocused();
  await page.keyboard.press("Space");
  await expect.poll(async () => (await topicsOf(page, slug, 1))[0]).toBe(last);
  await expect(handle(page, last)).toBeFocused();
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await topicsOf(page, slug, 0)).at(-1)).toBe(last);

  // A whole stage.
  const stage = page.locator('[data-handle^="stage/"]').first();
  const key = await stage.getAttribute("data-handle");
  await stage.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await expect.poll(async () => `stage/${(await outlineOf(page, slug)).stages[1]?.slug}`).toBe(key);
});

test("with the mouse a topic is dragged within its stage and into another one", async ({ enter }) => {
  const page = await enter("editor");
  const { slug } = await makeRoadmap(page);
  await page.setViewportSize({ width: 1440, height: 1600 });
  await openOutline(page, slug);
  const drag = async (name: string, onto: string) => {
    const from = await handle(page, name).boundingBox();
    const to = await handle(page, onto).boundingBox();
    if (!from || !to) throw new Error("A handle is not in sight.");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 8 });
    await page.mouse.move(to.x + 40, to.y + 4, { steps: 3 });
    await page.mouse.up();
  };
  const [first = "", , third = ""] = await topicsOf(page, slug, 0);
  await drag(third, first);
  await expect.poll(async () => (await topicsOf(page, slug, 0)).slice(0, 2)).toEqual([third, first]);
  const [other = ""] = await topicsOf(page, slug, 1);
  await drag(first, other);
  await expect.poll(async () => (await topicsOf(page, slug, 1)).slice(0, 2)).toEqual([first, other]);
  expect(await topicsOf(page, slug, 0)).not.toContain(first);
});

test("on a phone a topic is moved by naming its place; a stage and a topic are added, renamed and deleted", async ({
  enter,
}) => {
  const page = await enter("editor");
  const { slug } = await makeRoadmap(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await openOutline(page, slug, "zh");
  const [first] = (await outlineOf(page, slug)).stages[0]?.topics ?? [];
  const row = page.locator(`[data-topic="${first?.slug}"]`);
  await row.getByRole("button", { name: /更多操作/ }).click();
  await row.getByRole("button", { name: "移动到…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("阶段").selectOption({ index: 1 });
  await dialog.getByLabel("位置").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "移动", exact: true }).click();
  await expect.poll(async () => (await topicsOf(page, slug, 1))[1]).toBe(first?.title.en);

  await page.getByRole("button", { name: "添加阶段" }).click();
  await dialog.getByRole("button", { name: "添加", exact: true }).click();
  await expect(dialog.getByText("至少")).toBeVisible();
  await dialog.getByLabel("中文名称").fill("收尾阶段");
  await dialog.getByRole("button", { name: "添加", exact: true }).click();
  const stage = page.locator("[data-stage]").last();
  await expect(stage.getByRole("link", { name: "收尾阶段" })).toBeVisible();
  await stage.getByRole("button", { name: "添加主题" }).click();
  await dialog.getByLabel("英文名称").fill("Last words");
  await page.keyboard.press("Enter");
  const topic = stage.locator("[data-topic]").first();
  await expect(topic.getByRole("link", { name: "Last words" })).toBeVisible();
  await topic.getByRole("button", { name: /更多操作/ }).click();
  await topic.getByRole("button", { name: "改名" }).click();
  await topic.getByLabel("中文名称").fill("最后的话");
  await page.keyboard.press("Enter");
  await expect(topic.getByRole("link", { name: "最后的话" })).toBeVisible();
  for (const item of [topic, stage]) {
    await item
      .getByRole("button", { name: /更多操作/ })
      .first()
      .click();
    await item.getByRole("button", { name: "删除草稿…" }).first().click();
    await dialog.getByRole("button", { name: "删除草稿", exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole("link", { name: "收尾阶段" })).toHaveCount(0);
});

test("of two editors the later one is told, sees what stands there, and can make the move all the same", async ({
  enter,
}) => {
  const [lin, mei] = [await enter("editor", "Lin"), await enter("editor", "Mei")];
  const { slug } = await makeRoadmap(lin);
  await openOutline(mei, slug);
  const { stages } = await outlineOf(lin, slug);
  const [one, two] = [stages[0], stages[1]];
  const edited = await lin.request.patch(`/api/v1/stages/${one?.slug}`, {
    data: { estimatedHours: 77 },
    headers: { ...headers, "If-Match": `"${one?.version}"` },
  });
  expect(edited.status()).toBe(200);
  const name = one?.topics.at(-1)?.title.en ?? "";
  await handle(mei, name).focus();
  await mei.keyboard.press("Space");
  await mei.keyboard.press("ArrowDown");
  await mei.keyboard.press("Space");
  await expect(mei.locator("main").getByRole("alert")).toContainText("your move was not made");
  expect(await topicsOf(lin, slug, 1)).toHaveLength(two?.topics.length ?? 0);
  await mei.getByRole("button", { name: "Make the move all the same" }).click();
  await expect.poll(async () => (await topicsOf(lin, slug, 1))[0]).toBe(name);
});

test("a release: drafts chosen, the impact looked at, half of a move refused by name, all of it published with a message", async ({
  enter,
}) => {
  const page = await enter("editor");
  const { slug, title } = await makeRoadmap(page);
  await page.goto(`/en/studio/releases?roadmap=${slug}`);
  await expect(page.getByRole("heading", { name: /Publish 11 drafts together/ })).toBeVisible();
  // Without the roadmap that lists them the stages stand nowhere.
  await page.getByRole("checkbox", { name: `Roadmap “${title}”` }).uncheck();
  await page.getByRole("button", { name: "What does this do to learners?" }).click();
  await expect(page.getByText("would stand in no roadmap").first()).toBeVisible();
  await page.getByLabel("What changes").fill("A second way, as a whole");
  await page.getByRole("button", { name: "Publish 10 drafts" }).click();
  await expect(page.getByText("would stand in no roadmap").first()).toBeVisible();
  await page.getByRole("checkbox", { name: `Roadmap “${title}”` }).check();
  await page.getByRole("button", { name: "Publish 11 drafts" }).click();
  await expect(page.getByText(/11 drafts published as release/)).toBeVisible();
  await expect(page.getByText("A second way, as a whole")).toBeVisible();
  // Learners have it beside the first one.
  await page.goto(`/en/roadmaps/${slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  const { items } = await (await page.request.get("/api/v1/roadmaps")).json();
  expect(items[0].slug).toBe("ai-product-manager");
  // And it goes again, so that no other test meets it.
  const { version } = await outlineOf(page, slug);
  const archived = await page.request.post(`/api/v1/roadmaps/${slug}/archive`, {
    headers: { ...headers, "If-Match": `"${version}"` },
  });
  expect(archived.status()).toBe(200);
});

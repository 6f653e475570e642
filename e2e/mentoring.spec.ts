import type { Locator, Page } from "@playwright/test";
import { type Locale, roadmap, said } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { admin, expect, origin, signIn, signUp, test } from "#e2e/fixtures";
import { handInEvidence, handInProject, idOf, mentorFor, projectStage, writeEverything } from "#e2e/mentoring";

const capabilityName = { zh: "用户与客户洞察", en: "User & customer insight" } as const;
const stageName = { zh: "打底", en: "Foundations" } as const;

/** The way of two people from an invitation to the words one of them reads. */
async function walk(learner: Page, mentor: Page, locale: Locale): Promise<void> {
  const say = (path: string, values?: Record<string, string>) => said(locale, `cohort.${path}`, values);
  const button = (where: Page | Locator, name: string) => where.getByRole("button", { name, exact: true });
  await handInProject(learner);
  await handInEvidence(learner, "user-insight");
  await learner.goto(`/${locale}/mentors`);
  await button(learner, say("mine.make")).click();
  const field = learner.getByRole("textbox", { name: say("mine.link") });
  await expect(field).toBeFocused();
  const link = await field.inputValue();
  expect(link).toMatch(new RegExp(`^${origin}/${locale}/mentoring/invitation#waymark_`));
  await expectClean(learner, "a fresh link");

  // The mentor is not signed in yet: the secret leaves the address and waits in the tab.
  const secret = link.split("#")[1] ?? "";
  const asked: string[] = [];
  mentor.on("request", (request) => asked.push(request.url()));
  const mentorPerson = await signUp(mentor.request, "Mentor Ming");
  await mentor.context().clearCookies();
  await mentor.goto(link);
  await expect(mentor.getByRole("heading", { level: 1, name: say("invitation.strangerTitle") })).toBeVisible();
  await expect(mentor).toHaveURL(`${origin}/${locale}/mentoring/invitation`);
  await expectClean(mentor, "an invitation to a stranger");
  await mentor
    .getByRole("main")
    .getByRole("link", { name: said(locale, "shell.signIn"), exact: true })
    .click();
  await mentor.locator("[name=email]").fill(mentorPerson.email);
  await mentor.locator("[name=password]").fill(mentorPerson.password);
  await mentor.locator("[name=password]").press("Enter");
  const offer = mentor.getByRole("heading", { level: 1, name: say("invitation.title", { name: "Lin Xia" }) });
  await expect(offer).toBeVisible();
  await expectClean(mentor, "an invitation");
  await button(mentor, say("invitation.accept")).click();
  await expect(mentor.getByRole("heading", { level: 1, name: "Lin Xia", exact: true })).toBeVisible();
  expect(asked.filter((url) => url.includes(secret))).toEqual([]);
  await expectClean(mentor, "progress");

  await mentor.goto(`/${locale}/mentoring`);
  await expect(mentor.getByRole("link", { name: "Lin Xia", exact: true })).toBeVisible();
  await expectClean(mentor, "the list");
  await mentor.getByRole("link", { name: say("list.waitingOf", { name: "Lin Xia", count: "2" }) }).click();

  // The project: nothing is sent until every criterion has a word, and accepting means that all are met.
  await mentor
    .getByRole("heading", { name: new RegExp(stageName[locale]) })
    .getByRole("button")
    .click();
  const form = mentor.getByRole("form", { name: say("review.title") });
  await button(form, say("review.send")).click();
  const criteria = form.getByRole("radiogroup");
  await expect(criteria.first()).toBeFocused();
  await expectClean(mentor, "a review with faults");
  const choose = (name: string, at: number) => form.getByText(name, { exact: true }).nth(at).click();
  for (let at = 0; at < 5; at++) await choose(say(at === 1 ? "review.unmet" : "review.met"), at);
  await choose(say("review.accept"), 0);
  await button(form, say("review.send")).click();
  await expect(form.getByText(said(locale, "errors.field.NOT_MET"), { exact: true })).toBeVisible();
  await choose(say("review.return"), 0);
  await form.getByLabel(say("review.criterionComment", { number: "2" })).fill("Which users?");
  await form.getByLabel(say("review.comment"), { exact: true }).fill("Name the users, then hand it in again.");
  await mentor.reload();
  await mentor
    .getByRole("heading", { name: new RegExp(stageName[locale]) })
    .getByRole("button")
    .click();
  await expect(form.getByLabel(say("review.comment"), { exact: true })).toHaveValue(
    "Name the users, then hand it in again.",
  );
  await button(form, say("review.send")).click();
  await expect(mentor.getByText(say("review.sentReturned", { name: "Lin Xia" }))).toBeVisible();
  await expect(mentor.getByText("Which users?")).toBeVisible();
  await expectClean(mentor, "a review that was sent");

  // Evidence, accepted with a level.
  await mentor.getByRole("heading", { name: capabilityName[locale] }).getByRole("button").click();
  await form.getByText(say("review.accept"), { exact: true }).click();
  await form.getByLabel(say("review.level")).selectOption("3");
  await form.getByLabel(say("review.comment"), { exact: true }).fill("Led the research of two products.");
  await button(form, say("review.send")).click();
  await expect(mentor.getByText(say("review.sentAccepted", { name: "Lin Xia" }))).toBeVisible();

  // A level of its own.
  await mentor.getByRole("link", { name: say("learner.tab.capabilities"), exact: true }).click();
  await mentor.locator("#capability-prompt-context").click();
  const level = mentor.locator("#reasons-prompt-context").getByRole("form", { name: say("level.give") });
  await level.getByLabel(say("level.level")).selectOption("2");
  await button(level, say("level.send")).click();
  await expect(level.getByLabel(say("level.note"))).toBeFocused();
  await level.getByLabel(say("level.note")).fill("As seen in the prompts of the project.");
  await expectClean(mentor, "a level to give");
  await button(level, say("level.send")).click();
  await expect(mentor.getByText(say("level.done"))).toBeVisible();
  await expect(mentor.getByText("As seen in the prompts of the project.").first()).toBeVisible();

  // A check-in.
  await mentor.getByRole("link", { name: say("learner.tab.check-ins"), exact: true }).click();
  await button(mentor, say("checkIn.begin")).click();
  await mentor.getByLabel(say("checkIn.viewOf", { name: capabilityName[locale] })).selectOption("2");
  await mentor.getByLabel(say("checkIn.note"), { exact: true }).fill("We talk again in a month.");
  await expectClean(mentor, "a check-in to hold");
  await button(mentor, say("checkIn.keep")).click();
  await expect(mentor.getByText("We talk again in a month.")).toBeVisible();
  await expectClean(mentor, "a check-in that was held");

  // The learner reads every word.
  await learner.goto(`/${locale}/mentors`);
  const main = learner.getByRole("main");
  await expect(main.getByText("Mentor Ming", { exact: true }).first()).toBeVisible();
  await expect(main.getByText("Led the research of two products.")).toBeVisible();
  await expect(main.getByText("As seen in the prompts of the project.")).toBeVisible();
  await learner
    .getByRole("region", { name: say("mine.checkIns") })
    .getByRole("button")
    .first()
    .click();
  await expect(main.getByText("We talk again in a month.")).toBeVisible();
  await expectClean(learner, "what mentors wrote");
  await learner.goto(`/${locale}/roadmaps/${roadmap}/${projectStage}/project`);
  await expect(main.getByText("Name the users, then hand it in again.")).toBeVisible();
  await expect(main.getByText("Which users?")).toBeVisible();
  await expect(main.getByText("Mentor Ming", { exact: false }).first()).toBeVisible();
  await learner.goto(`/${locale}/dashboard#capability-prompt-context`);
  const reasons = learner.locator("#reasons-prompt-context");
  await expect(reasons.getByText("As seen in the prompts of the project.")).toBeVisible({ timeout: 30_000 });
  await expect(reasons.getByText("Mentor Ming", { exact: false })).toBeVisible();

  // The learner ends it; the mentor's next look finds nothing.
  await learner.goto(`/${locale}/mentors`);
  await button(learner, say("mine.endNamed", { name: "Mentor Ming" })).click();
  await expectClean(learner, "the question before the end");
  await learner
    .getByRole("dialog")
    .getByRole("button", { name: say("mine.endYes"), exact: true })
    .click();
  await expect(learner.getByText(say("mine.ended", { name: "Mentor Ming" }))).toBeVisible();
  await mentor.reload();
  await expect(mentor.getByRole("heading", { level: 1, name: say("learner.notFoundTitle") })).toBeVisible();
  await expectClean(mentor, "a learner who is none any more");
  await expect(main.getByText("As seen in the prompts of the project.")).toBeVisible();
}

// Whoever is not signed in is asked nothing personal; behind a closed door the answer is 404, and the browser says so.
test.use({ excused: /Failed to load resource.* 404/ });
test.describe.configure({ timeout: 240_000 });

test.describe("on a phone, in Chinese", () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "zh-CN" });
  test("from the invitation to the words, and the end", async ({ page, enter }) => {
    const learner = await enter("learner", "Lin Xia");
    await learner.setViewportSize({ width: 360, height: 740 });
    await walk(learner, page, "zh");
  });
});

test.describe("on a wide screen, in English, in the dark", () => {
  test.use({ viewport: { width: 1440, height: 900 }, colorScheme: "dark", locale: "en-GB" });
  test("from the invitation to the words, and the end", async ({ page, enter }) => {
    const learner = await enter("learner", "Lin Xia");
    await learner.setViewportSize({ width: 1440, height: 900 });
    await walk(learner, page, "en");
  });
});

test("whoever mentors nobody is told how one becomes a mentor", async ({ page, enter }) => {
  await page.goto("/en/mentoring");
  await expect(page).toHaveURL(`${origin}/en/sign-in?next=%2Fen%2Fmentoring`);
  const mentor = await enter("learner", "Nobody’s mentor");
  await mentor.goto("/zh/mentoring");
  await expect(mentor.getByText("你还没有带学员")).toBeVisible();
  await expectClean(mentor, "no learners");
});

test("the list is filtered by the address, and the keyboard reaches everything in it", async ({ enter }) => {
  const [mentor, one, two] = [
    await enter("learner", "Mentor"),
    await enter("learner", "Waiting"),
    await enter("learner", "Stalled"),
  ];
  for (const learner of [one, two]) await mentorFor(learner, mentor);
  await handInProject(one);
  const occurredAt = new Date(Date.now() - 30 * 86_400_000).toISOString();
  const mark = { id: crypto.randomUUID(), topic: "capability-map", status: "done", occurredAt };
  await two.request.post("/api/v1/me/progress/events", { data: { events: [mark] }, headers: { Origin: origin } });
  await mentor.goto("/en/mentoring");
  const names = mentor.getByRole("main").getByRole("heading", { level: 2 });
  await expect(names).toHaveText(["Stalled", "Waiting"]);
  await expect(mentor.getByText("No learning for 30 days")).toBeVisible();
  await mentor.getByRole("radio", { name: "All 2" }).focus();
  await mentor.keyboard.press("ArrowRight");
  await expect(mentor).toHaveURL(/show=stalled$/);
  await expect(names).toHaveText(["Stalled"]);
  await mentor.keyboard.press("ArrowRight");
  await expect(names).toHaveText(["Waiting"]);
  await mentor.reload();
  await expect(names).toHaveText(["Waiting"]);
  await mentor.goBack();
  await expect(names).toHaveText(["Stalled"]);
  await mentor.getByRole("radio", { name: "Stalled 1" }).focus();
  await mentor.keyboard.press("Tab");
  await expect(mentor.getByRole("link", { name: "Stalled", exact: true })).toBeFocused();
  await mentor.keyboard.press("Enter");
  await expect(mentor.getByRole("heading", { level: 1, name: "Stalled" })).toBeVisible();
});

test.describe("over", () => {
  test.use({ excused: /Failed to load resource.* 409/ });

  test("an invitation says why it cannot be accepted, and a revoked one is over", async ({ enter }) => {
    const [learner, other] = [await enter("learner", "Lin Xia"), await enter("learner", "Someone")];
    await learner.goto("/en/mentors");
    await learner.getByRole("button", { name: "Make an invitation link" }).click();
    const field = learner.getByRole("textbox", { name: "Invitation link" });
    const link = await field.inputValue();
    await learner.goto(link);
    await expect(learner.getByRole("heading", { name: "This is your own invitation" })).toBeVisible();
    await learner.getByRole("link", { name: "Back to my mentors" }).click();
    await expect(learner.getByRole("heading", { name: "Open invitations" })).toBeVisible();
    await learner.getByRole("button", { name: /^Revoke the invitation/ }).click();
    await expect(learner.getByRole("heading", { name: "Open invitations" })).toHaveCount(0);
    await other.goto(link);
    await expect(other.getByRole("heading", { name: "This invitation is over" })).toBeVisible();
    await expectClean(other, "an invitation that is over");
    await other.goto("/en/mentoring/invitation");
    await expect(other.getByRole("heading", { name: "There is no invitation here" })).toBeVisible();
  });
});

test.describe("with refusals", () => {
  test.use({ excused: /Failed to load resource.* (404|409|500)|net::ERR_/ });

  test("work that was replaced while one wrote is not reviewed, and the words stay", async ({ enter }) => {
    const [mentor, learner] = [await enter("learner", "Mentor"), await enter("learner", "Lin Xia")];
    await mentorFor(learner, mentor);
    await handInProject(learner);
    await mentor.goto(`/en/mentoring/learner?id=${await idOf(learner)}&view=hand-ins`);
    const form = mentor.getByRole("form", { name: "Your review" });
    for (let at = 0; at < 5; at++) await form.getByText("Met", { exact: true }).nth(at).click();
    await form.getByText("Accept", { exact: true }).click();
    await form.getByLabel("Comment", { exact: true }).fill("Well done");
    await handInProject(learner);
    await form.getByRole("button", { name: "Send the review" }).click();
    await expect(form.getByRole("alert")).toContainText("A newer version was handed in");
    await expect(form.getByLabel("Comment", { exact: true })).toHaveValue("Well done");
  });

  test("without a network the words stay, and sending again writes once", async ({ enter }) => {
    const [mentor, learner] = [await enter("learner", "Mentor"), await enter("learner", "Lin Xia")];
    await mentorFor(learner, mentor);
    const id = await idOf(learner);
    await mentor.goto(`/en/mentoring/learner?id=${id}&view=capabilities`);
    await mentor.locator("#capability-user-insight").click();
    const form = mentor.getByRole("form", { name: "Give a level" });
    await form.getByLabel("Level").selectOption("4");
    await form.getByLabel("Note").fill("Leads others");
    const levels = "**/api/v1/mentor/learners/*/levels/*";
    // It arrives, and the answer is lost.
    await mentor.route(levels, async (route) => {
      await route.fetch();
      await route.abort("internetdisconnected");
    });
    await form.getByRole("button", { name: "Give this level" }).click();
    await expect(form.getByRole("alert")).toContainText("No connection");
    await mentor.unroute(levels);
    await form.getByRole("button", { name: "Give this level" }).click();
    await expect(mentor.getByText("Level given. The learner sees it now.")).toBeVisible();
    const { items } = await (await learner.request.get("/api/v1/me/levels")).json();
    expect(items).toMatchObject([{ capability: "user-insight", level: 4, note: "Leads others" }]);
  });

  test("whoever signs out with words that were not sent is asked first", async ({ enter }) => {
    const [mentor, learner] = [await enter("learner", "Mentor Ming"), await enter("learner", "Lin Xia")];
    await mentorFor(learner, mentor);
    await mentor.goto(`/en/mentoring/learner?id=${await idOf(learner)}&view=capabilities`);
    await mentor.locator("#capability-user-insight").click();
    await mentor.getByRole("form", { name: "Give a level" }).getByLabel("Note").fill("Half a sen");
    await mentor.getByRole("button", { name: "Account of Mentor Ming" }).click();
    await mentor.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(mentor.getByRole("dialog")).toContainText("1 text you have begun was not sent.");
    await mentor.getByRole("dialog").getByRole("button", { name: "Sign out anyway" }).click();
    await expect(mentor).toHaveURL(`${origin}/en`);
    expect(await mentor.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("Half a sen");
  });
});

test("an administrator sees who mentors someone, assigns and ends", async ({ page, enter }) => {
  const name = `Lin ${crypto.randomUUID().slice(0, 8)}`;
  const guide = `Guide ${crypto.randomUUID().slice(0, 8)}`;
  const learner = await enter("learner", name);
  const mentor = await enter("editor", guide);
  await signIn(page.request, admin);
  await page.goto(`/en/studio/users?q=${encodeURIComponent(name)}`);
  await page.getByRole("button", { name: `Mentors of ${name}` }).click();
  const dialog = page.getByRole("dialog", { name: `Mentors of ${name}` });
  await expect(dialog.getByText("There is no mentor now.")).toBeVisible();
  await dialog.getByRole("searchbox", { name: "Assign a mentor" }).fill(guide);
  await dialog.getByRole("button", { name: `Assign ${guide}` }).click();
  await expect(dialog.getByText(`${guide} is a mentor now.`)).toBeVisible();
  await expectClean(page, "someone's mentors");
  await learner.goto("/en/mentors");
  await expect(learner.getByText("assigned by an administrator")).toBeVisible();
  await mentor.goto("/en/mentoring");
  await mentor.getByRole("link", { name, exact: true }).click();
  await expect(mentor.getByRole("heading", { level: 1, name })).toBeVisible();
  await dialog.getByRole("button", { name: `End mentoring by ${guide}` }).click();
  await expect(dialog.getByText("There is no mentor now.")).toBeVisible();
  await mentor.reload();
  await expect(mentor.getByRole("heading", { name: "You mentor nobody here" })).toBeVisible();
});

test("a check-in is printed by itself, with whose it is", async ({ enter }) => {
  const [mentor, learner] = [await enter("learner", "Mentor Ming"), await enter("learner", "Lin Xia")];
  await mentorFor(learner, mentor);
  await writeEverything(learner, mentor);
  await learner.goto("/en/mentors");
  await learner.getByRole("button", { name: /^Check-in of/ }).click();
  await learner.evaluate(() => {
    window.print = () => {};
  });
  await learner.getByRole("button", { name: "Print" }).click();
  await learner.emulateMedia({ media: "print" });
  const main = learner.getByRole("main");
  await expect(main.getByText("We agreed on most")).toBeVisible();
  await expect(main.getByText("Lin Xia")).toBeVisible();
  await expect(main.getByText("Who mentors me")).toBeHidden();
  await expect(main.getByText("Levels given by mentors")).toBeHidden();
  await learner.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(main.getByText("Levels given by mentors")).toBeVisible();
});

import type { Page } from "@playwright/test";
import { attempt, firstStage, firstTopics, type Locale, record, roadmap } from "#e2e/app";
import { expectClean } from "#e2e/axe";
import { admin, expect, headers, signIn, signUp, test } from "#e2e/fixtures";
import { idOf, mentorFor, writeEverything } from "#e2e/mentoring";

/** Every kind of page, and what shows that it has come to rest. */
type Address = readonly [path: string, settled: string];
const open: Address[] = [
  ["", "main h1"],
  ["/sign-in", "[name=password]"],
  ["/sign-up", "[name=password]"],
  ["/resources", "main li a"],
  ["/nowhere", "main h1"],
  ["/roles", "main h3 a"],
  ["/roles/llm-app-pm", "#requirements"],
  ["/roles/match", "[name=text]"],
  [`/roadmaps/${roadmap}/${firstStage}/project`, '[aria-labelledby="acceptance"] li'],
  ["/evidence", "main h3"],
  ["/work", "main h1"],
];
const personal: Address[] = [
  [`/roadmaps/${roadmap}`, `[data-topic="${firstTopics[0]}"][aria-label]`],
  [`/roadmaps/${roadmap}?view=map&topic=${firstTopics[1]}`, "aside h2, dialog h2"],
  [`/roadmaps/${roadmap}?view=list`, `[data-topic="${firstTopics[0]}"]`],
  [`/roadmaps/${roadmap}/${firstStage}`, "[data-topic]"],
  [`/roadmaps/${roadmap}/${firstStage}/${firstTopics[0]}`, "button[aria-pressed=true]"],
  [`/roadmaps/${roadmap}/${firstStage}/self-check`, "[data-question], [aria-labelledby=history] summary"],
  ["/resources/a16z-ai-canon", "main h1"],
  ["/dashboard", '[aria-labelledby="next-steps"] button'],
  ["/plan", "#weeks"],
  ["/settings", "main section h2"],
  ["/roles", "main [role=progressbar]"],
  ["/roles/llm-app-pm", "#gaps"],
  ["/roles/compare?a=llm-app-pm&b=cv-security-ai-pm", "main tbody th"],
  ["/roles/target?id=00000000-0000-4000-8000-000000000000", "main h1"],
  [`/roadmaps/${roadmap}/${firstStage}/project`, '[name="answers.0"]'],
  ["/evidence?capability=prompt-context", '[name="text"]'],
  ["/mentors", "main section button"],
];
/** What a mentor sees of a learner with something in every part. */
const mentoring = (id: string): Address[] => [
  ["/mentoring", "main li a"],
  [`/mentoring/learner?id=${id}`, "main h2"],
  [`/mentoring/learner?id=${id}&view=capabilities`, "#capability-user-insight"],
  [`/mentoring/learner?id=${id}&view=hand-ins`, "main form"],
  [`/mentoring/learner?id=${id}&view=check-ins`, "main li button"],
];
const office: Address[] = [
  ["/studio/resources", "tbody a, main li a"],
  ["/studio/resources/new", '[name="title.zh"]'],
  ["/studio/resources/a16z-ai-canon", '[name="title.zh"]'],
  ["/studio/import", "[name=pasted]"],
  ["/studio/users", "main li"],
  ["/studio/care?view=unchecked", "main li a[href*='/studio/resources/']"],
  ["/studio/care?tab=reports", "main li a[href*='/studio/resources/']"],
  ["/studio/care?tab=quality&view=resources-old", "main li a[href*='/studio/resources/']"],
  ["/studio/care?tab=translations", "main p.font-serif, main li a[href*='/studio/']"],
  ["/studio/audit", "main li details"],
  ["/studio/roles", "tbody a"],
  ["/studio/roles/new", '[name="title.zh"]'],
  ["/studio/roles/llm-app-pm", '[name="title.zh"]'],
  ["/studio/roadmaps", "main li a"],
  ["/studio/roadmaps/import", "[name=pasted]"],
  [`/studio/roadmaps/${roadmap}`, "[data-handle]"],
  [`/studio/releases?roadmap=${roadmap}`, "main h1"],
  ["/studio/topics/transformer-attention", '[name="title.zh"]'],
  ["/studio/stages/llm-system-design", '[name="title.zh"]'],
  [`/studio/roadmaps/${roadmap}/about`, '[name="title.zh"]'],
];

type Look = { locale: Locale; colorScheme: "light" | "dark"; width: number };

/** Every page in both languages, themes and widths; any two of them meet, and only what takes all three could hide. */
const looks: Look[] = [
  { locale: "zh", colorScheme: "light", width: 360 },
  { locale: "en", colorScheme: "light", width: 1440 },
  { locale: "zh", colorScheme: "dark", width: 1440 },
  { locale: "en", colorScheme: "dark", width: 360 },
];

async function lookAt(page: Page, addresses: Address[], { locale, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  for (const [path, settled] of addresses) {
    const what = path || "/";
    await page.goto(`/${locale}${path}`);
    await expect(page.locator(settled).locator("visible=true").first(), what).toBeVisible();
    await expectClean(page, what);
  }
}

// The page that is not there answers 404, and the browser says so.
test.use({ excused: /Failed to load resource.* 404/, contextOptions: { reducedMotion: "reduce" } });

// Up to twenty pages in one test, on a machine that may be busy.
test.describe.configure({ timeout: 300_000 });

for (const look of looks) {
  test.describe(`axe finds nothing (${look.locale}, ${look.colorScheme}, ${look.width} px)`, () => {
    test.use({ colorScheme: look.colorScheme });
    test("on the open pages", ({ page }) => lookAt(page, open, look));
    test("on a learner's pages", async ({ page }) => {
      await signUp(page.request, "Learner");
      await record(page, firstTopics[0], "done");
      await record(page, firstTopics[1], "learning");
      await attempt(page, 4);
      const goal = { role: "generic-ai-pm", weeklyMinutes: 200, targetDate: "2030-01-01" };
      await page.request.put("/api/v1/me/goal", { data: goal, headers });
      await page.request.put(`/api/v1/me/steps/topic/${firstTopics[2]}`, { data: { answer: "known" }, headers });
      await lookAt(page, personal, look);
    });
    test("on a mentor's pages", async ({ page, enter }) => {
      await signUp(page.request, "Mentor");
      const learner = await enter("learner");
      await mentorFor(learner, page);
      await writeEverything(learner, page);
      await lookAt(page, mentoring(await idOf(learner)), look);
    });
    test("in the studio", async ({ page }) => {
      await signIn(page.request, admin);
      const report = { id: crypto.randomUUID(), reason: "dead", note: "Nothing there" };
      await page.request.post("/api/v1/resources/a16z-ai-canon/reports", { data: report, headers });
      await lookAt(page, office, look);
    });
  });
}

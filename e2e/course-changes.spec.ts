import pg from "pg";
import { expect, signUp, test } from "#e2e/fixtures";

const changes = [{ capability: "user-insight", coverageFrom: 41.2, coverageTo: 38.9, levelFrom: 1, levelTo: 1 }];

/** As the server tells a learner after an edit of the curriculum; `npm run drill` makes a real one. */
async function tell(userId: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.WAYMARK_DATABASE_URL });
  await client.connect();
  const release = 1_000_000 + Math.floor(Math.random() * 1_000_000);
  const values = ["ai-product-manager", release];
  await client.query(
    `insert into "CourseChange" ("roadmap", "release", "before", "after", "at", "finishedAt")
     values ($1, $2, '{}', '{}', now(), now())`,
    values,
  );
  await client.query(
    `insert into "CourseShift" ("userId", "roadmap", "release", "changes", "at")
     values ($4, $1, $2, $3::jsonb, now())`,
    [...values, JSON.stringify(changes), userId],
  );
  await client.end();
}

test("numbers that an edit of the curriculum moved are told of once, with how each one moved", async ({ page }) => {
  const { id } = await signUp(page.request, "Learner");
  await tell(id);
  await page.goto("/en/dashboard");
  const note = page.getByRole("status").filter({ hasText: "The curriculum was edited on" });
  await expect(note).toContainText("1 of your capabilities moved with it");
  await note.getByText("How each one moved").click();
  await expect(note.getByRole("listitem")).toContainText(["User & customer insight"]);
  await expect(note.getByRole("listitem")).toContainText(["38.9"]);
  const read = page.waitForResponse((answer) => answer.url().endsWith("/me/course-changes") && answer.status() === 204);
  await note.getByRole("button", { name: "Got it" }).click();
  await expect(note).toBeHidden();
  await read;
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "What comes next" })).toBeVisible();
  await expect(note).toBeHidden();
});

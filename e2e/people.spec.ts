import { admin, expect, newPerson, origin, signIn, test } from "#e2e/fixtures";

// A used link answers 409 and 422, and the browser says so.
test.use({ excused: /Failed to load resource: the server responded with a status of (401|409|422)/ });

test("a link makes a newcomer an editor; the audit tells who invited, and what they did since", async ({
  page,
  browser,
}) => {
  await signIn(page.request, admin);
  await page.goto("/en/studio/users");
  await page.getByRole("button", { name: "Invite by link" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("For whom").fill("Wei");
  await dialog.getByRole("button", { name: "Make the link" }).click();
  const field = dialog.getByLabel("Link of the invitation");
  await expect(field).toBeFocused();
  const link = await field.inputValue();
  expect(link).toContain(`${origin}/en/sign-up#invitation=`);
  await expect(dialog.getByRole("listitem").filter({ hasText: "Wei" })).toContainText("Editor");

  const newcomer = await (await browser.newContext({ baseURL: origin })).newPage();
  await newcomer.goto(link);
  await expect(newcomer.getByText("This link makes an account with the role: Editor.")).toBeVisible();
  const person = newPerson();
  await newcomer.getByLabel("Name").fill("Wei");
  await newcomer.getByLabel("E-mail").fill(person.email);
  await newcomer.getByLabel("Password", { exact: true }).fill(person.password);
  await newcomer.getByRole("button", { name: "Sign up" }).click();
  await newcomer.waitForURL(/roadmaps/);
  await newcomer.goto("/en/studio/resources");
  await expect(newcomer.getByRole("heading", { level: 1 })).toBeVisible();
  const { user } = await (await newcomer.request.get("/api/v1/session")).json();
  expect(user.role).toBe("editor");

  const late = await (await browser.newContext({ baseURL: origin })).newPage();
  await late.goto(link);
  await expect(late.getByText("You can still sign up as a learner")).toBeVisible();

  await page.goto(`/en/studio/users?q=${person.email}`);
  await page.getByRole("button", { name: "Sign Wei out everywhere" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByText("Wei is signed out everywhere.")).toBeVisible();
  expect((await newcomer.request.get("/api/v1/me")).status()).toBe(401);

  await page.goto(`/en/studio/audit?q=${user.id}`);
  const acts = page.getByRole("list", { name: "Acts" }).getByRole("listitem");
  await expect(acts.first()).toContainText("signed out everywhere");
  await expect(acts.filter({ hasText: "People · made" })).toHaveCount(1);
  const made = acts.filter({ hasText: "People · made" });
  await made.locator("summary").click();
  await expect(made.getByRole("row").filter({ hasText: "role" })).toContainText("editor");
  await page.getByLabel("About").selectOption("session");
  await expect(page).toHaveURL(/act=session/);
  await expect(acts.first()).toContainText("Sessions · began");
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as CSV" }).click();
  expect((await saved).suggestedFilename()).toBe("waymark-audit.csv");
  await page.getByLabel("To", { exact: true }).fill("2020-01-01");
  await expect(page.getByText("Nothing found")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(acts.first()).toBeVisible();
});

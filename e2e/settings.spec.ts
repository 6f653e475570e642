import { expect, headers, origin, signIn, signUp, test } from "#e2e/fixtures";

const section = (name: string) => ({ name, exact: true });

test("a profile is changed, refused with the reason beside its field, and kept", async ({ page }) => {
  await signUp(page.request, "Before");
  await page.goto("/en/settings");
  const profile = page.getByRole("region", section("Profile"));
  await profile.locator("[name=name]").fill("");
  await profile.locator("[name=weeklyMinutes]").fill("95");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(profile.locator("[name=name]")).toBeFocused();
  await expect(profile.locator("[name=name]")).toHaveAttribute("aria-invalid", "true");
  await expect(profile.locator("[name=weeklyMinutes]")).toHaveValue("95");
  await profile.locator("[name=name]").fill("路上的人");
  await profile.locator("[name=timeZone]").selectOption("Pacific/Pago_Pago");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await page.reload();
  await expect(profile.locator("[name=name]")).toHaveValue("路上的人");
  await expect(profile.locator("[name=weeklyMinutes]")).toHaveValue("95");
  await expect(profile.locator("[name=timeZone]")).toHaveValue("Pacific/Pago_Pago");

  await profile.locator("[name=locale]").selectOption("en");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await profile.locator("[name=locale]").selectOption("zh");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(`${origin}/zh/settings`);
});

test("the language chosen at the top of the page is the account's from then on", async ({ page }) => {
  await signUp(page.request, "Bilingual");
  const stored = async () => (await (await page.request.get("/api/v1/me")).json()).locale;
  await page.goto("/zh/settings");
  const profile = page.locator("section").filter({ has: page.locator("[name=weeklyMinutes]") });
  await expect(profile.locator("[name=locale]")).toHaveValue("zh");
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(page).toHaveURL(`${origin}/en/settings`);
  await expect.poll(stored).toBe("en");
  await expect(profile.locator("[name=locale]")).toHaveValue("en");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await expect(page).toHaveURL(`${origin}/en/settings`);
  expect(await stored()).toBe("en");
});

test.describe("with refusals", () => {
  test.use({ excused: /Failed to load resource.* (401|422)/ });

  test("a changed password ends all other sessions; a wrong one changes nothing", async ({ page, enter }) => {
    const person = await signUp(page.request, "Careful");
    const other = await enter("learner");
    await other.context().clearCookies();
    await signIn(other.request, person);
    await page.goto("/en/settings");
    const change = page.getByRole("region", section("Password"));
    await change.locator("[name=current]").fill("not-the-one-at-all");
    await change.locator("[name=next]").fill("quiet-rivers-run-9");
    await change.getByRole("button", { name: "Change password" }).click();
    await expect(change.locator("[name=current]")).toBeFocused();
    await expect(change.locator("[name=next]")).toHaveValue("quiet-rivers-run-9");
    expect((await other.request.get("/api/v1/me")).status()).toBe(200);

    await change.locator("[name=current]").fill(person.password);
    await change.getByRole("button", { name: "Change password" }).click();
    await expect(page.getByText("Password changed; all other devices are signed out")).toBeVisible();
    await expect(change.locator("[name=next]")).toHaveValue("");
    expect((await other.request.get("/api/v1/me")).status()).toBe(401);
    await page.reload();
    await expect(change).toBeVisible();
    await signIn(other.request, { ...person, password: "quiet-rivers-run-9" });
  });

  test("another device is signed out from here", async ({ page, enter }) => {
    const person = await signUp(page.request, "Two devices");
    const other = await enter("learner");
    await other.context().clearCookies();
    await signIn(other.request, person);
    await page.goto("/en/settings");
    const devices = page.getByRole("region", section("Signed-in devices"));
    await expect(devices.getByRole("listitem")).toHaveCount(2);
    await expect(devices.getByText("This device")).toHaveCount(1);
    await devices.getByRole("button", { name: /^Sign out this device/ }).click();
    await expect(devices.getByRole("listitem")).toHaveCount(1);
    expect((await other.request.get("/api/v1/me")).status()).toBe(401);
    expect((await page.request.get("/api/v1/me")).status()).toBe(200);
  });

  test("an account is deleted only with its password, and then it is gone", async ({ page }) => {
    const person = await signUp(page.request, "Leaving");
    await page.goto("/en/settings");
    await page.getByRole("button", { name: "Delete account…" }).click();
    const dialog = page.getByRole("dialog", { name: "Really delete your account?" });
    await dialog.locator("[name=password]").fill("not-the-one-at-all");
    await dialog.getByRole("button", { name: "Delete for ever" }).click();
    await expect(dialog.locator("[name=password]")).toHaveAttribute("aria-invalid", "true");
    expect((await page.request.get("/api/v1/me")).status()).toBe(200);
    await dialog.locator("[name=password]").fill(person.password);
    await dialog.getByRole("button", { name: "Delete for ever" }).click();
    await expect(page).toHaveURL(`${origin}/en`);
    expect((await page.request.get("/api/v1/me")).status()).toBe(401);
    const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json();
    const form = { email: person.email, password: person.password, csrfToken, json: "true" };
    expect((await page.request.post("/api/auth/callback/credentials", { form, headers })).status()).toBe(401);
  });
});

test("a token is shown once, works for what it may, and ends when revoked", async ({ page, playwright }) => {
  await signUp(page.request, "Scripting");
  await page.goto("/en/settings");
  const tokens = page.getByRole("region", section("Access tokens"));
  await expect(tokens.getByText("No tokens yet.")).toBeVisible();
  await tokens.locator("[name=name]").fill("backup");
  await tokens.getByRole("button", { name: "Make a token" }).click();
  const fresh = tokens.getByRole("textbox", { name: "New token · backup" });
  await expect(fresh).toBeFocused();
  const Authorization = `Bearer ${await fresh.inputValue()}`;
  const script = await playwright.request.newContext({ baseURL: origin, extraHTTPHeaders: { Authorization } });
  expect((await script.get("/api/v1/me")).status()).toBe(200);
  expect((await script.patch("/api/v1/me", { data: { name: "Not by token" } })).status()).toBe(403);
  await page.reload();
  await expect(tokens.getByText("backup")).toBeVisible();
  await expect(fresh).toHaveCount(0);
  await tokens.getByRole("button", { name: "Revoke token: backup" }).click();
  await expect(tokens.getByText("No tokens yet.")).toBeVisible();
  expect((await script.get("/api/v1/me")).status()).toBe(401);
  await script.dispose();
});

test("what is kept of a person is handed over as one file", async ({ page }) => {
  const person = await signUp(page.request, "Curious");
  await page.goto("/en/settings");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^waymark-\d{4}-\d{2}-\d{2}\.json$/);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  const { profile } = JSON.parse(Buffer.concat(parts).toString("utf8"));
  expect(profile).toMatchObject({ email: person.email, name: "Curious" });
});

test("settings are for those who are signed in: the way leads through the door and back", async ({ page }) => {
  await page.goto("/zh/settings");
  await expect(page).toHaveURL(`${origin}/zh/sign-in?next=%2Fzh%2Fsettings`);
  const person = await signUp(await page.context().request, "Guest");
  await page.context().clearCookies();
  await page.reload();
  await page.locator("[name=email]").fill(person.email);
  await page.locator("[name=password]").fill(person.password);
  await page.locator("[name=password]").press("Enter");
  await expect(page).toHaveURL(`${origin}/zh/settings`);
});

for (const path of ["/en/settings", "/en/dashboard"]) {
  test(`signing out on ${path} leads home, not back to the door`, async ({ page }) => {
    await signUp(page.request, "Going");
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
    await page.getByRole("button", { name: /Going/ }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(page).toHaveURL(`${origin}/en`);
    await page.waitForTimeout(500);
    await expect(page).toHaveURL(`${origin}/en`);
    await page.goBack();
    // Going back is a visit like any other: nothing of the person is left, and the page asks who one is.
    await expect(page).toHaveURL(`${origin}/en/sign-in?next=${encodeURIComponent(path)}`);
    await expect(page.locator("[name=email]")).toBeVisible();
    await expect(page.getByText("Going")).toHaveCount(0);
  });
}

import { expect, newPerson, origin, signUp, test } from "#e2e/fixtures";

test.use({ excused: /Failed to load resource.* (401|409|422)/ });

test("signing up: each fault beside its field, in the page's language, and what was typed stays", async ({ page }) => {
  const person = newPerson();
  await page.goto("/zh/sign-up");
  const [name, email, password] = ["name", "email", "password"].map((field) => page.locator(`[name=${field}]`));
  if (!name || !email || !password) throw new Error("no form");
  await password.fill("short");
  await password.press("Enter");
  await expect(name).toBeFocused();
  for (const field of [name, email, password]) await expect(field).toHaveAttribute("aria-invalid", "true");
  const described = await password.getAttribute("aria-describedby");
  expect(described).toContain("-error");
  await expect(page.locator(`[id="${described?.split(" ")[0]}"]`)).toHaveText(/\p{Script=Han}/u);

  await name.fill("小林");
  await email.fill("not-an-address");
  await password.fill(person.password);
  await password.press("Enter");
  await expect(email).toBeFocused();
  await expect(name).toHaveValue("小林");
  await expect(password).toHaveValue(person.password);
  await email.fill(person.email);
  await email.press("Enter");
  await expect(page).toHaveURL(`${origin}/zh/roadmaps/ai-product-manager`);
  expect(await (await page.request.get("/api/v1/me")).json()).toMatchObject({ name: "小林", locale: "zh" });
});

test("an address with an account is told so, a well-known password is refused", async ({ page }) => {
  const person = await signUp(page.request, "First");
  await page.context().clearCookies();
  await page.goto("/en/sign-up");
  await page.locator("[name=name]").fill("Second");
  await page.locator("[name=email]").fill(person.email.toUpperCase());
  await page.locator("[name=password]").fill("passwordpassword");
  await page.locator("[name=password]").press("Enter");
  await expect(page.locator("[name=password]")).toBeFocused();
  await page.locator("[name=password]").fill("ink-on-good-paper-78");
  await page.locator("[name=password]").press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: /\w/ }).first()).toBeVisible();
  await expect(page.locator("[name=email]")).toHaveValue(person.email.toUpperCase());
  expect((await page.request.get("/api/v1/me")).status()).toBe(401);
});

test("a wrong pair is refused in words that do not say which half was wrong", async ({ page }) => {
  const person = await signUp(page.request, "Here");
  await page.context().clearCookies();
  const said: string[] = [];
  for (const email of [person.email, newPerson().email]) {
    await page.goto("/en/sign-in");
    await page.locator("[name=email]").fill(email);
    await page.locator("[name=password]").fill("not-the-one-at-all");
    await page.locator("[name=password]").press("Enter");
    const notice = page.getByText("do not belong together");
    await expect(notice).toBeVisible();
    said.push((await notice.textContent()) ?? "");
    await expect(page.locator("[name=email]")).toHaveValue(email);
    await expect(page).toHaveURL(`${origin}/en/sign-in`);
  }
  expect(new Set(said).size).toBe(1);
});

test("without scripts nothing that was typed gets into an address", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ["/en/sign-in", "/en/sign-up"]) {
    await page.goto(path);
    await page.locator("[name=password]").fill("ink-on-good-paper-77");
    await page.locator("[name=password]").press("Enter");
    await page.waitForTimeout(300);
    expect(page.url()).not.toContain("ink-on-good");
  }
  await context.close();
});

test("who changes the language at the door comes in by that language", async ({ page }) => {
  const person = await signUp(page.request, "Bilingual");
  await page.context().clearCookies();
  await page.goto("/zh/settings");
  await expect(page).toHaveURL(`${origin}/zh/sign-in?next=%2Fzh%2Fsettings`);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(page).toHaveURL(`${origin}/en/sign-in?next=%2Fzh%2Fsettings`);
  await page.locator("[name=email]").fill(person.email);
  await page.locator("[name=password]").fill(person.password);
  await page.locator("[name=password]").press("Enter");
  await expect(page).toHaveURL(`${origin}/en/settings`);
});

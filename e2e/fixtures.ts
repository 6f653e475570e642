import { type APIRequestContext, type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

export const origin = process.env.WAYMARK_URL ?? "http://localhost:3000";
/** What a browser says of itself on every request that changes something. */
export const headers = { Origin: origin };

const password = "ink-on-good-paper-77";
export const admin = {
  email: process.env.WAYMARK_ADMIN_EMAIL ?? "",
  password: process.env.WAYMARK_ADMIN_PASSWORD ?? "",
};

export type Person = { email: string; password: string };
export const newPerson = (): Person => ({ email: `${crypto.randomUUID()}@example.com`, password });

export async function signIn(request: APIRequestContext, person: Person): Promise<void> {
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const form = { ...person, csrfToken, json: "true" };
  const answer = await request.post("/api/auth/callback/credentials", { form, headers });
  expect(answer.status()).toBe(200);
}

export async function signUp(request: APIRequestContext, name: string): Promise<Person & { id: string }> {
  const person = newPerson();
  const made = await request.post("/api/v1/users", { data: { ...person, name }, headers });
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  await signIn(request, person);
  return { ...person, id };
}

/** Collects what no page may ever do: errors on the console, refused policies, requests to other hosts. */
async function watch(context: BrowserContext, faults: string[], excused: RegExp | null): Promise<void> {
  context.on("console", (message) => {
    if (message.type() === "error" && !excused?.test(message.text()))
      faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== new URL(origin).host) faults.push(`request: ${url}`);
  });
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy ${event.effectiveDirective} refused ${event.blockedURI}`);
    });
  });
}

type Role = "learner" | "editor";
type Fixtures = {
  /** Console errors that belong to the test: a browser reports every answer of 400 and more. */
  excused: RegExp | null;
  faults: string[];
  /** Someone new with this role, in a browser of their own. */
  enter: (role: Role, name?: string) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  excused: [null, { option: true }],
  // biome wants no empty pattern, Playwright wants a pattern: so it names what it follows.
  faults: async ({ baseURL: _ }, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  context: async ({ context, faults, excused }, use) => {
    await watch(context, faults, excused);
    await use(context);
  },
  enter: async ({ browser, faults, excused }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role, name = "Somebody") => {
      const context = await browser.newContext({ baseURL: origin });
      contexts.push(context);
      await watch(context, faults, excused);
      const { id } = await signUp(context.request, name);
      if (role !== "learner") {
        const office = await browser.newContext({ baseURL: origin });
        await signIn(office.request, admin);
        const raised = await office.request.patch(`/api/v1/users/${id}`, { data: { role }, headers });
        expect(raised.status()).toBe(200);
        await office.close();
      }
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

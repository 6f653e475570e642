import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Response } from "@playwright/test";
import { ensureChromium } from "#scripts/chromium";

type Page = { name: string; url: string; cookie?: string };
export type Scripts = { name: string; files: number; bytes: number };

async function scriptsOf(browser: Browser, { name, url, cookie }: Page): Promise<Scripts> {
  const context = await browser.newContext();
  if (cookie) {
    const pairs = cookie
      .split("; ")
      .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]);
    await context.addCookies(pairs.map(([key = "", value = ""]) => ({ name: key, value, url: new URL(url).origin })));
  }
  const page = await context.newPage();
  const sizes = new Map<string, Promise<number>>();
  const weigh = (response: Response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  };
  page.on("response", weigh);
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  // What hydration asks for late.
  await page.waitForTimeout(500);
  // What comes while the page is being closed has no body any more.
  page.off("response", weigh);
  if (!answer?.ok() || new URL(page.url()).pathname !== new URL(url).pathname) {
    throw new Error(`${name}: ${answer?.status()} and went to ${new URL(page.url()).pathname}`);
  }
  const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { name, files: sizes.size, bytes };
}

/** Every script a browser loads for a page until it is quiet, each compressed by gzip. */
export async function measureScripts(pages: Page[]): Promise<Scripts[]> {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: ["--no-sandbox"] });
  try {
    const measured: Scripts[] = [];
    for (const page of pages) measured.push(await scriptsOf(browser, page));
    return measured;
  } finally {
    await browser.close();
  }
}

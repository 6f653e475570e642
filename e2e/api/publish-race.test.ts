import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { exchange } from "#e2e/api/http";
import { publishResource, roadmap } from "#e2e/api/samples";
import { type Caller, enter } from "#e2e/api/world";

let editor: Caller;
let slug: string;
beforeAll(async () => {
  editor = await enter("editor");
  slug = await publishResource(editor);
});

const locales = ["zh", "en"] as const;
type Locale = (typeof locales)[number];
const rounds = 12;

const title = (locale: Locale, round: number) => (locale === "zh" ? `第${round}次改正` : `Correction ${round}.`);

async function publish(round: number, version: number): Promise<void> {
  const body = { title: { zh: title("zh", round), en: title("en", round) } };
  const edited = await editor.send("PATCH", `/resources/${slug}`, { body, headers: { "if-match": `"${version}"` } });
  expect(edited.status).toBe(200);
  const headers = { "if-match": `"${version + 1}"` };
  expect((await editor.send("POST", `/resources/${slug}/publish`, { headers })).status).toBe(200);
}

const shown = async (locale: Locale, round: number): Promise<boolean> => {
  const page = await exchange({ path: `/${locale}/resources/${slug}` });
  expect(page.status).toBe(200);
  return page.text.includes(title(locale, round));
};

/** Readers who ask without a pause, so that renderings are under way whenever something is published. */
async function readUntil(stop: AbortSignal, path: string): Promise<number> {
  let pages = 0;
  for (; !stop.aborted; pages++) expect((await exchange({ path })).status).toBe(200);
  return pages;
}

test("what is published while pages are being rendered is on both languages' pages within two seconds, and stays", async () => {
  const end = new AbortController();
  const paths = locales.flatMap((locale) => [
    `/${locale}/resources/${slug}`,
    `/${locale}/roadmaps/${roadmap}`,
    `/${locale}/resources`,
  ]);
  const readers = paths.map((path) => readUntil(end.signal, path));
  let slowest = 0;
  for (let round = 1; round <= rounds; round++) {
    const before = await editor.send("GET", `/studio/resources/${slug}`);
    await publish(round, before.json<{ version: number }>().version);
    const published = performance.now();
    for (const locale of locales) {
      while (!(await shown(locale, round))) {
        expect(performance.now() - published, `${locale}, round ${round}`).toBeLessThan(2000);
        await sleep(10);
      }
    }
    slowest = Math.max(slowest, performance.now() - published);
    // A rendering that began before must not put the old text back.
    for (let again = 0; again < 5; again++) {
      await sleep(20);
      for (const locale of locales) expect(await shown(locale, round), `${locale}, round ${round}`).toBe(true);
    }
  }
  end.abort();
  const pages = (await Promise.all(readers)).reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${rounds} publications under ${pages} page reads: slowest seen after ${Math.round(slowest)} ms\n`,
  );
  expect(slowest).toBeLessThan(2000);
});

import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BareApp, startBareApp } from "#bench/bare-app";
import { fillHistories } from "#bench/full-history";
import { measureScripts } from "#bench/javascript";
import { type Comparison, compare } from "#bench/load";
import { report } from "#bench/report";
import { compareSearch } from "#bench/search";
import { measureStarts } from "#bench/starts";
import { measureStatements } from "#bench/statements";
import { newLearner, signIn, topicSlugs } from "#scripts/drill-learner";
import type { Product } from "#scripts/product";

/**
 * `npm run bench`: what this product costs, next to an empty Next app of the same versions in the same run. Writes
 * docs/bench.md. With `-- --cold` the first start includes the build.
 */
const roadmap = "ai-product-manager";
const pagePath = `/zh/roadmaps/${roadmap}`;
const learners = 16;

async function compareAll(product: Product, bare: BareApp): Promise<Record<string, Comparison>> {
  const topics = await topicSlugs(product.url);
  const team = await Promise.all(Array.from({ length: learners }, () => newLearner(product.url)));
  for (const learner of team) {
    const events = topics.slice(0, 60).map((topic) => ({ id: randomUUID(), topic, status: "done" }));
    const answer = await learner.send("POST", "/me/progress/events", { events });
    if (!answer.ok) throw new Error(`Marking: ${answer.status} ${await answer.text()}`);
  }
  let turn = 0;
  const headers = () => ({
    Cookie: team[turn++ % team.length]?.cookie ?? "",
    Origin: product.url,
    "Sec-Fetch-Site": "same-origin",
    "Content-Type": "application/json",
  });
  const body = () => {
    const topic = topics[Math.floor(turn / team.length) % topics.length];
    const status = ["learning", "done", "skipped"][Math.floor(turn / team.length / topics.length) % 3];
    return JSON.stringify({ events: [{ id: randomUUID(), topic, status }] });
  };
  const gzip = () => ({ "Accept-Encoding": "gzip" });
  const api = `${product.url}/api/v1`;
  // Said as it comes: the whole takes minutes.
  const said = (name: string, found: Comparison): Comparison => {
    console.log(`${name.padEnd(12)} ratio ${found.ratio.toFixed(2)}`, found.ours, found.bare);
    return found;
  };
  return {
    page: said("page", await compare({ url: product.url + pagePath }, { url: bare.url })),
    compressed: said(
      "compressed",
      await compare({ url: product.url + pagePath, headers: gzip }, { url: bare.url, headers: gzip }),
    ),
    progress: said(
      "progress",
      await compare({ url: `${api}/me/progress`, headers }, { url: `${bare.url}/empty`, headers }),
    ),
    capabilities: said("capabilities", await compareFullHistories(product, bare)),
    event: said(
      "event",
      await compare(
        { url: `${api}/me/progress/events`, method: "POST", headers, body },
        { url: `${bare.url}/empty`, method: "POST", headers, body },
      ),
    ),
  };
}

/** What explains itself down to the last topic, for learners who have done everything there is. */
async function compareFullHistories(product: Product, bare: BareApp): Promise<Comparison> {
  const team = await Promise.all(Array.from({ length: learners }, () => newLearner(product.url)));
  await fillHistories(product, team);
  let turn = 0;
  const headers = () => ({ Cookie: team[turn++ % team.length]?.cookie ?? "" });
  return compare({ url: `${product.url}/api/v1/me/capabilities`, headers }, { url: `${bare.url}/empty`, headers });
}

async function scriptsOf(product: Product, bare: BareApp) {
  const { cookie } = await signIn(product.url, product.adminEmail, product.adminPassword);
  const detail = await fetch(`${product.url}/api/v1/roadmaps/${roadmap}`);
  const { stages } = (await detail.json()) as { stages: { slug: string; topics: { slug: string }[] }[] };
  const stage = `${pagePath}/${stages[0]?.slug}`;
  const list = await fetch(`${product.url}/api/v1/resources?limit=1`);
  const { items } = (await list.json()) as { items: { slug: string }[] };
  const anyone = {
    home: "/zh",
    roadmap: pagePath,
    stage,
    topic: `${stage}/${stages[0]?.topics[0]?.slug}`,
    resources: "/zh/resources",
    resource: `/zh/resources/${items[0]?.slug}`,
    "sign-in": "/zh/sign-in",
  };
  const members = {
    "self-check": `${stage}/self-check`,
    dashboard: "/zh/dashboard",
    plan: "/zh/plan",
    settings: "/zh/settings",
    studio: "/zh/studio/resources",
  };
  return measureScripts([
    { name: "bare page", url: `${bare.url}/` },
    ...Object.entries(anyone).map(([name, path]) => ({ name, url: product.url + path })),
    ...Object.entries(members).map(([name, path]) => ({ name, url: product.url + path, cookie })),
  ]);
}

const { product, starts } = await measureStarts({ cold: process.argv.includes("--cold") });
let text: string;
try {
  const html = await (await fetch(product.url + pagePath)).text();
  const bare = await startBareApp(html);
  try {
    const comparisons = await compareAll(product, bare);
    const scripts = await scriptsOf(product, bare);
    console.table(scripts);
    // Last: it fills the library.
    Object.assign(comparisons, await compareSearch(product, bare));
    const sizes = { ours: Buffer.byteLength(html), bare: bare.htmlBytes };
    text = report({ starts, sizes, comparisons, scripts, statements: await measureStatements() });
  } finally {
    await bare.stop();
  }
} finally {
  await product.stop();
}
await writeFile(join(import.meta.dirname, "../docs/bench.md"), text);
console.log(text);

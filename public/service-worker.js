/**
 * Pages that were opened can be opened again while the network is away. They are the same for everyone and hold nothing of
 * a person; what is one's own the page keeps itself. As long as the network answers, nothing here changes what is shown.
 * Scripts, styles and fonts never change under their names, so the browser's own cache keeps them once they were fetched.
 */
const pages = "pages";
const mostPages = 100;
/** Milliseconds for which a kept page is taken for the present one. */
const present = 10 * 60_000;
const languages = ["zh", "en"];

const languageOf = (path) => languages.find((language) => path === `/${language}` || path.startsWith(`/${language}/`));
/** What is shown instead of a page that was never opened. */
const offlinePage = (language) => `/${language}/offline`;
const anyVariant = { ignoreVary: true };

/** Parts that this worker has seen in the browser's cache since it started. */
const cached = new Set();

/** Has the browser's cache hold the scripts, styles and fonts that a page names. */
async function keepParts(html) {
  const parts = new Set(html.match(/\/_next\/static\/[\w./~-]+/g));
  const wanted = [...parts].filter((part) => !cached.has(part));
  await Promise.allSettled(wanted.map((part) => fetch(part).then(({ ok }) => ok && cached.add(part))));
}

async function keep(path) {
  const cache = await caches.open(pages);
  const kept = await cache.match(path, anyVariant);
  if (kept && Date.now() - Date.parse(kept.headers.get("date")) < present) return;
  const answer = await fetch(path, { credentials: "omit" });
  if (answer.status === 404) await cache.delete(path, anyVariant);
  if (!answer.ok || answer.redirected || /no-store/.test(answer.headers.get("cache-control"))) return;
  // The last one kept stands last, so the first ones are the ones to go.
  await cache.put(path, answer.clone());
  await keepParts(await answer.text());
  const known = await cache.keys();
  await Promise.all(known.slice(0, -mostPages).map((old) => cache.delete(old)));
}

async function keepOpened(path) {
  const language = typeof path === "string" ? languageOf(path) : undefined;
  if (language === undefined) return;
  await keep(path);
  await keep(offlinePage(language));
}

/** `/` leads to the language that was read last. */
async function languageRead(cache) {
  const last = (await cache.keys()).at(-1);
  return last ? languageOf(new URL(last.url).pathname) : languages[0];
}

async function keptPage(path) {
  const cache = await caches.open(pages);
  if (path === "/") return Response.redirect(`/${await languageRead(cache)}`);
  return (await cache.match(path, anyVariant)) ?? (await cache.match(offlinePage(languageOf(path)), anyVariant));
}

async function open(event, path) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch (away) {
    const kept = await keptPage(path);
    if (kept) return kept;
    throw away;
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(languages.map((language) => keep(offlinePage(language)))));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  // The page is asked for while this script is still starting.
  event.waitUntil(self.registration.navigationPreload?.enable());
});

self.addEventListener("message", (event) => {
  event.waitUntil(keepOpened(event.data).catch(() => {}));
});

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const path = new URL(url).pathname;
  if (mode !== "navigate" || method !== "GET") return;
  if (path === "/" || languageOf(path) !== undefined) event.respondWith(open(event, path));
});

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** The first one does without a window and is the quickest. */
const usualPlaces = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const isRoot = process.getuid?.() === 0;

/** A browser whose libraries are missing is there and still does not run. */
const runs = (path: string): boolean =>
  existsSync(path) &&
  (process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0);

const succeeds = (file: string, ...args: string[]): boolean =>
  spawnSync(file, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;

function find(): string | undefined {
  return [chromium.executablePath(), ...usualPlaces].find(runs);
}

/**
 * The browser for the tests: the one named, one that is installed, or one installed now.
 * @throws Error with one line that says what to do
 */
export function ensureChromium(): string {
  const named = process.env.PLAYWRIGHT_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`PLAYWRIGHT_CHROMIUM names ${named}, which does not run: correct it or leave it out.`);
  }
  const found = find();
  if (found) return found;
  console.log("There is no Chromium; installing one.");
  const canAddPackages = isRoot && existsSync("/usr/bin/apt-get");
  if (succeeds("playwright", "install", ...(canAddPackages ? ["--with-deps"] : []), "chromium")) {
    const installed = find();
    if (installed) return installed;
  }
  if (canAddPackages && succeeds("apt-get", "update")) {
    const add = (name: string) =>
      succeeds("apt-get", "install", "-y", "--no-install-recommends", name, "fonts-noto-cjk");
    if (!add("chromium-headless-shell")) add("chromium");
  }
  const installed = find();
  if (installed) return installed;
  throw new Error(
    "No Chromium could be found or installed: install one and name it in PLAYWRIGHT_CHROMIUM, or run `npx playwright install --with-deps chromium`.",
  );
}

import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { LRUCache } from "lru-cache";
import { dataPolicy } from "#server/csp";
import { type StoredAnswer, sendStored, storeAnswer, weightOf } from "#server/stored-answer";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
};

type Options = { folder: string; securityHeaders: Record<string, string>; maxBytes: number };

/** Files of the build. Their names change with their text, so whoever has one need never ask again. */
export function createStaticFiles({ folder, securityHeaders, maxBytes }: Options) {
  const kept = new LRUCache<string, StoredAnswer>({ maxSize: maxBytes, sizeCalculation: weightOf });

  async function load(path: string): Promise<StoredAnswer | undefined> {
    const type = types[extname(path)];
    const file = normalize(join(folder, decodeURIComponent(path)));
    // Source maps and whatever else has no type here are not for everybody.
    if (type === undefined || !file.startsWith(folder + sep)) return undefined;
    const body = await readFile(file).catch(() => undefined);
    if (!body) return undefined;
    const headers = {
      ...securityHeaders,
      "Content-Type": type,
      "Content-Security-Policy": dataPolicy,
      "Cache-Control": "public, max-age=31536000, immutable",
    };
    return storeAnswer(200, headers, body, { quality: 9 });
  }

  /** @param path below the folder; false when there is no such file */
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    const answer = kept.get(path) ?? (await load(path));
    if (!answer) return false;
    kept.set(path, answer);
    await sendStored(request, response, answer);
    return true;
  };
}

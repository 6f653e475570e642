import { LRUCache } from "lru-cache";
import { currentRelease } from "#lib/release";

type Value = { kind?: string; status?: number } | null;
type Entry = { release: number; value: NonNullable<Value>; lastModified: number; weight: number };

const maxBytes = 64 * 1024 * 1024;
const key = Symbol.for("waymark.page-cache");
type Store = { entries: LRUCache<string, Entry>; asked: LRUCache<string, number> };
const holder = globalThis as typeof globalThis & { [key]?: Store };

/** Next makes a handler per request; what they keep is one. */
function store(): Store {
  holder[key] ??= {
    entries: new LRUCache({ maxSize: maxBytes, sizeCalculation: (entry) => entry.weight }),
    asked: new LRUCache({ max: 2000 }),
  };
  return holder[key];
}

/**
 * Next's cache of rendered pages, in memory only. Each entry is stamped with the content release that was current before
 * its rendering began and holds only while that one is: a page rendered during a publish is rendered once more, never
 * kept old. Nothing is written to disk, and paths nobody made are not kept.
 */
export default class CacheHandler {
  async get(name: string): Promise<{ value: NonNullable<Value>; lastModified: number } | null> {
    const { entries, asked } = store();
    const release = currentRelease();
    const entry = entries.get(name);
    if (entry?.release === release) return { value: entry.value, lastModified: entry.lastModified };
    // The oldest of several renderings under way speaks for all: too old a stamp only costs another rendering.
    if (!asked.has(name)) asked.set(name, release);
    return null;
  }

  async set(name: string, value: Value): Promise<void> {
    const { entries, asked } = store();
    const release = asked.get(name);
    asked.delete(name);
    if (release === undefined || value === null || (value.status !== undefined && value.status !== 200)) {
      entries.delete(name);
      return;
    }
    entries.set(name, { release, value, lastModified: Date.now(), weight: weigh(value) });
  }

  /** Nothing is tagged: the release number says what still holds. */
  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

function weigh(value: unknown): number {
  if (typeof value === "string") return 2 * value.length + 16;
  if (value instanceof Uint8Array) return value.byteLength + 64;
  if (value instanceof Map) return [...value].reduce((sum, [name, part]) => sum + weigh(name) + weigh(part), 64);
  if (typeof value === "object" && value !== null) {
    return Object.values(value).reduce((sum: number, part) => sum + weigh(part), 64);
  }
  return 8;
}

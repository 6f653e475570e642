import { LRUCache } from "lru-cache";
import { type StoredAnswer, weightOf } from "#server/stored-answer";

type Entry = { release: number; answer: StoredAnswer };

/**
 * Finished pages by address and variant, bounded in bytes. An entry holds for the content release that was current before
 * its making began, so a publish makes all of them void at once and none that was under way can come back old.
 */
export class PageMemo {
  readonly #entries: LRUCache<string, Entry>;
  readonly #underWay = new Map<string, Promise<StoredAnswer>>();
  readonly #release: () => number;

  constructor({ maxBytes, release }: { maxBytes: number; release: () => number }) {
    this.#entries = new LRUCache({ maxSize: maxBytes, sizeCalculation: (entry) => weightOf(entry.answer) });
    this.#release = release;
  }

  get(key: string): StoredAnswer | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.release === this.#release() ? entry.answer : undefined;
  }

  /** Makes the page once for everybody who asks for it meanwhile. Only pages that exist are kept. */
  make(key: string, render: () => Promise<StoredAnswer>): Promise<StoredAnswer> {
    const release = this.#release();
    const name = `${release} ${key}`;
    const known = this.#underWay.get(name);
    if (known) return known;
    const making = render()
      .then((answer) => {
        if (answer.status === 200 && release === this.#release()) this.#entries.set(key, { release, answer });
        return answer;
      })
      .finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, making);
    return making;
  }

  get bytes(): number {
    return this.#entries.calculatedSize;
  }
}

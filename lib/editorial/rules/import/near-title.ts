import type { Localized } from "#lib/localized";

/** Letters and digits alone, in one case: what is left of a title when it is only heard. */
const keyOf = (title: string): string =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

const digitsOf = (key: string): string => key.replace(/\P{N}/gu, "");

const ends = 6;
/** Titles that begin or end alike are many where a series is numbered; then only equal ones are worth a word. */
const mostCompared = 20;
const shortest = 8;

/** Whether two keys differ by a letter or two, no more than one in twelve. Parts of a series differ in their numbers. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(3, Math.max(1, Math.floor(Math.min(a.length, b.length) / 12)));
  if (Math.min(a.length, b.length) < shortest || Math.abs(a.length - b.length) > most) return false;
  return digitsOf(a) === digitsOf(b) && isWithin(a, b, most);
}

/** Whether so many letters put in, left out or changed make one of the other. */
export function isWithin(a: string, b: string, most: number): boolean {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(most + 1);
    if (i <= most) next[0] = i;
    let best = next[0] ?? 0;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, (row[j] ?? most + 1) + 1, (next[j - 1] ?? most + 1) + 1);
      best = Math.min(best, next[j] ?? 0);
    }
    if (best > most) return false;
    row = next;
  }
  return (row[b.length] ?? most + 1) <= most;
}

/** Titles one can ask for one that is nearly the same, in either language. */
export class TitleIndex<Ref> {
  readonly #equal = new Map<string, Ref>();
  readonly #alike = new Map<string, { key: string; ref: Ref }[]>();

  add(title: Localized, ref: Ref): void {
    for (const key of [keyOf(title.zh), keyOf(title.en)]) {
      if (key.length < 2) continue;
      if (!this.#equal.has(key)) this.#equal.set(key, ref);
      if (key.length < shortest) continue;
      for (const end of endsOf(key)) {
        const same = this.#alike.get(end);
        if (same === undefined) this.#alike.set(end, [{ key, ref }]);
        else if (same.length <= mostCompared) same.push({ key, ref });
      }
    }
  }

  find(title: Localized): Ref | undefined {
    for (const key of [keyOf(title.zh), keyOf(title.en)]) {
      const equal = key.length < 2 ? undefined : this.#equal.get(key);
      if (equal !== undefined) return equal;
      for (const end of key.length < shortest ? [] : endsOf(key)) {
        const same = this.#alike.get(end) ?? [];
        const near = same.length > mostCompared ? undefined : same.find((one) => isNear(key, one.key));
        if (near !== undefined) return near.ref;
      }
    }
    return undefined;
  }
}

const endsOf = (key: string): string[] => [`^${key.slice(0, ends)}`, `${key.slice(-ends)}$`];

/** Whole numbers from 0 to `below - 1`, the same ones for the same seed. */
export type Random = (below: number) => number;

const primes = [2_654_435_761, 1_597_334_677, 2_246_822_507, 3_266_489_909] as const;

/**
 * A small generator (xorshift128 over a hash of the seed): good enough to mix questions, the same in every engine, and no
 * secret: who may know the seed is decided elsewhere.
 */
export function seededRandom(seed: string): Random {
  const state = primes.map((prime, index) => {
    let hash = prime ^ seed.length;
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), prime + index * 2);
    return (hash ^ (hash >>> 15)) >>> 0 || prime;
  }) as [number, number, number, number];
  const next = (): number => {
    const [x, y, z, w] = state;
    const mixed = x ^ (x << 11);
    const fresh = (w ^ (w >>> 19) ^ mixed ^ (mixed >>> 8)) >>> 0;
    state.splice(0, 4, y, z, w, fresh);
    return fresh;
  };
  // The first numbers still show the seed.
  for (let round = 0; round < 16; round++) next();
  return (below) => Math.floor((next() / 0x1_0000_0000) * below);
}

/** A copy in random order (Fisher-Yates). */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

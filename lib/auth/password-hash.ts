import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "#lib/errors";

/** Argon2id with 19 MiB and two passes. Source: OWASP Password Storage Cheat Sheet. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const current = "$argon2id$v=19$m=19456,t=2,p=1$";

/** Of a random password that nobody knows: an unknown address costs the same time as a known one. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$eZYY51s5FEiRItfrFdsNBw$mpoRyy3Q8Ku3wo4m+aPnYhBuw9WLix/9ze3ezPRdOIA";

const width = availableParallelism();
/** About two seconds of work. Who comes after that is told to come back instead of waiting. */
const longestQueue = width * 100;

type Queue = { running: number; waiting: (() => void)[] };
const key = Symbol.for("waymark.hashing");
const holder = globalThis as typeof globalThis & { [key]?: Queue };

/**
 * Hashing takes a core for 20 ms, so never more of it at once than there are cores: the other routes stay quick.
 * @throws AppError BUSY when too many wait already
 */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  holder[key] ??= { running: 0, waiting: [] };
  const queue = holder[key];
  if (queue.running >= width) {
    if (queue.waiting.length >= longestQueue) throw new AppError("BUSY", { retryAfter: 2 });
    await new Promise<void>((resolve) => queue.waiting.push(resolve));
  } else {
    queue.running++;
  }
  try {
    return await work();
  } finally {
    const next = queue.waiting.shift();
    // Whoever is next takes over this place.
    if (next) next();
    else queue.running--;
  }
}

/** Keyboards compose the same letter in different ways. */
const composed = (password: string): string => password.normalize("NFC");

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(composed(password), cost));

/** Whether this is the password. Without a hash it takes as long and the answer is no. */
export function isPassword(stored: string | null, password: string): Promise<boolean> {
  return inTurn(async () => (await verify(stored ?? nobodysHash, composed(password))) && stored !== null);
}

/** Whether a hash was made with less effort than is asked for today. */
export const isOutdated = (stored: string): boolean => !stored.startsWith(current);

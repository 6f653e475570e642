import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "#lib/db/client";
import { AppError } from "#lib/errors";
import { log } from "#lib/log";

/**
 * How often a route may be used. `exact` limits are counted in Postgres, the same for all instances: for everything that
 * takes a secret. The others only keep one process from being flooded and cost nothing per request.
 */
export type Limit = { per: "user" | "ip"; points: number; seconds: number; exact?: boolean };

/** Every route without a limit of its own. */
export const usualLimit: Limit = { per: "user", points: 600, seconds: 60 };

const factor = (): number => Number(process.env.RATE_LIMIT_FACTOR ?? 1) || 1;

type Limiter = RateLimiterMemory | RateLimiterPostgres;
const key = Symbol.for("waymark.limiters");
const holder = globalThis as typeof globalThis & { [key]?: Map<string, Limiter> };

function limiterFor(name: string, limit: Limit): Limiter {
  holder[key] ??= new Map();
  const known = holder[key].get(name);
  if (known) return known;
  const options = { keyPrefix: name, points: Math.ceil(limit.points * factor()), duration: limit.seconds };
  const limiter = limit.exact
    ? new RateLimiterPostgres({
        ...options,
        storeClient: pool(),
        storeType: "pool",
        tableName: "rate_limit",
        tableCreated: true,
      })
    : new RateLimiterMemory(options);
  holder[key].set(name, limiter);
  return limiter;
}

const isRefusal = (error: unknown): error is RateLimiterRes =>
  typeof error === "object" && error !== null && "msBeforeNext" in error;

/**
 * Counts one use.
 * @throws AppError TOO_MANY_REQUESTS, or BUSY when the counters cannot be reached: stricter, never open
 */
export async function consume(name: string, subject: string, limit: Limit): Promise<void> {
  try {
    await limiterFor(name, limit).consume(subject);
  } catch (error) {
    if (isRefusal(error)) throw new AppError("TOO_MANY_REQUESTS", { retryAfter: error.msBeforeNext / 1000 });
    log.error({ err: error, limit: name }, "rate limit store unreachable");
    throw new AppError("BUSY", { retryAfter: 5 });
  }
}

/** One network: an IPv4 address, or the /64 that one household of IPv6 addresses shares. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!bare.includes(":")) return bare;
  const [head = "", tail = ""] = bare.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const middle = bare.includes("::") ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0") : [];
  const groups = [...left, ...middle, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16) || 0);
  return `${groups.map((group) => group.toString(16)).join(":")}::/64`;
}

/**
 * Takes back one use, or all of them, once it turned out to be a good one. When the counters cannot be reached the limit
 * stays as strict as it was.
 */
export async function forgive(name: string, subject: string, { limit, all }: { limit: Limit; all: boolean }) {
  try {
    const limiter = limiterFor(name, limit);
    await (all ? limiter.delete(subject) : limiter.reward(subject));
  } catch (error) {
    log.warn({ err: error, limit: name }, "rate limit store unreachable");
  }
}

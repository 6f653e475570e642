import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { consume, forgive, networkOf } from "#lib/http/rate-limit";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const limit = { per: "ip", points: 3, seconds: 60 } as const;
const refused = (code: string) => expect.objectContaining({ code });

describe("a limit", () => {
  test("lets so many through and says when to come back", async () => {
    const name = randomUUID();
    for (let use = 0; use < limit.points; use++) await consume(name, "someone", limit);
    const error = await consume(name, "someone", limit).catch((error) => error);
    expect(error).toMatchObject({ code: "TOO_MANY_REQUESTS" });
    expect(error.extras.retryAfter).toBeGreaterThan(58);
    expect(error.extras.retryAfter).toBeLessThanOrEqual(60);
    await consume(name, "someone else", limit);
    await consume(randomUUID(), "someone", limit);
  });

  test("gives back what turned out to be good", async () => {
    const name = randomUUID();
    for (let use = 0; use < limit.points; use++) await consume(name, "someone", limit);
    await forgive(name, "someone", { limit, all: false });
    await consume(name, "someone", limit);
    await expect(consume(name, "someone", limit)).rejects.toThrow(refused("TOO_MANY_REQUESTS"));
    await forgive(name, "someone", { limit, all: true });
    for (let use = 0; use < limit.points; use++) await consume(name, "someone", limit);
  });

  test("widens with the operator's factor", async () => {
    vi.stubEnv("RATE_LIMIT_FACTOR", "2");
    const name = randomUUID();
    for (let use = 0; use < 6; use++) await consume(name, "someone", limit);
    await expect(consume(name, "someone", limit)).rejects.toThrow(refused("TOO_MANY_REQUESTS"));
  });

  test("is stricter, never open, when its counters cannot be reached", async () => {
    vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
    await expect(consume(randomUUID(), "someone", { ...limit, exact: true })).rejects.toThrow(refused("BUSY"));
  });
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:0002::", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s belongs to the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

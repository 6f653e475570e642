import { describe, expect, test } from "vitest";
import { memoryStore, unsentOf } from "#lib/browser-store";
import { countRatings, createRatings } from "#lib/capability/client/ratings";
import type { RatingChange, SelfAssessment } from "#lib/capability/schema/self-assessment";
import { ApiError } from "#lib/http/client";

const userId = "11111111-1111-4111-8111-111111111111";
const key = (slug: string) => `${unsentOf(userId)}rating:${slug}`;
const offline = new ApiError(0, { code: "OFFLINE" });

/** A queue on a store of its own, and what the server was told. */
function make({ entries = new Map<string, string>(), owner = true, answer = async (_: RatingChange) => {} } = {}) {
  const store = memoryStore(entries);
  const put: RatingChange[] = [];
  const shown: SelfAssessment[] = [];
  const queue = createRatings({
    userId,
    store,
    isOwner: async () => owner,
    async put(change) {
      put.push(change);
      await answer(change);
      const ratings = change.ratings.flatMap(({ capability, level }) =>
        level === null ? [] : [{ capability, level, ratedAt: "2026-01-01T00:00:00.000Z" }],
      );
      return { ratings };
    },
    onAnswer: async (said) => void shown.push(said),
  });
  return { queue, store, put, shown };
}

test("what is said shows at once, is sent with the rest, and leaves when the server has it", async () => {
  const { queue, put, shown } = make();
  queue.rate("a", 2);
  queue.rate("b", null);
  queue.rate("a", 3);
  expect([...queue.waiting()]).toEqual([
    ["a", 3],
    ["b", null],
  ]);
  await queue.send();
  expect(put).toEqual([
    {
      ratings: [
        { capability: "a", level: 3 },
        { capability: "b", level: null },
      ],
    },
  ]);
  expect(shown).toHaveLength(1);
  expect([queue.waiting().size, queue.state()]).toEqual([0, "idle"]);
});

test("without a network it is kept, also for the next visit, and sent later", async () => {
  const entries = new Map<string, string>();
  let away = true;
  const answer = async () => {
    if (away) throw offline;
  };
  const first = make({ entries, answer });
  first.queue.rate("a", 0);
  await first.queue.send();
  expect([first.queue.state(), first.queue.waiting().get("a")]).toEqual(["waiting", 0]);
  expect(countRatings(userId, first.store)).toBe(1);
  const second = make({ entries, answer });
  expect(second.queue.waiting().get("a")).toBe(0);
  away = false;
  await second.queue.send();
  expect([second.queue.state(), countRatings(userId, second.store)]).toEqual(["idle", 0]);
});

test("what changes while it is on its way is sent again, and what was sent does not come back", async () => {
  const made = make({
    answer: async ({ ratings }) => {
      if (ratings[0]?.level === 1) made.queue.rate("a", 4);
    },
  });
  made.queue.rate("a", 1);
  await made.queue.send();
  expect(made.put.map(({ ratings }) => ratings[0]?.level)).toEqual([1, 4]);
  expect(made.queue.waiting().size).toBe(0);
});

test("two sends at once are one", async () => {
  const { queue, put } = make();
  queue.rate("a", 1);
  await Promise.all([queue.send(), queue.send()]);
  expect(put).toHaveLength(1);
});

test("the network's return during a try that is failing is not missed", async () => {
  const tries: (() => void)[] = [];
  const made = make({
    answer: () =>
      new Promise((resolve, reject) => {
        tries.push(() => reject(offline));
        if (tries.length > 1) resolve();
      }),
  });
  made.queue.rate("a", 2);
  const first = made.queue.send();
  await expect.poll(() => tries.length).toBe(1);
  void made.queue.send();
  tries[0]?.();
  await first;
  expect([made.put.length, made.queue.state(), made.queue.waiting().size]).toEqual([2, "idle", 0]);
});

describe("refused", () => {
  test("by a session that has ended, or that is another person's: nothing is sent under that name, all is kept", async () => {
    const stranger = make({ owner: false });
    stranger.queue.rate("a", 1);
    await stranger.queue.send();
    expect([stranger.put.length, stranger.queue.state(), stranger.queue.waiting().size]).toEqual([0, "signed-out", 1]);
    const ended = make({
      answer: async () => {
        throw new ApiError(401, { code: "NOT_SIGNED_IN" });
      },
    });
    ended.queue.rate("a", 1);
    await ended.queue.send();
    expect([ended.queue.state(), ended.queue.waiting().size]).toEqual(["signed-out", 1]);
  });

  test("a capability that is no longer there is let go, the others arrive", async () => {
    const { queue, put } = make({
      answer: async ({ ratings }) => {
        const index = ratings.findIndex(({ capability }) => capability === "gone");
        if (index === -1) return;
        const errors = [{ path: `ratings.${index}.capability`, code: "NOT_FOUND" }];
        throw new ApiError(422, { code: "INVALID", errors });
      },
    });
    queue.rate("a", 1);
    queue.rate("gone", 2);
    await queue.send();
    expect(put.at(-1)).toEqual({ ratings: [{ capability: "a", level: 1 }] });
    expect([queue.state(), queue.waiting().size]).toEqual(["idle", 0]);
  });

  test("a request the server cannot make sense of is not sent for ever", async () => {
    const { queue, put } = make({
      answer: async () => {
        throw new ApiError(422, { code: "INVALID", errors: [{ path: "", code: "TYPE" }] });
      },
    });
    queue.rate("a", 1);
    await queue.send();
    expect([put.length, queue.state()]).toEqual([1, "waiting"]);
  });
});

test("another tab's words are seen, and what cannot be read is nothing", () => {
  const entries = new Map<string, string>();
  const { queue } = make({ entries });
  let told = 0;
  queue.subscribe(() => told++);
  entries.set(key("b"), JSON.stringify({ level: 2 }));
  entries.set(key("c"), "{");
  queue.refresh();
  expect([told, [...queue.waiting()]]).toEqual([1, [["b", 2]]]);
});

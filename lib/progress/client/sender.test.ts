import { expect, test, vi } from "vitest";
import { memoryStore } from "#lib/browser-store";
import { ApiError } from "#lib/http/client";
import { createQueue } from "#lib/progress/client/queue";
import { createSender, pauseAfter, type SenderParts } from "#lib/progress/client/sender";
import type { ProgressEvent, ProgressResults } from "#lib/progress/schema";

const entries = new Map<string, string>();
const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 8, 0, second)).toISOString();
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

function waitingMark(number: number) {
  const event: ProgressEvent = { id: idOf(number), topic: `topic-${number}`, status: "done", basedOn: 0 };
  return { roadmap: "pm", event, marks: [{ slug: `topic-${number}`, status: "done" as const }], at: at(number % 60) };
}

const accept = async (events: ProgressEvent[]): Promise<ProgressResults> => ({
  results: events.map(({ id }) => ({ id, outcome: "applied", topics: [] })),
  changes: [],
});

function setUp(parts: Partial<SenderParts> = {}, count = 3) {
  entries.clear();
  const queue = createQueue(memoryStore(entries), "lin");
  for (let number = 0; number < count; number += 1) queue.add(waitingMark(number));
  const post = vi.fn<SenderParts["post"]>(parts.post ?? accept);
  const sleep = vi.fn(async () => {});
  const sender = createSender({
    queue,
    isOwner: async () => true,
    exclusively: (run) => run(),
    sleep,
    onAnswer: async () => {},
    random: () => 0.5,
    ...parts,
    post,
  });
  return { queue, sender, post, sleep };
}

const sentIds = (post: ReturnType<typeof setUp>["post"]) =>
  post.mock.calls.map(([events]) => events.map(({ id }) => id));

test("what waits is sent in order, a hundred at a time, and then is gone", async () => {
  const { queue, sender, post } = setUp({}, 250);
  await sender.flush();
  expect(post.mock.calls.map(([events]) => events.length)).toEqual([100, 100, 50]);
  expect(sentIds(post).flat().sort()).toEqual(Array.from({ length: 250 }, (_, number) => idOf(number)));
  expect(queue.waiting()).toEqual([]);
  expect(sender.state()).toBe("idle");
});

test("a queue that was left behind is there after a reload, in order and unchanged", () => {
  const { queue } = setUp();
  const again = createQueue(memoryStore(entries), "lin");
  expect(again.waiting()).toEqual(queue.waiting());
  expect(createQueue(memoryStore(entries), "someone-else").waiting()).toEqual([]);
});

test("without a network, nothing is lost and the same events are sent again", async () => {
  let failures = 2;
  const { queue, sender, post, sleep } = setUp({
    post: (events) => (failures-- > 0 ? Promise.reject(new ApiError(0, { code: "OFFLINE" })) : accept(events)),
  });
  await sender.flush();
  expect(sleep).toHaveBeenCalledTimes(2);
  expect(new Set(post.mock.calls.map(([events]) => JSON.stringify(events))).size).toBe(1);
  expect(queue.waiting()).toEqual([]);
});

test("Retry-After is waited for", () => {
  expect(pauseAfter(1, 30, () => 0.5)).toBe(30_000);
  expect(pauseAfter(1, null, () => 0.5)).toBe(1000);
  expect(pauseAfter(3, null, () => 0.5)).toBe(4000);
  expect(pauseAfter(50, null, () => 1)).toBeLessThanOrEqual(75_000);
});

test("a rejected mark leaves the queue with its reason, the others go through", async () => {
  const { queue, sender } = setUp({
    post: async (events) => ({
      results: events.map(({ id }) =>
        id === idOf(1)
          ? { id, outcome: "rejected", code: "NOT_FOUND", topics: [] }
          : { id, outcome: "applied", topics: [] },
      ),
      changes: [],
    }),
  });
  await sender.flush();
  expect(queue.waiting()).toEqual([]);
  expect(queue.refused().map(({ event, code }) => [event.id, code])).toEqual([[idOf(1), "NOT_FOUND"]]);
  queue.dismissRefused();
  expect(queue.refused()).toEqual([]);
});

test("one event that does not validate does not hold up the others", async () => {
  const { queue, sender } = setUp({
    post: (events) =>
      events.some(({ id }) => id === idOf(1)) ? Promise.reject(new ApiError(422, { code: "INVALID" })) : accept(events),
  });
  await sender.flush();
  expect(queue.waiting()).toEqual([]);
  expect(queue.refused().map(({ event, code }) => [event.id, code])).toEqual([[idOf(1), "INVALID"]]);
});

test.each([
  ["the session has ended", { post: () => Promise.reject(new ApiError(401, { code: "NOT_SIGNED_IN" })) }, 1],
  ["someone else is signed in", { isOwner: async () => false }, 0],
] as const)("when %s, everything is kept and nothing more is sent", async (_case, parts, posts) => {
  const { queue, sender, post } = setUp(parts);
  await sender.flush();
  expect(post).toHaveBeenCalledTimes(posts);
  expect(queue.waiting()).toHaveLength(3);
  expect(sender.state()).toBe("signed-out");
});

test("a mark made while another is being sent follows in the next request", async () => {
  const { queue, sender, post } = setUp(
    {
      post: async (events) => {
        if (events.length === 1 && events[0]?.id === idOf(0)) {
          queue.add(waitingMark(1));
          void sender.flush();
        }
        return accept(events);
      },
    },
    1,
  );
  await sender.flush();
  expect(sentIds(post)).toEqual([[idOf(0)], [idOf(1)]]);
});

test("two tabs over one store send each mark once", async () => {
  let turn: Promise<unknown> = Promise.resolve();
  const exclusively = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(run);
    turn = mine.catch(() => {});
    return mine;
  };
  const first = setUp({ exclusively });
  const queue = createQueue(memoryStore(entries), "lin");
  const second = createSender({
    queue,
    post: first.post,
    isOwner: async () => true,
    exclusively,
    sleep: async () => {},
    onAnswer: async () => {},
  });
  await Promise.all([first.sender.flush(), second.flush()]);
  expect(sentIds(first.post)).toEqual([[idOf(0), idOf(1), idOf(2)]]);
});

test("who asks for it breaks into the pause and hears how the try went", async () => {
  let away = true;
  const { queue, sender, post } = setUp({
    post: (events) => (away ? Promise.reject(new ApiError(0, { code: "OFFLINE" })) : accept(events)),
    sleep: () => new Promise(() => {}),
  });
  void sender.flush();
  expect(await sender.attempt()).toBe("held");
  expect(await sender.attempt()).toBe("held");
  expect(queue.waiting()).toHaveLength(3);
  away = false;
  expect(await sender.attempt()).toBe("idle");
  expect(queue.waiting()).toEqual([]);
  const tries = post.mock.calls.length;
  expect(await sender.attempt()).toBe("idle");
  expect(post).toHaveBeenCalledTimes(tries);
});

test("who asks again on hearing the outcome is heard", async () => {
  const { sender } = setUp({}, 0);
  const again = sender.attempt().then(() => sender.attempt());
  expect(await again).toBe("idle");
});

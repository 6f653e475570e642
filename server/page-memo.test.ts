import { expect, test } from "vitest";
import { PageMemo } from "#server/page-memo";
import { storeAnswer } from "#server/stored-answer";

const answer = (text: string, status = 200) => storeAnswer(status, { "Content-Type": "text/html" }, Buffer.from(text));

function memoAt(release: { number: number }, maxBytes = 1_000_000) {
  return new PageMemo({ maxBytes, release: () => release.number });
}

test("a page made under one release is gone with the next", async () => {
  const release = { number: 1 };
  const memo = memoAt(release);
  await memo.make("/zh", async () => answer("old"));
  expect(memo.get("/zh")?.body.toString()).toBe("old");
  release.number = 2;
  expect(memo.get("/zh")).toBeUndefined();
});

test("a page under way during a publish is not kept, and nobody who asks afterwards waits for it", async () => {
  const release = { number: 1 };
  const memo = memoAt(release);
  const slow = Promise.withResolvers<ReturnType<typeof answer>>();
  const first = memo.make("/zh", () => slow.promise);
  release.number = 2;
  const second = await memo.make("/zh", async () => answer("new"));
  slow.resolve(answer("old"));
  expect((await first).body.toString()).toBe("old");
  expect(second.body.toString()).toBe("new");
  expect(memo.get("/zh")?.body.toString()).toBe("new");
});

test("a thousand who ask at once cause one rendering", async () => {
  let renderings = 0;
  const memo = memoAt({ number: 1 });
  const render = async () => {
    renderings += 1;
    return answer("page");
  };
  await Promise.all(Array.from({ length: 1000 }, () => memo.make("/zh", render)));
  expect(renderings).toBe(1);
});

test("pages that are not there and failures are not kept", async () => {
  const memo = memoAt({ number: 1 });
  await memo.make("/nope", async () => answer("no", 404));
  await expect(memo.make("/bad", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect([memo.get("/nope"), memo.get("/bad"), memo.bytes]).toEqual([undefined, undefined, 0]);
});

test("it never grows above its bound", async () => {
  const memo = memoAt({ number: 1 }, 100_000);
  for (let page = 0; page < 500; page += 1) await memo.make(`/${page}`, async () => answer("x".repeat(3000)));
  expect(memo.bytes).toBeLessThanOrEqual(100_000);
  expect(memo.get("/499")).toBeDefined();
  expect(memo.get("/0")).toBeUndefined();
});

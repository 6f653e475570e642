import { expect, test } from "vitest";
import { currentRelease, observeRelease } from "#lib/release";
import CacheHandler from "#server/cache-handler";

const page = (html: string, status = 200) => ({ kind: "APP_PAGE", html, status });
const publish = () => observeRelease(currentRelease() + 1);
// A handler per request, as Next does it.
const get = async (key: string) => (await new CacheHandler().get(key))?.value;
const set = (key: string, value: ReturnType<typeof page> | null) => new CacheHandler().set(key, value);

test("an entry holds for its release", async () => {
  expect(await get("a")).toBeUndefined();
  await set("a", page("one"));
  expect(await get("a")).toMatchObject({ html: "one" });
  publish();
  expect(await get("a")).toBeUndefined();
});

test("a rendering that a publish overtook is never served", async () => {
  await get("b");
  publish();
  await set("b", page("old"));
  expect(await get("b")).toBeUndefined();
  await set("b", page("new"));
  expect(await get("b")).toMatchObject({ html: "new" });
});

test("of two renderings on both sides of a publish the older cannot pass for new", async () => {
  await get("c");
  publish();
  await get("c");
  await set("c", page("old"));
  expect(await get("c")).toBeUndefined();
});

test("what is not there is not kept", async () => {
  await get("d");
  await set("d", page("no such page", 404));
  expect(await get("d")).toBeUndefined();
  await set("d", null);
  expect(await get("d")).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "#lib/errors";
import { queryObject, validate } from "#lib/http/validate";

const schema = z.strictObject({
  name: z.string().min(1).max(5),
  password: z.string().min(10).optional(),
  email: z.email().optional(),
  id: z.uuid().optional(),
  minutes: z.int().min(1).max(60).optional(),
  kind: z.enum(["guide", "video"]).optional(),
  tags: z.array(z.string()).max(2).optional(),
  inner: z.strictObject({ zh: z.string() }).optional(),
  choice: z.union([z.strictObject({ a: z.string() }), z.number()]).optional(),
  zone: z
    .string()
    .refine((value) => value === "UTC", "TIME_ZONE")
    .optional(),
  odd: z
    .string()
    .refine(() => false, "Please try again")
    .optional(),
});

const errorsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError && error.code === "INVALID") return error.extras.errors ?? [];
    throw error;
  }
  throw new Error("nothing was refused");
};

describe("each fault has a place and a code", () => {
  test.each([
    ["missing", {}, "name", "REQUIRED"],
    ["empty", { name: "" }, "name", "REQUIRED"],
    ["null", { name: null }, "name", "TYPE"],
    ["another type", { name: 7 }, "name", "TYPE"],
    ["too long", { name: "abcdef" }, "name", "TOO_LONG"],
    ["too short", { name: "a", password: "short" }, "password", "TOO_SHORT"],
    ["no address", { name: "a", email: "a@" }, "email", "EMAIL"],
    ["no id", { name: "a", id: "1" }, "id", "FORMAT"],
    ["too small", { name: "a", minutes: 0 }, "minutes", "TOO_SMALL"],
    ["too large", { name: "a", minutes: 61 }, "minutes", "TOO_LARGE"],
    ["a fraction", { name: "a", minutes: 1.5 }, "minutes", "TYPE"],
    ["not offered", { name: "a", kind: "poem" }, "kind", "NOT_ALLOWED"],
    ["too many", { name: "a", tags: ["a", "b", "c"] }, "tags", "TOO_LARGE"],
    ["within a list", { name: "a", tags: ["a", 1] }, "tags.1", "TYPE"],
    ["unknown", { name: "a", role: "admin" }, "role", "UNKNOWN_FIELD"],
    ["unknown within", { name: "a", inner: { zh: "", en: "" } }, "inner.en", "UNKNOWN_FIELD"],
    ["in one of several forms", { name: "a", choice: { a: 1 } }, "choice.a", "TYPE"],
    ["our own rule", { name: "a", zone: "Mars/Base" }, "zone", "TIME_ZONE"],
    ["a rule without a code", { name: "a", odd: "" }, "odd", "INVALID"],
    ["an operator in place of text", { name: { contains: "" } }, "name", "TYPE"],
  ])("%s", (_name, value, path, code) => {
    expect(errorsOf(() => validate(schema, value))).toEqual([{ path, code }]);
  });

  test("all of them are said, up to a bound", () => {
    expect(errorsOf(() => validate(schema, { name: "", minutes: 0, x: 1, y: 2 }))).toHaveLength(4);
    const many = Object.fromEntries(Array.from({ length: 500 }, (_item, index) => [`field${index}`, 1]));
    expect(errorsOf(() => validate(schema, { name: "a", ...many }))).toHaveLength(50);
  });
});

test("a query names each thing once, in text that can be kept", () => {
  expect(queryObject(new URLSearchParams("q=%E8%B7%AF&limit=5"))).toEqual({ q: "路", limit: "5" });
  expect(errorsOf(() => queryObject(new URLSearchParams("q=1&q=2")))).toEqual([{ path: "q", code: "GIVEN_TWICE" }]);
  expect(errorsOf(() => queryObject(new URLSearchParams("q=%00")))).toEqual([{ path: "q", code: "CHARACTERS" }]);
});

test("a name from the prototype is a name like any other", () => {
  const query = queryObject(new URLSearchParams("__proto__=1&constructor=2"));
  expect(Object.getPrototypeOf(query)).toBe(Object.prototype);
  expect(errorsOf(() => validate(z.strictObject({}), query)).map(({ path }) => path)).toContain("constructor");
});

import { describe, expect, test } from "vitest";
import { profileChange, signUp, tokenRequest } from "#lib/account/schema";
import { fieldErrors } from "#lib/http/validate";

const base = { email: "lin@example.org", password: "correct horse battery", name: "Lin" };
const faults = (schema: typeof signUp | typeof profileChange | typeof tokenRequest, value: unknown) => {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? [] : fieldErrors(result.error).map(({ path, code }) => `${path} ${code}`);
};

describe("an e-mail address", () => {
  test.each([
    ["as it is", "lin@example.org", "lin@example.org"],
    ["capitals", "Lin@Example.ORG", "lin@example.org"],
    ["a full-width @ and letters", "ｌｉｎ＠example．org", "lin@example.org"],
    ["space around", "  lin@example.org\n", "lin@example.org"],
    ["plus and dots", "a.b+c@sub.example.org", "a.b+c@sub.example.org"],
    ["a ligature", "ﬁn@example.org", "fin@example.org"],
  ])("%s", (_fact, email, expected) => expect(signUp.parse({ ...base, email }).email).toBe(expected));

  test.each([
    ["two addresses", "a@example.org,b@example.org"],
    ["a quoted local part", '"a b"@example.org'],
    ["a name before it", "Lin <lin@example.org>"],
    ["two @", "a@b@example.org"],
    ["no domain", "lin@"],
    ["no dot in the domain", "lin@localhost"],
    ["an address literal", "lin@[127.0.0.1]"],
    ["a space inside", "l in@example.org"],
    ["a line break inside", "lin@example.org\r\nBcc: x@example.org"],
    ["two dots", "a..b@example.org"],
    ["letters that only look Latin", "lіn@exаmple.org"],
  ])("refused: %s", (_fact, email) => expect(faults(signUp, { ...base, email })).toEqual(["email EMAIL"]));

  test("too long", () => {
    expect(faults(signUp, { ...base, email: `${"a".repeat(250)}@example.org` })).toContain("email TOO_LONG");
    expect(faults(signUp, { ...base, email: "a".repeat(5_000) })).toContain("email TOO_LONG");
  });
});

describe("the other fields of an account", () => {
  test.each([
    ["a field that is not ours", { role: "admin" }, ["role UNKNOWN_FIELD"]],
    ["an empty name", { name: "  " }, ["name REQUIRED"]],
    ["a long name", { name: "n".repeat(81) }, ["name TOO_LONG"]],
    ["a name that turns the text around", { name: "Lin\u202egro" }, ["name CHARACTERS"]],
    ["a name of two lines", { name: "Lin\nMei" }, ["name CHARACTERS"]],
    ["no password", { password: undefined }, ["password REQUIRED"]],
    ["an object as password", { password: { not: "" } }, ["password TYPE"]],
    ["a language we lack", { locale: "fr" }, ["locale NOT_ALLOWED"]],
    ["a zone", { timeZone: "Asia/Shanghai" }, []],
    ["a zone by an old name", { timeZone: "Asia/Calcutta" }, []],
    ["UTC", { timeZone: "UTC" }, []],
    ["no zone", { timeZone: "Mars/Olympus" }, ["timeZone TIME_ZONE"]],
    ["an offset", { timeZone: "+08:00" }, ["timeZone TIME_ZONE"]],
  ])("%s", (_fact, change, expected) => expect(faults(signUp, { ...base, ...change })).toEqual(expected));

  test("a change of profile may hold any part, and no other", () => {
    expect(faults(profileChange, {})).toEqual([]);
    expect(faults(profileChange, { weeklyMinutes: 0 })).toEqual(["weeklyMinutes TOO_SMALL"]);
    expect(faults(profileChange, { theme: "sepia" })).toEqual(["theme NOT_ALLOWED"]);
    expect(faults(profileChange, { email: "x@example.org" })).toEqual(["email UNKNOWN_FIELD"]);
  });

  test("a token has a name and scopes, each once", () => {
    expect(faults(tokenRequest, { name: "backup", scopes: ["read"] })).toEqual([]);
    expect(faults(tokenRequest, { name: "backup", scopes: [] })).toHaveLength(1);
    expect(faults(tokenRequest, { name: "backup", scopes: ["read", "read"] })).toEqual(["scopes GIVEN_TWICE"]);
    expect(faults(tokenRequest, { name: "backup", scopes: ["admin"] })).toEqual(["scopes.0 NOT_ALLOWED"]);
  });
});

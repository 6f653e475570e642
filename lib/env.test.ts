import { expect, test } from "vitest";
import { EnvError, readEnv } from "#lib/env";

const problemsOf = (source: Record<string, string>) => {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems.map((problem) => problem.name);
    throw error;
  }
  return [];
};

test("nothing set gives working defaults", () => {
  expect(readEnv({})).toEqual({
    PORT: 3000,
    DATA_DIR: ".data",
    NEXTAUTH_URL: "http://localhost:3000",
    RATE_LIMIT_FACTOR: 1,
    TRUST_PROXY: 0,
    LINK_CHECKS: "on",
  });
});

test("the site's address follows the port unless it is set, and keeps its origin only", () => {
  expect(readEnv({ PORT: "4100" }).NEXTAUTH_URL).toBe("http://localhost:4100");
  expect(readEnv({ NEXTAUTH_URL: "https://learn.example.org/" }).NEXTAUTH_URL).toBe("https://learn.example.org");
});

test("empty variables count as absent, unknown ones are left alone", () => {
  expect(readEnv({ DATABASE_URL: "", PORT: "", HOME: "/x" })).toEqual(readEnv({}));
});

test.each([
  ["PORT", "http"],
  ["LINK_CHECKS", "maybe"],
  ["PORT", "0"],
  ["PORT", "70000"],
  ["PORT", "30.5"],
  ["DATABASE_URL", "mysql://localhost/x"],
  ["DATABASE_URL", "localhost:5432"],
  ["NEXTAUTH_URL", "learn.example.org"],
  ["NEXTAUTH_URL", "https://learn.example.org/path"],
  ["ADMIN_EMAIL", "nobody"],
  ["ADMIN_PASSWORD", "short"],
  ["RATE_LIMIT_FACTOR", "0"],
  ["RATE_LIMIT_FACTOR", "many"],
  ["TRUST_PROXY", "-1"],
])("%s=%s is refused by name", (name, value) => expect(problemsOf({ [name]: value })).toEqual([name]));

test("everything wrong is said at once, with a remedy and without the value", () => {
  const source = { PORT: "no-port", DATABASE_URL: "mysql://me:hidden-word@db/x", GITHUB_ID: "abc" };
  expect(problemsOf(source).sort()).toEqual(["DATABASE_URL", "PORT"]);
  expect(() => readEnv(source)).toThrow(/PORT is not a port number\. Set a whole number/);
  expect(() => readEnv(source)).not.toThrow(/hidden-word/);
});

test.each([
  [{ GITHUB_ID: "a" }, ["GITHUB_SECRET"]],
  [{ GOOGLE_SECRET: "a" }, ["GOOGLE_ID"]],
  [{ OIDC_ISSUER: "https://id.example.org" }, ["OIDC_ID", "OIDC_SECRET"]],
  [{ OIDC_ISSUER: "https://id.example.org", OIDC_ID: "a", OIDC_SECRET: "b" }, []],
])("providers come whole or not at all: %j", (source, names) => expect(problemsOf(source)).toEqual(names));

test.each([
  ["short", true],
  ["change-me-change-me-change-me-change-me", true],
  ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true],
  ["q7Zk2mB0xWc9Rt4LpS6vYh1NfJ8dGa3Ue5o=", false],
])("in production the secret %s is refused: %s", (secret, refused) => {
  const names = problemsOf({ NODE_ENV: "production", NEXTAUTH_SECRET: secret });
  expect(names).toEqual(refused ? ["NEXTAUTH_SECRET"] : []);
  expect(problemsOf({ NODE_ENV: "development", NEXTAUTH_SECRET: secret })).toEqual([]);
});

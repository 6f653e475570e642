import { expect, test } from "vitest";
import { safeNext } from "#lib/safe-next";

const origin = "https://learn.example.org";

test.each([
  ["/zh/dashboard", "/zh/dashboard"],
  [
    "/en/roadmaps/ai-product-manager?topic=prompt-anatomy#top",
    "/en/roadmaps/ai-product-manager?topic=prompt-anatomy#top",
  ],
  ["/zh", "/zh"],
])("%s is ours", (next, path) => expect(safeNext(next, origin)).toBe(path));

test.each([
  null,
  "",
  "dashboard",
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\\\\evil.example",
  "https://evil.example/zh",
  "https:evil.example",
  "javascript:alert(1)",
  " javascript:alert(1)",
  "/zh/../../evil/..//evil.example",
  "/api/auth/signout",
  "/fr/dashboard",
  "/%2f/evil.example",
  "/@evil.example",
])("%j leads nowhere", (next) => expect(safeNext(next, origin)).toBeNull());

import { beforeEach, describe, expect, test, vi } from "vitest";
import { isForeignWrite } from "#lib/http/origin";

const ours = "https://learn.example.org";
const json = { "content-type": "application/json" };

beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", `${ours}/`);
  vi.stubEnv("AUTH_TRUST_HOST", "");
  return () => vi.unstubAllEnvs();
});

const foreign = (headers: Record<string, string>, method = "POST") => isForeignWrite(method, new Headers(headers));

describe("a write", () => {
  test.each([
    ["from our page", { "sec-fetch-site": "same-origin", origin: ours, ...json }, false],
    ["from our page, saying only where it is", { "sec-fetch-site": "same-origin", ...json }, false],
    ["from our page in an older browser", { origin: ours, ...json }, false],
    ["from a script", json, false],
    ["from a script without a body", {}, false],
    ["from another site", { "sec-fetch-site": "cross-site", ...json }, true],
    [
      "from a sibling of our site",
      { "sec-fetch-site": "same-site", origin: "https://evil.example.org", ...json },
      true,
    ],
    ["from an address typed in or a bookmark", { "sec-fetch-site": "none", ...json }, true],
    ["from elsewhere in an older browser", { origin: "https://evil.example", ...json }, true],
    ["from a page without an origin", { origin: "null", ...json }, true],
    ["from our name over http", { origin: "http://learn.example.org", ...json }, true],
    ["from our name on another port", { origin: `${ours}:8443`, ...json }, true],
    ["from a longer name", { origin: `${ours}.evil.example`, ...json }, true],
    [
      "from elsewhere that lies about its site",
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
      true,
    ],
    ["that a plain form can send", { "content-type": "application/x-www-form-urlencoded" }, true],
    ["that a form with files can send", { "content-type": "Multipart/Form-Data; boundary=x" }, true],
    ["that a form can send as text", { "content-type": "text/plain;charset=utf-8" }, true],
  ])("%s", (_name, headers, expected) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) expect(foreign(headers, method)).toBe(expected);
    expect(foreign(headers, "GET")).toBe(false);
  });
});

test("the address in use counts as ours only where the operator has set none", () => {
  const headers = { host: "192.168.1.20:3000", origin: "http://192.168.1.20:3000", ...json };
  expect(foreign(headers)).toBe(true);
  vi.stubEnv("AUTH_TRUST_HOST", "1");
  expect(foreign(headers)).toBe(false);
  expect(foreign({ ...headers, origin: "http://192.168.1.21:3000" })).toBe(true);
});

import { expect, test } from "vitest";
import { largestBody, largestUpload, refusalOf } from "#server/guard";

const status = (method: string, url: string, headers: Record<string, string> = {}) =>
  refusalOf({ method, url, headers })?.status;

test.each([
  ["GET", "/zh"],
  ["HEAD", "/zh/roadmaps/ai-product-manager?view=list"],
  ["GET", "/zh/resources?q=%E4%BA%A7%E5%93%81"],
  ["GET", "/zh/%E8%B7%AF"],
  ["GET", "/_next/static/chunks/app/%5Blocale%5D/page.js"],
  ["POST", "/api/v1/me/progress/events"],
  ["DELETE", "/api/v1/me/sessions/1"],
  ["OPTIONS", "/api/v1/me"],
])("%s %s goes on", (method, url) => expect(status(method, url)).toBeUndefined());

test.each([
  ["TRACE", "/api/v1/me"],
  ["CONNECT", "/api/v1/me"],
  ["PROPFIND", "/zh"],
  ["POST", "/zh"],
  ["PUT", "/"],
  ["POST", "/apivery"],
])("%s %s is no method there", (method, url) => {
  const refusal = refusalOf({ method, url, headers: {} });
  expect(refusal).toMatchObject({ status: 405, headers: { Allow: expect.stringContaining("GET, HEAD") } });
});

test.each([
  "//evil.example",
  "/zh//me",
  "/\\evil.example",
  "/zh/%5c..%5c",
  "/zh/../api/v1/me",
  "/zh/./me",
  "/zh/%2e%2e/me",
  "/zh/%2F%2Fme",
  "/zh/%252e%252e",
  "/zh/%00",
  "/zh/%0d%0aSet-Cookie:a=b",
  "/zh/\u0001",
  "/zh/%",
  "/zh/%zz",
  "/zh/%ff",
  "http://evil.example/zh",
  "*",
])("%j is no path of ours", (url) => expect(status("GET", url)).toBe(400));

test("a path or a query without end is too long", () => {
  expect(status("GET", `/${"a".repeat(3000)}`)).toBe(414);
  expect(status("GET", `/zh?${"a".repeat(9000)}`)).toBe(414);
});

test.each([
  ["a body above every limit", "POST", { "content-length": String(largestBody + 1) }, 413],
  ["a length that is none", "POST", { "content-length": "1e9" }, 400],
  ["a body on a read", "GET", { "content-length": "5" }, 400],
  ["a streamed body on a read", "GET", { "transfer-encoding": "chunked" }, 400],
  ["a body of the usual size", "POST", { "content-length": "500" }, undefined],
])("%s", (_what, method, headers, expected) => expect(status(method, "/api/v1/me", headers)).toBe(expected));

test("only the route that takes files takes large ones, and not without end", () => {
  const sized = (bytes: number) => ({ "content-length": String(bytes) });
  expect(status("POST", `${largestUpload.path}?mode=plan`, sized(largestBody + 1))).toBeUndefined();
  expect(status("POST", largestUpload.path, sized(largestUpload.bytes + 1))).toBe(413);
  expect(status("POST", `${largestUpload.path}/x`, sized(largestBody + 1))).toBe(413);
});

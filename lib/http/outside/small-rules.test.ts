import { expect, test } from "vitest";
import { titleOf } from "#lib/http/outside/page-title";
import { OutsideError, problemOf } from "#lib/http/outside/problem";
import { secondsOf } from "#lib/http/outside/retry-after";

const now = new Date("2026-11-25T00:00:00Z");
test.each<[string | null, number | null]>([
  [null, null],
  ["120", 120],
  [" 0 ", 0],
  ["Wed, 25 Nov 2026 00:01:00 GMT", 60],
  ["Tue, 24 Nov 2026 00:00:00 GMT", 0],
  ["-5", null],
  ["1.5", null],
  ["99999999999999999999", null],
  ["soon", null],
  ["2026", 2026],
  ["", null],
])("Retry-After %j: %s seconds", (header, seconds) => expect(secondsOf(header, now)).toBe(seconds));

test.each([
  [{ code: "ECONNREFUSED" }, "refused"],
  [{ code: "EPIPE" }, "reset"],
  [{ code: "ENETUNREACH" }, "unreachable"],
  [{ code: "HPE_HEADER_OVERFLOW" }, "protocol"],
  [{ code: "CERT_HAS_EXPIRED" }, "certificate-expired"],
  [{ code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "certificate-name"],
  [{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }, "certificate-untrusted"],
  [{ code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE" }, "certificate-untrusted"],
  [{ code: "ERR_SSL_WRONG_VERSION_NUMBER" }, "tls"],
  [{ name: "AbortError" }, "timeout"],
  [new OutsideError("not-public"), "not-public"],
  [undefined, "reset"],
  [new Error("anything"), "reset"],
])("%j means %s", (error, problem) => expect(problemOf(error)).toBe(problem));

const page = (text: string, contentType = "text/html", encoding: BufferEncoding = "utf8") => ({
  body: Buffer.from(text, encoding),
  contentType,
});
// "404 页面不存在" as a page in GBK has it.
const gbk = Buffer.from("PHRpdGxlPjQwNCDSs8Pmsru05tTaPC90aXRsZT4=", "base64");
test.each([
  ["in the page's own letters", page("<TITLE lang=en>Hello &amp; welcome</TITLE>"), "Hello &amp; welcome"],
  ["none", page("<p>Hello"), ""],
  ["not ended", page("<title>Cut o"), "Cut o"],
  ["not even begun", page("<title"), ""],
  ["long", page(`<title>${"x".repeat(5000)}</title>`), "x".repeat(300)],
  ["in GBK, said by the header", { body: gbk, contentType: "text/html; charset=GBK" }, "404 页面不存在"],
  ["in a charset nobody knows", page("<title>Hi</title>", "text/html; charset=klingon"), "Hi"],
])("a title %s", (_what, answer, title) => expect(titleOf(answer)).toBe(title));

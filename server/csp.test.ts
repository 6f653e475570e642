import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inlineScriptHashes, joinInlineScripts, pagePolicy } from "#server/csp";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("every inline script is hashed once, files and data are not", () => {
  const html =
    `<script>a()</script><script src="/x.js" async=""></script><script id="t">b()</script>` +
    `<script type="application/ld+json">{}</script><script>a()</script><script type="module">c()</script>`;
  expect(inlineScriptHashes(html)).toEqual([hash("a()"), hash("b()"), hash("c()")]);
});

test("plain inline scripts that touch become one", () => {
  expect(joinInlineScripts("<script>a</script><script>b</script><script>c</script>x<script>d</script>")).toBe(
    "<script>a\n;b\n;c</script>x<script>d</script>",
  );
});

test("a script with attributes is left alone, and so is what follows it", () => {
  const html = `<script src="/a.js" async=""></script><script>b</script>`;
  expect(joinInlineScripts(html)).toBe(html);
  expect(joinInlineScripts(`${html}<script>c</script>`)).toBe(
    `<script src="/a.js" async=""></script><script>b\n;c</script>`,
  );
});

test("joined scripts still run in their order", () => {
  const html = `<script>log.push(1) // one</script><script>log.push(2)</script>`;
  const code = joinInlineScripts(html).replace(/<\/?script>/g, "");
  const log: number[] = [];
  new Function("log", code)(log);
  expect(log).toEqual([1, 2]);
});

test("the policy never allows unknown inline scripts in production", () => {
  const policy = pagePolicy([hash("a()")], { https: true, dev: false });
  const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
  expect(scripts).toBe(`script-src 'self' ${hash("a()")}`);
  expect(policy).toContain("upgrade-insecure-requests");
  expect(policy).not.toContain("unsafe-eval");
});

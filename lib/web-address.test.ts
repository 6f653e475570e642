import { expect, test } from "vitest";
import { isWebAddress } from "#lib/web-address";

test.each([
  "https://example.com",
  "http://localhost:3000/a?b=c#d",
  "https://zh.wikipedia.org/wiki/\u4eba\u5de5\u667a\u80fd",
  "HTTPS://EXAMPLE.COM/",
])("%s may be opened", (address) => expect(isWebAddress(address)).toBe(true));

test.each([
  ["nothing", ""],
  ["no protocol", "example.com/a"],
  ["a path of ours", "/api/v1/me"],
  ["an address of any protocol", "//example.com"],
  ["a script", "javascript:alert(1)"],
  ["a script in capitals", "JaVaScRiPt:alert(1)"],
  ["a script behind a space", " javascript:alert(1)"],
  ["a script with a line break the parser drops", "java\nscript:alert(1)"],
  ["data", "data:text/html,<script>alert(1)</script>"],
  ["a file", "file:///etc/passwd"],
  ["mail", "mailto:a@example.com"],
  ["a name and password", "https://user:secret@example.com"],
  ["another host in disguise", "https://bank.example@evil.example"],
  ["a tab the parser drops", "https://exa\tmple.com"],
  ["a sign that turns the reading direction", "https://example.com/\u202egpj.exe"],
  ["a sign nobody sees", "https://exam\u200bple.com"],
])("%s may not", (_what, address) => expect(isWebAddress(address)).toBe(false));

import { expect, test } from "vitest";
import { breakLines, emWidth, wordsOf } from "#lib/line-break";

test.each([
  ["short text stays on one line", "Domain depth", 14, "en", ["Domain depth"]],
  [
    "two lines of about the same length",
    "Machine learning & deep learning intuition",
    14,
    "en",
    ["Machine learning &", "deep learning intuition"],
  ],
  ["a word that is too long keeps its line", "Internationalization now", 5, "en", ["Internationalization", "now"]],
  [
    "Chinese breaks between words, never inside a Latin one",
    "用 TensorFlow 训练",
    6,
    "zh",
    ["用", "TensorFlow", "训练"],
  ],
  ["a mark does not begin a line", "合规、安全与负责任的 AI", 8, "zh", ["合规、安全与", "负责任的 AI"]],
  ["nothing", "", 8, "zh", []],
] as const)("%s", (_fact, text, limit, locale, lines) => expect(breakLines(text, limit, locale)).toEqual(lines));

test.each([
  ["你走到了“阶段\u00a00\u00a0· 打底”", ["你", "走到", "了", "“阶段\u00a00\u00a0· ", "打底”"]],
  ["大模型（LLM）系统设计", ["大", "模型", "（LLM）", "系统", "设计"]],
])("marks of %s stand with what they hold", (text, words) => expect(wordsOf(text, "zh")).toEqual(words));

test("a Chinese sign is one em and a Latin letter about half", () => {
  expect(emWidth("人事")).toBe(2);
  expect(emWidth("abc")).toBeGreaterThan(1.2);
  expect(emWidth("abc")).toBeLessThan(2);
});

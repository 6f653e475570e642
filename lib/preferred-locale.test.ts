import { expect, test } from "vitest";
import { preferredLocale } from "#lib/preferred-locale";

test.each([
  ["what was chosen before wins", "en", "zh-CN,zh;q=0.9", "en"],
  ["a chosen language we lack counts for nothing", "fr", "zh-CN", "zh"],
  ["regions are read as their language", undefined, "zh-Hant-TW", "zh"],
  ["the greater weight wins, wherever it stands", undefined, "zh;q=0.3, en-GB;q=0.8", "en"],
  ["of equal weights the first wins", undefined, "en, zh", "en"],
  ["a language refused with weight 0 is not taken", undefined, "zh;q=0, en;q=0.1", "en"],
  ["languages we lack lead to English", undefined, "fr-FR, de;q=0.5", "en"],
  ["no wish leads to Chinese", undefined, null, "zh"],
  ["any language will do leads to Chinese", undefined, "*", "zh"],
  ["rubbish leads to Chinese", undefined, ";;q=,,", "zh"],
])("%s", (_fact, chosen, accepted, locale) => expect(preferredLocale({ chosen, accepted })).toBe(locale));

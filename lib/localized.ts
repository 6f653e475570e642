import type { Locale } from "#lib/locales";

/** Text of the curriculum in both languages; a language may still be missing in a draft. */
export type Localized = { zh: string; en: string };

/** The text in this language, or in the other one when it is missing; `languageOf` says which, for the `lang` attribute. */
export function pick(text: Localized, locale: Locale): string {
  return text[locale] || text[locale === "zh" ? "en" : "zh"];
}

/** The language the picked text is really in, for the `lang` attribute. */
export function languageOf(text: Localized, locale: Locale): Locale {
  return text[locale] ? locale : locale === "zh" ? "en" : "zh";
}

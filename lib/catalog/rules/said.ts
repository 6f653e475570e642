import type { Locale } from "#lib/locales";
import { type Localized, languageOf, pick } from "#lib/localized";

/** A text as a page says it. `lang` is set only when it stands in another language than the page. */
export type Said = { text: string; lang?: Locale };

export function say(text: Localized, locale: Locale): Said {
  const language = languageOf(text, locale);
  return language === locale ? { text: pick(text, locale) } : { text: pick(text, locale), lang: language };
}

/** A stage's name without its number ("Stage 0 · Foundations"), for places that show the number themselves. */
export const withoutNumber = (title: string): string => title.replace(/^\S+\s*\d+\s*·\s*/u, "");

/** The languages every word of the product stands in. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

/** The same page in a language: its address, whose first part is a language, with that one in its place. */
export const inLanguage = (path: string, locale: Locale): string => `/${locale}${path.replace(/^\/[^/?#]*/, "")}`;

export const isLocale = (value: unknown): value is Locale => value === "zh" || value === "en";

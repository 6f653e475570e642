/** The languages every word of the product stands in. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => value === "zh" || value === "en";

import { locale as localeOfPage } from "next/root-params";
import { getRequestConfig } from "next-intl/server";
import { isLocale } from "#lib/locales";
import en from "#messages/en.json";
import zh from "#messages/zh.json";

const messages = { zh, en };

/** The words of a page, by the language in its address. Pages hold no personal date, so their zone is UTC. */
export default getRequestConfig(async ({ locale: asked }) => {
  const found = asked ?? (await localeOfPage());
  const locale = isLocale(found) ? found : "zh";
  return { locale, messages: messages[locale], timeZone: "UTC" };
});

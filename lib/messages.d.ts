import type { Locale } from "#lib/locales";
import type zh from "#messages/zh.json";

declare module "next-intl" {
  /** Makes a wrong message key a type error. */
  interface AppConfig {
    Locale: Locale;
    Messages: typeof zh;
  }
}

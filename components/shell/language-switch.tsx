"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useStoreLanguage } from "#lib/account/client";
import { inLanguage, type Locale } from "#lib/locales";

/** Keeps the choice for the next visit to `/`; the server reads it there and nowhere else. */
export function rememberLanguage(locale: Locale): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // Not through the CookieStore interface: plain http has none, and this has to work there as well.
  Object.assign(document, { cookie: `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax${secure}` });
}

/** The same page in the other language, here and for the account from now on. A whole new document, because `<html lang>` changes with it. */
export function LanguageSwitch({ className }: { className?: string }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const path = usePathname();
  const store = useStoreLanguage();
  const other: Locale = locale === "zh" ? "en" : "zh";
  const href = inLanguage(path, other);
  return (
    <a
      href={href}
      hrefLang={other}
      lang={other}
      className={className}
      onClick={(event) => {
        rememberLanguage(other);
        store(other);
        event.currentTarget.href = `${href}${location.search}${location.hash}`;
      }}
    >
      {t(`languages.${other}`)}
    </a>
  );
}

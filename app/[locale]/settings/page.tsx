import { getTranslations, setRequestLocale } from "next-intl/server";
import { Settings } from "#components/account/settings";
import { ClientMessages } from "#components/shell/client-messages";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("account.settings");

export default async function SettingsPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  const t = await getTranslations("account");
  return (
    <div className="page pt-12 md:pt-16">
      <h1 className="mb-8 text-3xl">{t("settings")}</h1>
      <ClientMessages add={["account"]}>
        <Settings />
      </ClientMessages>
    </div>
  );
}

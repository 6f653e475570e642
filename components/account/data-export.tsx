"use client";

import { useTranslations } from "next-intl";
import { SettingsSection } from "#components/account/settings-section";
import { buttonClass } from "#components/ui/button";
import { exportHref } from "#lib/account/client";

export function DataExport() {
  const t = useTranslations("account.data");
  return (
    <SettingsSection title={t("title")} text={t("text")}>
      <a href={exportHref} download className={buttonClass()}>
        {t("download")}
      </a>
    </SettingsSection>
  );
}

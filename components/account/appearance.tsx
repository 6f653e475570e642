"use client";

import { useTranslations } from "next-intl";
import { SettingsSection } from "#components/account/settings-section";
import { useTheme } from "#components/shell/theme-switch";
import { Segmented } from "#components/ui/segmented";
import { useChangeProfile } from "#lib/account/client";
import { chooseTheme, themes } from "#lib/theme";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** Painted at once in this browser, and kept with the account for the next one. */
export function Appearance() {
  const t = useTranslations("account");
  const shell = useTranslations("shell");
  const words = useProblemWords();
  const theme = useTheme();
  const save = useChangeProfile();
  return (
    <SettingsSection title={t("appearance.title")} text={t("appearance.text")}>
      <Segmented
        label={shell("theme.label")}
        value={theme}
        options={themes.map((value) => ({ value, label: shell(`theme.${value}`) }))}
        onChange={(value) => {
          chooseTheme(value);
          save.mutate(
            { theme: value },
            { onError: (error) => showToast({ message: words.ofError(error), tone: "error" }) },
          );
        }}
      />
    </SettingsSection>
  );
}

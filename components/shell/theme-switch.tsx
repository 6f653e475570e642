"use client";

import { Check, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Menu, menuItemClass } from "#components/ui/menu";
import { chooseTheme, themeStore, themes } from "#lib/theme";

const icons = { system: Monitor, light: Sun, dark: Moon };

export function useTheme() {
  return useSyncExternalStore(themeStore.subscribe, themeStore.read, themeStore.readOnServer);
}

export function ThemeSwitch() {
  const t = useTranslations("shell");
  const theme = useTheme();
  // Both are drawn and the style sheet shows one, so that the icon is right before any script runs.
  return (
    <Menu
      label={t("theme.label")}
      triggerClass="text-soft hover:text-ink"
      trigger={
        <>
          <Sun aria-hidden className="size-5 dark:hidden" />
          <Moon aria-hidden className="hidden size-5 dark:block" />
        </>
      }
    >
      {themes.map((choice) => {
        const Icon = icons[choice];
        return (
          <button
            key={choice}
            type="button"
            aria-pressed={theme === choice}
            onClick={() => chooseTheme(choice)}
            className={menuItemClass}
          >
            <Icon aria-hidden className="size-4 text-soft" />
            <span className="grow">{t(`theme.${choice}`)}</span>
            {theme === choice ? <Check aria-hidden className="size-4" /> : null}
          </button>
        );
      })}
    </Menu>
  );
}

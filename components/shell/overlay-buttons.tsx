"use client";

import { Keyboard, Menu, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Kbd } from "#components/ui/kbd";
import { showOverlay } from "#lib/overlay";

const look =
  "target inline-flex items-center justify-center gap-2 rounded-md px-2 text-soft hover:bg-wash hover:text-ink";

export function SearchButton() {
  const t = useTranslations("shell");
  return (
    <button type="button" aria-label={t("search")} onClick={() => showOverlay("palette")} className={look}>
      <Search aria-hidden className="size-5 xl:size-4" />
      <span className="hidden text-sm xl:inline">{t("search")}</span>
      <span aria-hidden className="hidden xl:inline">
        <Kbd>Ctrl K</Kbd>
      </span>
    </button>
  );
}

export function MenuButton() {
  const t = useTranslations("shell");
  return (
    <button type="button" aria-label={t("menu")} onClick={() => showOverlay("menu")} className={`${look} lg:hidden`}>
      <Menu aria-hidden className="size-6" />
    </button>
  );
}

export function KeysButton() {
  const t = useTranslations("shell");
  return (
    <button
      type="button"
      onClick={() => showOverlay("help")}
      className="target hidden items-center gap-1.5 hover:text-ink md:inline-flex"
    >
      <Keyboard aria-hidden className="size-4" />
      {t("keysTitle")}
    </button>
  );
}

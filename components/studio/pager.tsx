"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { setAddress } from "#lib/address";

/** Turns the pages of a list whose page stands in the address. */
export function Pager({ page, pages }: { page: number; pages: number }) {
  const t = useTranslations("studio.list");
  if (pages <= 1) return null;
  const turn = (to: number) => {
    if (to < 1 || to > pages) return;
    setAddress({ page: to === 1 ? null : String(to) }, "push");
    window.scrollTo({ top: 0 });
  };
  return (
    <nav aria-label={t("pages")} className="mt-6 flex items-center justify-between gap-3 md:justify-end">
      <Button onClick={() => turn(page - 1)} aria-disabled={page <= 1 || undefined}>
        {t("previous")}
      </Button>
      <span className="text-sm tabular-nums">{t("page", { page, pages })}</span>
      <Button onClick={() => turn(page + 1)} aria-disabled={page >= pages || undefined}>
        {t("next")}
      </Button>
    </nav>
  );
}

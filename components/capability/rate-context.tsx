"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import { Button } from "#components/ui/button";

/** Opens the self-assessment at a capability. Null where it is not one's own model, or not today's. */
export const RateContext = createContext<((slug: string) => void) | null>(null);

/** Rates one capability, from among its reasons. */
export function RateButton({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations("capability.tools");
  const rate = useContext(RateContext);
  if (rate === null) return null;
  return (
    <Button size="sm" className="print:hidden" aria-label={t("rateName", { name })} onClick={() => rate(slug)}>
      {t("rate")}
    </Button>
  );
}

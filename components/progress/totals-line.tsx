import { useTranslations } from "next-intl";
import type { Totals } from "#lib/progress/schema";

/** The one way counts are said: skipped stands beside done, never inside it. */
export function TotalsLine({ totals }: { totals: Totals }) {
  const t = useTranslations("progress");
  return t("totals", { done: totals.done, total: totals.total, skipped: totals.skipped });
}

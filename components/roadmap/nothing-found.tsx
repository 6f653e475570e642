"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { setAddress } from "#lib/address";
import { topicFilters } from "#lib/catalog/rules/topic-filter";

export function NothingFound() {
  const t = useTranslations("roadmap");
  const clear = () => setAddress(Object.fromEntries(topicFilters.map((name) => [name, null])), "push");
  return (
    <EmptyState title={t("nothingFound")} action={<Button onClick={clear}>{t("clearFilters")}</Button>}>
      {t("nothingFoundWhy")}
    </EmptyState>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ResourceList } from "#components/resources/resource-row";
import { Skeleton } from "#components/ui/skeleton";
import { topicResourcesOptions } from "#lib/catalog/client/resources";
import { resourceView } from "#lib/catalog/rules/resource-view";
import type { Locale } from "#lib/locales";

type TopicResourcesProps = {
  topic: string;
  /** Of the page unless said otherwise. */
  language?: Locale;
};

/** The resources of a topic where the page's HTML does not hold them: in the panel. */
export function TopicResources({ topic, language }: TopicResourcesProps) {
  const t = useTranslations("topic");
  const progress = useTranslations("progress");
  const locale = useLocale();
  const { data, error, refetch } = useQuery(topicResourcesOptions(topic));
  if (data)
    return data.items.length > 0 ? (
      <ResourceList resources={data.items.map((resource) => resourceView(resource, language ?? locale))} />
    ) : (
      <p className="border-rule border-t pt-3 text-soft">{t("noResources")}</p>
    );
  if (error)
    return (
      <p role="alert" className="border-rule border-t pt-3">
        {t("resourcesFailed")}{" "}
        <button type="button" className="link" onClick={() => void refetch()}>
          {progress("tryAgain")}
        </button>
      </p>
    );
  return (
    <div className="grid gap-5 border-rule border-t pt-4" aria-busy="true">
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
      <Skeleton className="h-12" />
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { NewRoadmap } from "#components/studio/course/new-roadmap";
import { Gate, Retry } from "#components/studio/gate";
import { StateBadge } from "#components/studio/state-badge";
import { Ago } from "#components/studio/when";
import { Button, buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { studioRoadmapsOptions } from "#lib/editorial/client/outline";
import type { RoadmapRows } from "#lib/editorial/schema/outline";
import { languageOf, pick } from "#lib/localized";

/** All roadmaps with their drafts. */
export function RoadmapTable() {
  return <Gate allow="editors">{() => <Roadmaps />}</Gate>;
}

function Roadmaps() {
  const t = useTranslations("studio.roadmapList");
  const roadmaps = useQuery(studioRoadmapsOptions);
  // Null: closed. An empty string: from scratch. Else the roadmap to copy.
  const [from, setFrom] = useState<string | null>(null);
  const items = roadmaps.data?.items;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-3xl">{t("heading")}</h1>
        <div className="flex flex-wrap gap-3">
          <Link href="/studio/roadmaps/import" className={buttonClass()}>
            {t("import")}
          </Link>
          <Button variant="solid" onClick={() => setFrom("")}>
            <Plus aria-hidden className="size-4" />
            {t("new")}
          </Button>
        </div>
      </div>
      <p role="status" className="min-h-6 text-sm text-soft">
        {items ? t("found", { count: items.length }) : t("finding")}
      </p>
      {items === undefined ? (
        roadmaps.isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void roadmaps.refetch()} />
          </Notice>
        ) : (
          <Skeleton className="h-64 w-full" />
        )
      ) : items.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <ul className="border-rule border-t">
          {items.map((row) => (
            <Row key={row.slug} row={row} onDuplicate={() => setFrom(row.slug)} />
          ))}
        </ul>
      )}
      <NewRoadmap from={from} items={items ?? []} models={roadmaps.data?.models ?? []} onClose={() => setFrom(null)} />
    </div>
  );
}

function Row({ row, onDuplicate }: { row: RoadmapRows["items"][number]; onDuplicate: () => void }) {
  const t = useTranslations("studio.roadmapList");
  const list = useTranslations("studio.list");
  const locale = useLocale();
  const { slug, title, state, stages, topics, author, updatedAt } = row;
  const name = pick(title, locale);
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 border-rule border-b py-4">
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/studio/roadmaps/${slug}`}
            lang={languageOf(title, locale)}
            className="link break-words font-medium font-serif text-xl"
          >
            {name}
          </Link>
          <StateBadge state={state} />
        </div>
        <p className="text-sm text-soft">
          {t("counts", { stages, topics })} · {author ? list("by", { name: author.name }) : list("byProduct")} ·{" "}
          <Ago at={updatedAt} />
        </p>
      </div>
      <Button size="sm" aria-label={t("duplicateNamed", { name })} onClick={onDuplicate}>
        {t("duplicate")}
      </Button>
    </li>
  );
}

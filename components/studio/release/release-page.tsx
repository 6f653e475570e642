"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Gate, Retry } from "#components/studio/gate";
import { ReleaseForm } from "#components/studio/release/release-form";
import { PastReleases } from "#components/studio/release/release-past";
import { WaitingRow } from "#components/studio/release/release-row";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { releasesOptions } from "#lib/editorial/client/releases";
import { isSlug } from "#lib/editorial/rules/address";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Waiting } from "#lib/editorial/schema/release";

/** Drafts that wait, to be published together; and what was published before. */
export function ReleasePage({ offer }: { offer: Offer }) {
  return <Gate allow="editors">{() => <Releases offer={offer} />}</Gate>;
}

export const waitingKey = ({ kind, slug }: Pick<Waiting, "kind" | "slug">): string => `${kind}/${slug}`;

/** Who comes from a roadmap comes for its drafts; the address says which. Known only once the browser has the page. */
function Releases({ offer }: { offer: Offer }) {
  const [roadmap, setRoadmap] = useState<string | null>();
  useEffect(() => setRoadmap(new URLSearchParams(window.location.search).get("roadmap")), []);
  if (roadmap === undefined) return <Skeleton className="h-[36rem] w-full" />;
  return <WaitingDrafts key={roadmap} offer={offer} roadmap={roadmap !== null && isSlug(roadmap) ? roadmap : null} />;
}

function WaitingDrafts({ offer, roadmap }: { offer: Offer; roadmap: string | null }) {
  const t = useTranslations("studio.releases");
  const locale = useLocale();
  const releases = useInfiniteQuery(releasesOptions(roadmap));
  // Null: nothing chosen by hand yet.
  const [byHand, setByHand] = useState<ReadonlySet<string> | null>(null);
  const first = releases.data?.pages[0];
  const waiting = first?.waiting ?? [];
  const chosen = byHand ?? new Set(roadmap === null ? [] : waiting.map(waitingKey));
  const items = waiting.filter((one) => chosen.has(waitingKey(one)));
  const choose = (one: Waiting, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(waitingKey(one));
    else next.delete(waitingKey(one));
    setByHand(next);
  };
  if (first === undefined) {
    if (!releases.isError) return <Skeleton className="h-[36rem] w-full" />;
    return (
      <Notice tone="error">
        <p>{t("failed")}</p>
        <Retry onRetry={() => void releases.refetch()} />
      </Notice>
    );
  }
  const all = waiting.length > 0 && items.length === waiting.length;
  return (
    <div className="grid grid-cols-1 gap-10">
      <section className="grid grid-cols-1 gap-5">
        <h1 className="text-3xl">{t("heading")}</h1>
        <p className="measure text-soft">{t("lead")}</p>
        {roadmap === null ? null : (
          <p className="text-sm">
            {t("onlyRoadmap")}{" "}
            <a href={`/${locale}/studio/releases`} className="link">
              {t("everything")}
            </a>
          </p>
        )}
        {waiting.length === 0 ? (
          <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
        ) : (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <label className="target inline-flex items-center gap-2.5">
                <input
                  type="checkbox"
                  className="size-[1.1rem]"
                  checked={all}
                  onChange={() => setByHand(new Set(all ? [] : waiting.map(waitingKey)))}
                />
                {t("all", { count: waiting.length })}
              </label>
              <p role="status" className="text-sm text-soft">
                {t("chosen", { count: items.length })}
                {first.total > waiting.length ? ` · ${t("more", { total: first.total })}` : null}
              </p>
            </div>
            <ul className="border-rule border-t">
              {waiting.map((one) => (
                <WaitingRow
                  key={waitingKey(one)}
                  row={one}
                  offer={offer}
                  chosen={chosen.has(waitingKey(one))}
                  onChoose={(on) => choose(one, on)}
                />
              ))}
            </ul>
          </>
        )}
        <ReleaseForm items={items} onDone={() => setByHand(new Set())} />
      </section>
      <PastReleases
        past={releases.data?.pages.flatMap(({ past }) => past) ?? []}
        more={releases.hasNextPage ? () => void releases.fetchNextPage() : null}
        pending={releases.isFetchingNextPage}
      />
    </div>
  );
}

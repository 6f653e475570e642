"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Editor } from "#components/studio/editor";
import { Gate, Retry, type Worker } from "#components/studio/gate";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { studioResourceOptions } from "#lib/editorial/client/queries";
import type { Offer } from "#lib/editorial/rules/offer";
import { ApiError } from "#lib/http/client";

export function ResourceEditor({ slug, offer }: { slug: string; offer: Offer }) {
  return <Gate allow="editors">{(worker) => <Loaded key={worker.id} {...{ slug, offer, worker }} />}</Gate>;
}

function Loaded({ slug, offer, worker }: { slug: string; offer: Offer; worker: Worker }) {
  const t = useTranslations("studio.editor");
  const { data, error, refetch } = useQuery(studioResourceOptions(slug));
  if (data) return <Editor view={data} offer={offer} userId={worker.id} />;
  if (error instanceof ApiError && error.code === "NOT_FOUND") {
    return (
      <div className="measure py-8 md:py-16">
        <h1 className="text-3xl">{t("notFoundTitle")}</h1>
        <p className="mt-3 text-soft">{t("notFoundText")}</p>
        <p className="mt-8">
          <Link href="/studio/resources" className={buttonClass({ variant: "solid" })}>
            {t("back")}
          </Link>
        </p>
      </div>
    );
  }
  if (error) {
    return (
      <Notice tone="error">
        <p>{t("failed")}</p>
        <Retry onRetry={() => void refetch()} />
      </Notice>
    );
  }
  return (
    <div className="grid gap-5">
      <Skeleton className="h-6 w-28" />
      <Skeleton className="h-10 w-80 max-w-full" />
      <Skeleton className="h-[36rem] w-full" />
    </div>
  );
}

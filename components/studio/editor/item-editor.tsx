"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Editor } from "#components/studio/editor/editor";
import type { StudioKind } from "#components/studio/editor/kind";
import { Gate, Retry, type Worker } from "#components/studio/gate";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { studioItemOptions } from "#lib/editorial/client/queries";
import type { Offer } from "#lib/editorial/rules/offer";
import { ApiError } from "#lib/http/client";
import type { Localized } from "#lib/localized";

type ItemEditorProps<Draft extends { title: Localized }, Path extends string> = {
  kind: StudioKind<Draft, Path>;
  slug: string;
  offer: Offer;
};

/** Editing one item, once it is known who asks and what stands there. */
export function ItemEditor<Draft extends { title: Localized }, Path extends string>(
  props: ItemEditorProps<Draft, Path>,
) {
  return <Gate allow="editors">{(worker) => <Loaded key={worker.id} {...props} worker={worker} />}</Gate>;
}

function Loaded<Draft extends { title: Localized }, Path extends string>({
  kind,
  slug,
  offer: published,
  worker,
}: ItemEditorProps<Draft, Path> & { worker: Worker }) {
  const t = useTranslations("studio.editor");
  const { kind: name } = kind.rules;
  const offer = kind.useOffer(published);
  const { back, to } = kind.placeOf(offer, slug);
  const { data, error, refetch } = useQuery(studioItemOptions<Draft>(kind.rules, slug));
  if (data) return <Editor kind={kind} view={data} offer={offer} userId={worker.id} />;
  if (error instanceof ApiError && error.code === "NOT_FOUND") {
    return (
      <div className="measure py-8 md:py-16">
        <h1 className="text-3xl">{t("notFoundTitle", { kind: name })}</h1>
        <p className="mt-3 text-soft">{t("notFoundText")}</p>
        <p className="mt-8">
          <Link href={back} className={buttonClass({ variant: "solid" })}>
            {t("back", { to })}
          </Link>
        </p>
      </div>
    );
  }
  if (error) {
    return (
      <Notice tone="error">
        <p>{t("failed", { kind: name })}</p>
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

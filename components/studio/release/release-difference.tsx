"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { roadmapKind } from "#components/studio/course/roadmap-kind";
import { stageKind } from "#components/studio/course/stage-kind";
import { topicKind } from "#components/studio/course/topic-kind";
import { ChangedText } from "#components/studio/editor/field-value";
import type { StudioKind } from "#components/studio/editor/kind";
import { ListDifference } from "#components/studio/release/list-difference";
import { resourceKind } from "#components/studio/resource/resource-kind";
import { roleKind } from "#components/studio/role/role-kind";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { studioItemOptions } from "#lib/editorial/client/queries";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Waiting } from "#lib/editorial/schema/release";
import type { Localized } from "#lib/localized";
import { useProblemWords } from "#lib/use-problem-words";

type ReleaseDifferenceProps = { row: Waiting; offer: Offer };

/** What learners would see otherwise, field by field; of something new, all of it. */
export function ReleaseDifference({ row, offer }: ReleaseDifferenceProps) {
  const { kind, slug } = row;
  if (kind === "resource") return <Difference kind={resourceKind} slug={slug} offer={offer} />;
  if (kind === "topic") return <Difference kind={topicKind} slug={slug} offer={offer} />;
  if (kind === "stage") return <Difference kind={stageKind} slug={slug} offer={offer} />;
  if (kind === "roadmap") return <Difference kind={roadmapKind} slug={slug} offer={offer} />;
  return <Difference kind={roleKind} slug={slug} offer={offer} />;
}

type DifferenceProps<Draft extends { title: Localized }, Path extends string> = {
  kind: StudioKind<Draft, Path>;
  slug: string;
  offer: Offer;
};

function Difference<Draft extends { title: Localized }, Path extends string>({
  kind,
  slug,
  offer,
}: DifferenceProps<Draft, Path>) {
  const { rules, useFieldWords, useOffer } = kind;
  const t = useTranslations("studio.releases");
  const { ofError } = useProblemWords();
  const { label, text } = useFieldWords(useOffer(offer));
  const view = useQuery(studioItemOptions<Draft>(rules, slug));
  if (view.isError) return <Notice tone="error">{ofError(view.error)}</Notice>;
  if (view.data === undefined) return <Skeleton className="h-20 w-full" />;
  const { draft, published } = view.data;
  const before = rules.draftOf(published?.content ?? rules.empty);
  const difference = rules.comparing.differenceOf(before, rules.draftOf(draft.content));
  if (difference.length === 0) return <p className="text-soft">{t("same")}</p>;
  return (
    <dl className="grid gap-3 py-2 text-sm">
      {difference.map(({ path, before: old, after }) => (
        <div key={path} className="border-rule border-l-2 pl-3">
          <dt className="text-soft">{label(path)}</dt>
          <dd>
            {typeof old === "object" && typeof after === "object" && old !== null && after !== null ? (
              <ListDifference before={old} after={after} nameOf={(one) => text(path, [one])} />
            ) : (
              <ChangedText path={path} before={text(path, old)} after={text(path, after)} beside={published === null} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { dimensionText } from "#components/capability/dimension";
import { LevelMarks } from "#components/capability/level-marks";
import { Failed } from "#components/cohort/signed-in";
import { useDates, useNames } from "#components/cohort/use-words";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import { Skeleton } from "#components/ui/skeleton";
import { type About, levelsOptions } from "#lib/cohort/client/queries";
import type { Model } from "#lib/cohort/rules/model";
import type { GivenLevel } from "#lib/cohort/schema/level";
import { cx } from "#lib/cx";

type GivenLevelsProps = { about: About; model: Model; none: string };

/** Every level a mentor gave, with the note, newest first. The latest of each capability is the one that stands. */
export function GivenLevels({ about, model, none }: GivenLevelsProps) {
  const t = useTranslations("cohort");
  const levels = useInfiniteQuery(levelsOptions(about));
  const { data, error } = levels;
  if (data === undefined) {
    if (error === null) return <Skeleton className="mt-4 h-24 w-full" />;
    return <Failed error={error} onRetry={() => void levels.refetch()} />;
  }
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="mt-4 border-rule border-t pt-4 text-soft">{none}</p>;
  const standing = new Set(new Map(items.toReversed().map(({ capability, id }) => [capability, id])).values());
  return (
    <>
      <ul className="mt-4 border-rule border-t">
        {items.map((given) => (
          <Given key={given.id} given={given} model={model} stands={standing.has(given.id)} />
        ))}
      </ul>
      {levels.hasNextPage ? (
        <Button
          size="sm"
          className="mt-4"
          pending={levels.isFetchingNextPage}
          onClick={() => void levels.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

type GivenProps = { given: GivenLevel; model: Model; stands: boolean };

function Given({ given: { capability, level, note, by, at }, model, stands }: GivenProps) {
  const t = useTranslations("cohort");
  const { date } = useDates();
  const names = useNames(model);
  const dimension = model.capabilities.find(({ slug }) => slug === capability)?.dimension;
  return (
    <li className="border-rule border-b py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">
          <Words said={names.capability(capability)} />
        </span>
        <span className={cx("flex items-center gap-2 text-sm", stands ? "" : "text-soft")}>
          <LevelMarks level={level} className={stands && dimension ? dimensionText[dimension] : "text-soft"} />
          {names.level(level)}
        </span>
      </p>
      <p className="mt-1 whitespace-pre-wrap break-words">{note}</p>
      <p className="mt-1 text-sm text-soft">
        {names.person(by)} · {date(at)}
        {stands ? null : ` · ${t("replacedLevel")}`}
      </p>
    </li>
  );
}

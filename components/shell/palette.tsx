"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { usePlaces } from "#components/shell/places";
import { Dialog } from "#components/ui/dialog";
import { resourceSearchOptions, roadmapOptions, roadmapsOptions } from "#lib/catalog/client";
import { fold, wordsOf } from "#lib/catalog/rules/search";
import { pick } from "#lib/localized";

const perGroup = 8;

type Hit = { href: `/${string}`; title: string; aside?: string };

export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("shell");
  return (
    <Dialog open={open} onClose={onClose} title={t("search")} place="top" hideTitle>
      <Search onClose={onClose} />
    </Dialog>
  );
}

function Search({ onClose }: { onClose: () => void }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed).trim();
  const { groups, waiting } = useHits(words);
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
  return (
    <Command label={t("search")} shouldFilter={false} loop>
      <Command.Input
        data-autofocus
        value={typed}
        onValueChange={setTyped}
        placeholder={t("searchHint")}
        className="w-full border-rule border-b bg-transparent px-5 py-4 text-lg outline-none placeholder:text-soft"
      />
      <p role="status" className={total > 0 ? "sr-only" : "px-5 py-6 text-soft"}>
        {total > 0 ? t("found", { count: total }) : waiting ? t("searching") : t("nothingFound", { words })}
      </p>
      <Command.List
        label={t("search")}
        className={total === 0 ? "hidden" : "max-h-[calc(70dvh-4rem)] overflow-auto overscroll-contain p-2"}
      >
        {groups.map(({ name, hits }) =>
          hits.length === 0 ? null : (
            <Command.Group
              key={name}
              heading={t(`groups.${name}`)}
              className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-sm [&_[cmdk-group-heading]]:text-soft"
            >
              {hits.map(({ href, title, aside }) => (
                <Command.Item
                  key={href}
                  value={href}
                  onSelect={() => {
                    onClose();
                    router.push(`/${locale}${href}`);
                  }}
                  className="target flex cursor-pointer flex-col justify-center rounded-sm sm:flex-row sm:items-center sm:justify-between sm:gap-4 px-3 py-1.5 aria-selected:bg-wash"
                >
                  <span>{title}</span>
                  {aside ? <span className="text-sm text-soft sm:shrink-0">{aside}</span> : null}
                </Command.Item>
              ))}
            </Command.Group>
          ),
        )}
      </Command.List>
    </Command>
  );
}

/** Places, stages and topics from what the browser holds; resources from the server once there is a word to look for. */
function useHits(words: string) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const places = usePlaces();
  const roadmaps = useQuery(roadmapsOptions);
  const contents = useQueries({ queries: (roadmaps.data?.items ?? []).map(({ slug }) => roadmapOptions(slug)) });
  const resources = useQuery(resourceSearchOptions(words, perGroup));
  const wanted = wordsOf(words);
  const matches = (...texts: string[]) => {
    const text = fold(texts.join("\n"));
    return wanted.every((word) => text.includes(word));
  };
  const known = contents.flatMap(({ data }) => data ?? []);
  const stages = known.flatMap((roadmap) =>
    roadmap.stages.map((stage) => ({ ...stage, href: `/roadmaps/${roadmap.slug}/${stage.slug}` as const })),
  );
  const pages = places
    .map(({ href, name }): Hit => ({ href, title: t(`places.${name}`) }))
    // The first one is among the places.
    .concat(known.slice(1).map(({ slug, title }): Hit => ({ href: `/roadmaps/${slug}`, title: pick(title, locale) })))
    .filter(({ title }) => matches(title));
  const stageHits = stages
    .filter(({ title }) => matches(title.zh, title.en))
    .map((stage): Hit => ({ href: stage.href, title: pick(stage.title, locale) }));
  const topicHits =
    wanted.length === 0
      ? []
      : stages.flatMap((stage) =>
          stage.topics
            .filter(({ title, summary }) => matches(title.zh, title.en, summary.zh, summary.en))
            .map(
              (topic): Hit => ({
                href: `${stage.href}/${topic.slug}`,
                title: pick(topic.title, locale),
                aside: pick(stage.title, locale),
              }),
            ),
        );
  const resourceHits = (words === "" ? [] : (resources.data?.items ?? [])).map(
    ({ slug, title }): Hit => ({ href: `/resources/${slug}`, title: pick(title, locale) }),
  );
  return {
    waiting: roadmaps.isLoading || contents.some(({ isLoading }) => isLoading) || resources.isFetching,
    groups: [
      { name: "pages", hits: pages },
      { name: "stages", hits: stageHits.slice(0, wanted.length === 0 ? stageHits.length : perGroup) },
      { name: "topics", hits: topicHits.slice(0, perGroup) },
      { name: "resources", hits: resourceHits },
    ] as const,
  };
}

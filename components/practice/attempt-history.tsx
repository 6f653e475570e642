"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { JudgedQuestions } from "#components/practice/attempt-result";
import type { TopicPlaces } from "#components/practice/judged-question";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { attemptsOptions, type Owner } from "#lib/practice/client/quizzes";
import type { Attempt } from "#lib/practice/schema/quiz";
import { useDay } from "#lib/use-day";
import { useProblemWords } from "#lib/use-problem-words";

type AttemptHistoryProps = { owner: Owner; enabled: boolean; best: number | null; topics: TopicPlaces };

/** Every attempt of a learner at this self-check, newest first, each to be opened and read again. */
export function AttemptHistory({ owner, enabled, best, topics }: AttemptHistoryProps) {
  const t = useTranslations("selfCheck");
  const common = useTranslations("common");
  const words = useProblemWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...attemptsOptions(owner),
    enabled,
  });
  const attempts = data?.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="history" className="mt-14 max-w-[42rem]">
      <h2 id="history" className="border-ink border-t-2 pt-3 text-xl">
        {t("history")}
      </h2>
      {attempts?.map((attempt) => (
        <PastAttempt
          key={attempt.id}
          attempt={attempt}
          isBest={attempts.length > 1 && attempt.score === best}
          topics={topics}
        />
      ))}
      {error ? (
        <Notice tone="error" className="mt-3">
          <p>{words.ofError(error)}</p>
          <Button size="sm" className="mt-2" onClick={() => void refetch()}>
            {common("retry")}
          </Button>
        </Notice>
      ) : attempts === undefined ? (
        <Skeleton className="mt-3 h-12" />
      ) : null}
      {hasNextPage && !error ? (
        <Button size="sm" className="mt-3" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t("earlier")}
        </Button>
      ) : null}
    </section>
  );
}

type PastAttemptProps = { attempt: Attempt; isBest: boolean; topics: TopicPlaces };

function PastAttempt({ attempt, isBest, topics }: PastAttemptProps) {
  const t = useTranslations("selfCheck");
  const day = useDay();
  const [read, setRead] = useState(false);
  return (
    <details
      className="group border-rule border-b"
      onToggle={({ currentTarget }) => setRead(read || currentTarget.open)}
    >
      <summary className="grid min-h-11 grid-cols-[max-content_minmax(0,1fr)_max-content] items-baseline gap-x-3 py-2.5 hover:bg-wash">
        <ChevronDown aria-hidden className="size-4 self-center text-soft transition-transform group-open:rotate-180" />
        <span>
          <span className="inline-block pr-2 font-medium">{t("attemptNumber", { number: attempt.number })}</span>
          <span className="inline-block text-sm text-soft">{day(attempt.at)}</span>
        </span>
        <span className="text-right tabular-nums">
          {t("attemptScore", { score: attempt.score, passed: attempt.passed ? "yes" : "no" })}
          {isBest ? <span className="block text-accent text-sm sm:ml-2 sm:inline">{t("best")}</span> : null}
        </span>
      </summary>
      <div className="pb-6">{read ? <JudgedQuestions attempt={attempt} topics={topics} /> : null}</div>
    </details>
  );
}

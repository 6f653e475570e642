"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Standing } from "#components/practice/standing";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Skeleton } from "#components/ui/skeleton";
import { quizzesOptions } from "#lib/practice/client/quizzes";
import { useIsConfirmed, useUserId } from "#lib/progress/client/who";

type StageSelfCheckProps = { roadmap: string; stage: string };

/** Where the learner stands with the self-check of a stage, and the way to it. */
export function StageSelfCheck({ roadmap, stage }: StageSelfCheckProps) {
  const t = useTranslations("selfCheck");
  const userId = useUserId();
  const enabled = useIsConfirmed(userId);
  const { data, isError } = useQuery({ ...quizzesOptions({ userId: userId ?? "", roadmap }), enabled });
  const tried = data?.stages.find((line) => line.stage === stage);
  const unknown = userId !== null && data === undefined && !isError;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2">
      <Link href={`/roadmaps/${roadmap}/${stage}/self-check`} className={buttonClass()}>
        {t(tried && tried.attempts > 0 ? "goAgain" : "go")}
      </Link>
      <p className="min-h-7 text-soft">
        {unknown ? <Skeleton className="mt-1 h-5 w-40" /> : tried ? <Standing tried={tried} /> : null}
      </p>
    </div>
  );
}

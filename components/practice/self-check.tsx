"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { AttemptHistory } from "#components/practice/attempt-history";
import { AttemptResult, Verdict } from "#components/practice/attempt-result";
import type { TopicPlaces } from "#components/practice/judged-question";
import { QuizForm } from "#components/practice/quiz-form";
import { LoadFailed, NoQuiz, QuizSkeleton, SignInFirst } from "#components/practice/quiz-states";
import { Refused } from "#components/practice/refused";
import { Standing } from "#components/practice/standing";
import type { ChangeNames } from "#components/progress/change-card";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { ApiError } from "#lib/http/client";
import { useSelfCheck } from "#lib/practice/client/use-self-check";
import { useIsConfirmed, useUserId } from "#lib/progress/client/who";

type SelfCheckProps = {
  stage: string;
  /** The stage's page. */
  back: `/${string}`;
  names: ChangeNames;
  topics: TopicPlaces;
};

const statusOf = (error: unknown) => (error instanceof ApiError ? error.status : null);

/** A stage's self-check for whoever is signed in: its questions, what came of them, and all tries before. */
export function SelfCheck({ stage, back, names, topics }: SelfCheckProps) {
  const t = useTranslations("selfCheck");
  const userId = useUserId();
  const confirmed = useIsConfirmed(userId);
  const owner = { userId: userId ?? "", stage };
  const check = useSelfCheck(owner, confirmed);
  const { asked, open, result } = check;
  const heading = useRef<HTMLHeadingElement>(null);
  const began = useRef(false);
  const draw = open?.quiz.draw;
  useEffect(() => {
    // After a result, and only then, the questions take focus.
    if (draw === undefined || result !== null || !began.current) return;
    began.current = false;
    heading.current?.focus();
  }, [draw, result]);

  if (userId === null || (asked.data === undefined && statusOf(asked.error) === 401)) return <SignInFirst />;
  if (statusOf(asked.error) === 404 && result === null) return <NoQuiz back={back} />;
  const tried = asked.data;
  const again = () => {
    began.current = true;
    check.startAgain();
  };
  return (
    <>
      <p role="status" className="sr-only">
        {result ? <Verdict result={result} /> : null}
      </p>
      <p className="mt-2 min-h-7 text-soft" data-standing>
        {tried ? <Standing tried={tried} /> : <Skeleton className="h-5 w-56" />}
      </p>
      <div className="mt-6">
        {check.lost && result === null ? <Notice className="mb-6">{t("lost")}</Notice> : null}
        {result ? (
          <AttemptResult
            result={result}
            passedBefore={tried?.passedAt != null && tried.passedAt < result.at}
            names={names}
            topics={topics}
          >
            <Button variant="solid" onClick={again}>
              {t("again")}
            </Button>
            <Link href={back} className={buttonClass()}>
              {t("back")}
            </Link>
          </AttemptResult>
        ) : open ? (
          <QuizForm
            open={open}
            headingRef={heading}
            pending={check.pending}
            onChoose={check.choose}
            onSend={check.send}
          >
            <Refused error={check.error} onAgain={again} />
          </QuizForm>
        ) : asked.isError ? (
          <LoadFailed error={asked.error} onRetry={() => void check.load()} />
        ) : (
          <QuizSkeleton />
        )}
      </div>
      {tried && tried.attempts > 0 ? (
        <AttemptHistory owner={owner} enabled={confirmed} best={tried.best} topics={topics} />
      ) : null}
    </>
  );
}

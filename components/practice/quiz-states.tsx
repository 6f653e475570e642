"use client";

import { useTranslations } from "next-intl";
import { useSignInHref } from "#components/shell/account-menu";
import { Button, buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { useProblemWords } from "#lib/use-problem-words";

/** What stands in the place of the questions while there are none, each with the next sensible thing to do. */

export function SignInFirst() {
  const t = useTranslations("selfCheck");
  const signIn = useSignInHref();
  return (
    <EmptyState
      title={t("signInTitle")}
      className="mt-8"
      action={
        <Link href={signIn} className={buttonClass({ variant: "solid" })}>
          {t("signIn")}
        </Link>
      }
    >
      {t("signInText")}
    </EmptyState>
  );
}

export function NoQuiz({ back }: { back: `/${string}` }) {
  const t = useTranslations("selfCheck");
  return (
    <EmptyState
      title={t("noneTitle")}
      className="mt-8"
      action={
        <Link href={back} className={buttonClass({ variant: "solid" })}>
          {t("back")}
        </Link>
      }
    >
      {t("noneText")}
    </EmptyState>
  );
}

export function LoadFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("selfCheck");
  const common = useTranslations("common");
  const words = useProblemWords();
  return (
    <Notice tone="error">
      <p>{t("loadFailed")}</p>
      <p>{words.ofError(error)}</p>
      <Button size="sm" className="mt-2" onClick={onRetry}>
        {common("retry")}
      </Button>
    </Notice>
  );
}

const places = ["1", "2", "3"];
const options = ["a", "b", "c", "d"];

export function QuizSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status" className="measure border-ink border-t-2 pt-3">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-7 w-24" />
      {places.map((place) => (
        <div key={place} className="grid gap-4 border-rule border-b py-7">
          <Skeleton className="h-6 w-full max-w-xl" />
          {options.map((option) => (
            <Skeleton key={option} className="h-5 w-4/5 max-w-md md:ml-8" />
          ))}
        </div>
      ))}
    </div>
  );
}

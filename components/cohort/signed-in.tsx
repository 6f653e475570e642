"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Skeleton } from "#components/ui/skeleton";
import { useSession } from "#lib/account/client";
import type { Session } from "#lib/session";
import { useSentToSignIn } from "#lib/sign-in-path";
import { useProblemWords } from "#lib/use-problem-words";

export type User = NonNullable<Session["user"]>;

/** What is inside is for whoever is signed in; anyone else is taken to the door and back. */
export function SignedIn({ children }: { children: (user: User) => ReactNode }) {
  const session = useSession();
  const { data, error } = session;
  const signedOut = data?.user === null;
  useSentToSignIn(signedOut);
  if (data?.user) return children(data.user);
  if (signedOut) return <Leaving />;
  return error === null ? <Waiting /> : <Failed error={error} onRetry={() => void session.refetch()} />;
}

function Leaving() {
  const t = useTranslations("cohort.gate");
  const locale = useLocale();
  return (
    <p role="status" className="py-10">
      {t("leaving")}{" "}
      <a href={`/${locale}/sign-in`} className="link">
        {t("signIn")}
      </a>
    </p>
  );
}

/** Room for a heading and a list, while it is not known what comes. */
export function Waiting() {
  const t = useTranslations("common");
  return (
    <div role="status" className="grid gap-5">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-10 w-full max-w-sm" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-24 w-full" />
      <Skeleton className="h-24 w-full" />
    </div>
  );
}

/** In the place of what could not be fetched. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations("cohort.gate");
  const common = useTranslations("common");
  const words = useProblemWords();
  return (
    <EmptyState title={t("failed")} action={<Button onClick={onRetry}>{common("retry")}</Button>}>
      {words.ofError(error)}
    </EmptyState>
  );
}

/** In the place of a part of the page that could not be fetched. */
export function Missing({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("cohort.gate");
  const common = useTranslations("common");
  return (
    <EmptyState title={t("failed")} action={<Button onClick={onRetry}>{common("retry")}</Button>}>
      {common("missingPart")}
    </EmptyState>
  );
}

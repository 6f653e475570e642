"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Appearance } from "#components/account/appearance";
import { DataExport } from "#components/account/data-export";
import { Farewell } from "#components/account/farewell";
import { PasswordForm } from "#components/account/password-form";
import { ProfileForm } from "#components/account/profile-form";
import { Sessions } from "#components/account/sessions";
import { Tokens } from "#components/account/tokens";
import { Button } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Skeleton } from "#components/ui/skeleton";
import { meOptions, useSession } from "#lib/account/client";
import { ApiError } from "#lib/http/client";
import { useSentToSignIn } from "#lib/sign-in-path";
import { useProblemWords } from "#lib/use-problem-words";

/** Everything about one's own account. Who is not signed in is sent to do so, and back. */
export function Settings() {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const words = useProblemWords();
  const session = useSession();
  const signedIn = session.data?.user != null;
  const me = useQuery({ ...meOptions, enabled: signedIn });
  const signedOut = session.data?.user === null || (me.error instanceof ApiError && me.error.status === 401);
  useSentToSignIn(signedOut);
  const error = session.error ?? me.error;
  if (me.data !== undefined) {
    return (
      <>
        <ProfileForm me={me.data} />
        <Appearance />
        <PasswordForm />
        <Sessions timeZone={me.data.timeZone} />
        <Tokens timeZone={me.data.timeZone} role={me.data.role} />
        <DataExport />
        <Farewell />
      </>
    );
  }
  if (error !== null && !signedOut) {
    return (
      <EmptyState
        title={t("loadFailed")}
        action={<Button onClick={() => (signedIn ? me : session).refetch()}>{common("retry")}</Button>}
      >
        {words.ofError(error)}
      </EmptyState>
    );
  }
  return (
    <div role="status" className="grid gap-4 border-rule border-t py-8">
      <span className="sr-only">{common("loading")}</span>
      <Skeleton className="h-7 w-40" />
      <Skeleton className="h-10 w-full max-w-md" />
      <Skeleton className="h-10 w-full max-w-md" />
      <Skeleton className="h-64 w-full max-w-md" />
    </div>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { Failed, Waiting } from "#components/cohort/signed-in";
import { Standstill } from "#components/cohort/standstill";
import { useDates } from "#components/cohort/use-words";
import { useSignInHref } from "#components/shell/account-menu";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { useSession } from "#lib/account/client";
import { useAccept } from "#lib/cohort/client/acts";
import { forgetInvitation, useInvitationToken } from "#lib/cohort/client/invitation-token";
import { invitationLookOptions } from "#lib/cohort/client/queries";
import { ApiError } from "#lib/http/client";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** Where an invitation's link leads: who sent it and what accepting means, once it is known who is asking. */
export function Invitation() {
  const t = useTranslations("cohort.invitation");
  const token = useInvitationToken();
  const session = useSession();
  const { data, error } = session;
  if (token === null) return <Standstill title={t("noneTitle")}>{t("noneText")}</Standstill>;
  if (token === undefined || (data === undefined && error === null)) return <Waiting />;
  if (data === undefined) return <Failed error={error} onRetry={() => void session.refetch()} />;
  return data.user === null ? <Stranger /> : <Offer token={token} />;
}

/** The link waits in this tab while its holder signs in; it stands in no address that a server could read. */
function Stranger() {
  const t = useTranslations("cohort.invitation");
  const shell = useTranslations("shell");
  const signIn = useSignInHref();
  const signUp = useSignInHref("sign-up");
  return (
    <>
      <h1 className="text-3xl">{t("strangerTitle")}</h1>
      <p className="measure mt-3">{t("strangerText")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link href={signIn} className={buttonClass({ variant: "solid" })}>
          {shell("signIn")}
        </Link>
        <Link href={signUp} className={buttonClass()}>
          {shell("signUp")}
        </Link>
      </div>
    </>
  );
}

const isRefusal = (error: unknown): error is ApiError =>
  error instanceof ApiError && (error.status === 404 || error.status === 409);

function Offer({ token }: { token: string }) {
  const t = useTranslations("cohort.invitation");
  const locale = useLocale();
  const router = useRouter();
  const words = useProblemWords();
  const { date } = useDates();
  const look = useQuery(invitationLookOptions(token));
  const accept = useAccept();
  const { data, error } = look;
  const over = isRefusal(error) && data === undefined;
  useEffect(() => {
    if (over) forgetInvitation();
  }, [over]);
  if (over) return <Over code={error.code} />;
  if (data === undefined) {
    if (error === null) return <Waiting />;
    return <Failed error={error} onRetry={() => void look.refetch()} />;
  }
  const { name } = data.learner;
  return (
    <>
      <h1 className="break-words text-3xl">{t("title", { name })}</h1>
      <p className="measure mt-3">{t("text")}</p>
      <ul className="measure mt-3 grid list-disc gap-1.5 pl-5 text-soft">
        <li>{t("see")}</li>
        <li>{t("do")}</li>
        <li>{t("end")}</li>
      </ul>
      {accept.error === null ? null : (
        <Notice tone="error" className="measure mt-5">
          {words.ofError(accept.error)}
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button
          variant="solid"
          pending={accept.isPending || accept.isSuccess}
          onClick={() =>
            accept.mutate(token, {
              onSuccess: ({ learner }) => {
                forgetInvitation();
                showToast({ message: t("accepted", { name: learner.name }) });
                router.push(`/${locale}/mentoring/learner?id=${learner.id}`);
              },
            })
          }
        >
          {t("accept")}
        </Button>
        <Link
          href="/dashboard"
          className={buttonClass({ variant: "quiet" })}
          onClick={() => {
            forgetInvitation();
          }}
        >
          {t("decline")}
        </Link>
      </div>
      <p className="mt-3 text-sm text-soft">{t("expires", { date: date(data.expiresAt) })}</p>
    </>
  );
}

/** Why it cannot be accepted, and where to go instead. */
function Over({ code }: { code: ApiError["code"] }) {
  const t = useTranslations("cohort.invitation");
  const own = code === "OWN_INVITATION";
  const already = code === "ALREADY_MENTOR";
  const kind = own ? "own" : already ? "already" : "over";
  return (
    <Standstill
      title={t(`${kind}Title`)}
      action={
        <Link href={own ? "/mentors" : "/mentoring"} className={buttonClass({ variant: "solid" })}>
          {t(own ? "toMentors" : "toMentoring")}
        </Link>
      }
    >
      {t(`${kind}Text`)}
    </Standstill>
  );
}

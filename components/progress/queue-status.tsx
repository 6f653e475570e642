"use client";

import { CloudOff } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Notice } from "#components/ui/notice";
import { useQueue, useWaitingCount } from "#lib/progress/client/use-queue";
import { signInPath } from "#lib/sign-in-path";

/** What is sent within this time is not worth a word. */
const patience = 1500;

/** Marks that wait for the network or for signing in again, and marks the server refused. Also keeps the sender going. */
export function QueueStatus() {
  const t = useTranslations("progress");
  const locale = useLocale();
  const { waiting, refused, state, sendNow, dismissRefused } = useQueue();
  const left = useWaitingCount();
  const signedOut = state === "signed-out" || (left > 0 && waiting.length === 0);
  const count = signedOut ? left : waiting.length;
  const some = count > 0;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!some) return setLate(false);
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [some]);
  return (
    <div className="grid gap-2 empty:hidden">
      {some && (late || signedOut) ? (
        <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <CloudOff aria-hidden className="size-4 text-soft" />
          {t(signedOut ? "waitingSignIn" : "waiting", { count })}
          {signedOut ? (
            <a className="link target inline-flex items-center" href={`/${locale}/sign-in`} onClick={toSignIn(locale)}>
              {t("signIn")}
            </a>
          ) : (
            <button type="button" className="link target" onClick={sendNow}>
              {t("sendNow")}
            </button>
          )}
        </p>
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="error">
          <p>{t("refused", { count: refused.length })}</p>
          <ul className="mt-1 list-disc pl-5 text-sm">
            {refused.map(({ key, event, code }) => (
              <li key={key}>
                <span lang="en">{event.topic ?? event.stage}</span>
                {t("colon")}
                {t(`refusedBecause.${code}`)}
              </li>
            ))}
          </ul>
          <button type="button" className="link target mt-1" onClick={dismissRefused}>
            {t("dismiss")}
          </button>
        </Notice>
      ) : null}
    </div>
  );
}

const toSignIn = (locale: string) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  window.location.assign(signInPath(locale));
};

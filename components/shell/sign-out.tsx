"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { useSession } from "#lib/account/client";
import { signOut } from "#lib/account/client/sign-in";
import { countDrafts } from "#lib/browser-store";
import { countRatings } from "#lib/capability/client/ratings";
import { countKept } from "#lib/editorial/client/kept";
import { useLearner } from "#lib/progress/client/use-learner";
import { useQueue } from "#lib/progress/client/use-queue";
import { showToast } from "#lib/toast";

/** A mark that is on its way is no reason to ask; it arrives within this time, or it may not arrive. */
const patience = 1500;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, patience));

type Step = "closed" | "asking" | "sending" | "leaving";
type Trouble = "unsent" | "ended";

/** Besides marks, what of a person exists in this browser alone, by the message that names it. */
const unsentOf = (userId: string) =>
  [
    { name: "ratings", count: countRatings(userId) },
    { name: "texts", count: countKept(userId) },
    { name: "words", count: countDrafts(userId) },
  ] as const;

/**
 * Ends the session here and starts afresh on the home page, so that nothing of this person stays in memory. What has not
 * reached the server is not thrown away unasked.
 */
export function SignOut({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("shell.leaving");
  const shell = useTranslations("shell");
  const locale = useLocale();
  const userId = useSession().data?.user?.id ?? null;
  const learner = useLearner();
  const { waiting } = useQueue();
  const [step, setStep] = useState<Step>("closed");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // Whoever stays after all must not be signed out by a try that ends later.
  const wish = useRef<AbortSignal>(null);
  const unsent = open && userId !== null ? unsentOf(userId).filter(({ count }) => count > 0) : [];
  const marksWait = () => (learner?.queue.waiting().length ?? 0) > 0;

  async function leave(): Promise<void> {
    try {
      await signOut(userId);
      location.assign(`/${locale}`);
    } catch {
      onClose();
      showToast({ message: shell("signOutFailed"), tone: "error" });
    }
  }
  async function sendFirst(): Promise<void> {
    const { current: standing } = wish;
    setStep("sending");
    setTrouble(null);
    const state = await learner?.sender.attempt();
    if (standing?.aborted) return;
    if (!marksWait()) return leave();
    setTrouble(state === "signed-out" ? "ended" : "unsent");
    setStep("asking");
  }
  const begin = useEffectEvent(async (standing: AbortSignal) => {
    if (marksWait()) await Promise.race([learner?.sender.attempt(), pause()]);
    if (standing.aborted) return;
    if (marksWait() || unsent.length > 0) setStep("asking");
    else await leave();
  });
  const known = learner !== undefined;
  useEffect(() => {
    if (!open || !known) return;
    const standing = new AbortController();
    wish.current = standing.signal;
    void begin(standing.signal);
    return () => {
      standing.abort();
      setStep("closed");
      setTrouble(null);
    };
  }, [open, known]);

  const some = waiting.length > 0;
  const loses = some || unsent.length > 0;
  return (
    <Dialog open={open && step !== "closed"} onClose={onClose} title={t("title")}>
      <div className="grid gap-3" aria-live="polite">
        {some ? <p>{t("marks", { count: waiting.length })}</p> : null}
        {loses ? null : <p>{t("allSent")}</p>}
        {unsent.map(({ name, count }) => (
          <p key={name}>{t(name, { count })}</p>
        ))}
        {some && trouble !== null ? <Notice tone="error">{t(trouble)}</Notice> : null}
      </div>
      {/* What loses something is never where the hand just was: a notice that appears moves all of them. */}
      <div className="mt-6 flex flex-col-reverse gap-3 sm:flex-row sm:justify-end">
        <Button
          variant={loses ? "danger" : "solid"}
          pending={step === "leaving"}
          onClick={() => {
            setStep("leaving");
            void leave();
          }}
        >
          {loses ? t("anyway") : shell("signOut")}
        </Button>
        <Button onClick={onClose}>{t("stay")}</Button>
        {some ? (
          <Button variant="solid" pending={step !== "asking"} onClick={sendFirst}>
            {step === "sending" ? t("sending") : t("send")}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

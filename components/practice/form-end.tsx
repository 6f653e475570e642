"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Same, type Sending } from "#components/practice/use-sending";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { ApiError } from "#lib/http/client";
import type { HandInTextState } from "#lib/practice/client/use-hand-in-text";
import { signInPath } from "#lib/sign-in-path";
import { useProblemWords } from "#lib/use-problem-words";

type FormEndProps = {
  text: HandInTextState;
  sending: Sending;
  submit: string;
  /** Left out where there is nothing to go back to. */
  onLeave?: (() => void) | undefined;
};

/** What is still wrong, the button that hands in, and the way back. */
export function FormEnd({ text, sending, submit, onLeave }: FormEndProps) {
  const t = useTranslations("handIn");
  const common = useTranslations("common");
  const [asked, setAsked] = useState(false);
  const { pending } = sending;
  const leave = () => {
    text.finish();
    onLeave?.();
  };
  return (
    <div className="grid gap-4 border-ink border-t-2 pt-4">
      {text.faults.length > 0 ? <Notice tone="error">{t("faults", { count: text.faults.length })}</Notice> : null}
      {sending.problem === null ? null : (
        <Notice tone="error">
          <Problem error={sending.problem} />
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="solid" pending={pending}>
          {pending ? t("handingIn") : submit}
        </Button>
        {onLeave ? <Button onClick={() => (text.changed ? setAsked(true) : leave())}>{t("leave")}</Button> : null}
        <p className="text-sm text-soft">{t("keptHere")}</p>
      </div>
      <Dialog open={asked} onClose={() => setAsked(false)} title={t("discard.title")} description={t("discard.text")}>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsked(false)}>{common("cancel")}</Button>
          <Button variant="danger" onClick={leave}>
            {t("discard.confirm")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

function Problem({ error }: { error: unknown }) {
  const t = useTranslations("handIn");
  const words = useProblemWords();
  const locale = useLocale();
  const code = error instanceof ApiError ? error.code : null;
  if (code === "NOT_SIGNED_IN")
    return (
      <p>
        {t("signedOut")}{" "}
        <a href={`/${locale}/sign-in`} className="link" onClick={toSignIn(locale)}>
          {t("signIn")}
        </a>
      </p>
    );
  if (code === "VERSION_CONFLICT")
    return (
      <p>
        {t("conflict")}{" "}
        <button type="button" className="link" onClick={() => location.reload()}>
          {t("refresh")}
        </button>
      </p>
    );
  return <p>{error instanceof Same ? t("same") : words.ofError(error)}</p>;
}

const toSignIn = (locale: string) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  window.location.assign(signInPath(locale));
};

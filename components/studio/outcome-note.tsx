"use client";

import { useLocale, useTranslations } from "next-intl";
import { Faults } from "#components/studio/faults";
import { faultsIn } from "#components/studio/outline/outline-turn";
import { Notice } from "#components/ui/notice";
import type { Outcome } from "#lib/editorial/client/use-editing";
import type { ApiError } from "#lib/http/client";

/** What became of the last act. Refusals stay until the next one. */
export function OutcomeNote({ outcome, label }: { outcome: Outcome | null; label: (path: string) => string }) {
  const t = useTranslations("studio.editor");
  if (outcome === null) return <div role="status" />;
  if (outcome.said === "problem") {
    const faults = faultsIn(outcome.error);
    return faults ? <Faults faults={faults} /> : <Problem error={outcome.error} />;
  }
  if (outcome.said === "fixFirst") return <Notice tone="error">{t("fixFirst", { count: outcome.count })}</Notice>;
  if (outcome.said === "incomplete") {
    const fields = [...new Set(outcome.errors.map(({ path }) => label(path)))].join(" · ");
    return <Notice tone="error">{t("incomplete", { fields })}</Notice>;
  }
  if (outcome.said === "reverted" || outcome.said === "loadedNewer") {
    return <Notice>{t(outcome.said, { version: outcome.version })}</Notice>;
  }
  return <Notice>{t(outcome.said)}</Notice>;
}

/** A refusal in words; signed out, with the way back to this very page. */
export function Problem({ error }: { error: ApiError }) {
  const t = useTranslations("studio.editor");
  const errors = useTranslations("errors");
  const locale = useLocale();
  if (error.code === "NOT_SIGNED_IN") {
    const next = encodeURIComponent(window.location.pathname);
    return (
      <Notice tone="error">
        {t("signedOut")}{" "}
        <a href={`/${locale}/sign-in?next=${next}`} className="link">
          {t("signIn")}
        </a>
      </Notice>
    );
  }
  if (error.code === "TOO_MANY_REQUESTS" && error.retryAfter !== null) {
    return <Notice tone="error">{errors("waitSeconds", { count: Math.ceil(error.retryAfter) })}</Notice>;
  }
  return <Notice tone="error">{errors(`problem.${error.code}`)}</Notice>;
}

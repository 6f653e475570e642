"use client";

import { useTranslations } from "next-intl";
import { useSignInHref } from "#components/shell/account-menu";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { ApiError } from "#lib/http/client";
import { useProblemWords } from "#lib/use-problem-words";

/** These questions will never be judged as they stand; only others help. */
const over = new Set<string>(["DRAW_USED", "DRAW_UNKNOWN", "NOT_FOUND", "INVALID"]);

/** Why the answers were not judged, that they are kept, and the way on. */
export function Refused({ error, onAgain }: { error: Error | null; onAgain: () => void }) {
  const t = useTranslations("selfCheck");
  const words = useProblemWords();
  const signIn = useSignInHref();
  if (error === null) return null;
  const code = error instanceof ApiError ? error.code : "INTERNAL";
  return (
    <Notice tone="error" className="mb-3">
      <p>{words.ofError(error)}</p>
      {over.has(code) ? null : <p>{t("kept")}</p>}
      {code === "DRAW_USED" ? <p>{t("usedElsewhere")}</p> : null}
      {over.has(code) ? (
        <Button size="sm" className="mt-2" onClick={onAgain}>
          {t("freshQuestions")}
        </Button>
      ) : null}
      {code === "NOT_SIGNED_IN" ? (
        <Link href={signIn} className={`${buttonClass({ size: "sm" })} mt-2`}>
          {t("signIn")}
        </Link>
      ) : null}
    </Notice>
  );
}

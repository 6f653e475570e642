"use client";

import { useTranslations } from "next-intl";
import { showOverlay } from "#lib/overlay";
import { late, useFetchAhead } from "#lib/use-late";

/** What stands between the wish and the act; there before the network may go, for then marks wait. */
export const signOutPart = late(() => import("#components/shell/sign-out").then(({ SignOut }) => SignOut));

export function SignOutButton({ className }: { className?: string }) {
  const t = useTranslations("shell");
  useFetchAhead(signOutPart);
  return (
    <button type="button" className={className} onClick={() => showOverlay("sign-out")}>
      {t("signOut")}
    </button>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { signOut } from "#lib/account/client/sign-in";
import { showToast } from "#lib/toast";

/** Ends the session here and starts afresh on the home page, so that nothing of this person stays in memory. */
export function SignOutButton({ className }: { className?: string }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <button
      type="button"
      className={className}
      onClick={async () => {
        try {
          await signOut();
          location.assign(`/${locale}`);
        } catch {
          showToast({ message: t("signOutFailed"), tone: "error" });
        }
      }}
    >
      {t("signOut")}
    </button>
  );
}

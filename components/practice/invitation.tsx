"use client";

import { useTranslations } from "next-intl";
import { useSignInHref } from "#components/shell/account-menu";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";

/** For those who are not signed in: what there is for them, and the way in and back. */
export function Invitation({ title, text }: { title: string; text: string }) {
  const t = useTranslations("shell");
  const signIn = useSignInHref();
  const signUp = useSignInHref("sign-up");
  return (
    <div className="measure mb-10 border-rule border-y py-6">
      <p className="font-semibold font-serif text-lg">{title}</p>
      <p className="mt-1 text-soft">{text}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link href={signIn} className={buttonClass({ variant: "solid" })}>
          {t("signIn")}
        </Link>
        <Link href={signUp} className={buttonClass()}>
          {t("signUp")}
        </Link>
      </p>
    </div>
  );
}

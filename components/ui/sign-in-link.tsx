"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { signInPath } from "#lib/sign-in-path";

/** The way to sign in and back here, wherever here is when it is taken. */
export function SignInLink({ children }: { children: ReactNode }) {
  const locale = useLocale();
  return (
    <Link
      href="/sign-in"
      className={buttonClass({ variant: "solid" })}
      onClick={(event) => {
        event.preventDefault();
        window.location.assign(signInPath(locale));
      }}
    >
      {children}
    </Link>
  );
}

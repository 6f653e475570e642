"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button";
import type { NewToken } from "#lib/account/schema";
import { showToast } from "#lib/toast";

/** The one time a token is in sight. */
export function FreshToken({ token }: { token: NewToken }) {
  const t = useTranslations("account.tokens");
  const field = useRef<HTMLInputElement>(null);
  const { id } = token;
  useEffect(() => {
    if (id !== "") field.current?.focus();
  }, [id]);
  return (
    <div className="mt-5 border-accent border-l-3 bg-accent-wash px-4 py-3">
      <label className="grid gap-2">
        <span className="font-medium">
          {t("made")} · {token.name}
        </span>
        <input
          ref={field}
          readOnly
          value={token.token}
          onFocus={(event) => event.currentTarget.select()}
          className="target w-full rounded-md border border-edge bg-card px-3 font-mono text-sm"
        />
      </label>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm">{t("once")}</p>
        <Button
          size="sm"
          onClick={() => {
            field.current?.select();
            // Plain http has no clipboard interface; the text is selected for the keyboard then.
            void navigator.clipboard?.writeText(token.token).then(() => showToast({ message: t("copied") }));
          }}
        >
          {t("copy")}
        </Button>
      </div>
    </div>
  );
}

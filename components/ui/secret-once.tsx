"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "#components/ui/button";
import { showToast } from "#lib/toast";

type SecretOnceProps = {
  label: ReactNode;
  value: string;
  /** That it will not be seen again. */
  note: string;
  /** What else one can do with it. */
  children?: ReactNode;
};

/** The one time a secret is in sight: focused, selected, and copied with one press. */
export function SecretOnce({ label, value, note, children }: SecretOnceProps) {
  const t = useTranslations("common");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (value !== "") field.current?.focus();
  }, [value]);
  return (
    <div className="mt-5 border-accent border-l-3 bg-accent-wash px-4 py-3">
      <label className="grid gap-2">
        <span className="font-medium">{label}</span>
        <input
          ref={field}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="target w-full rounded-md border border-edge bg-card px-3 font-mono text-sm"
        />
      </label>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm">{note}</p>
        <span className="flex flex-wrap gap-2">
          <Button
            size="sm"
            onClick={() => {
              // Plain http has no clipboard interface; the text is selected for the keyboard then.
              field.current?.select();
              void navigator.clipboard?.writeText(value).then(
                () => showToast({ message: t("copied") }),
                () => field.current?.select(),
              );
            }}
          >
            {t("copy")}
          </Button>
          {children}
        </span>
      </div>
    </div>
  );
}

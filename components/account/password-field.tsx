"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Field, Input } from "#components/ui/field";

type PasswordFieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  autoComplete: "current-password" | "new-password";
};

/** A password that can be looked at, pasted and filled in by a manager. */
export function PasswordField({ name, label, hint, error, autoComplete }: PasswordFieldProps) {
  const t = useTranslations("account");
  const [seen, setSeen] = useState(false);
  const Icon = seen ? EyeOff : Eye;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            name={name}
            type={seen ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="off"
            spellCheck={false}
            className="pr-12"
          />
          <button
            type="button"
            aria-label={t("showPassword")}
            aria-pressed={seen}
            title={t("showPassword")}
            onClick={() => setSeen(!seen)}
            className="target absolute inset-y-0 right-0 inline-flex items-center justify-center text-soft hover:text-ink"
          >
            <Icon aria-hidden className="size-4" />
          </button>
        </span>
      )}
    </Field>
  );
}

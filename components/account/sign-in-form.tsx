"use client";

import { useTranslations } from "next-intl";
import { useDestination, useOtherEntry, useQueryOnce } from "#components/account/after-entry";
import { EmailField } from "#components/account/email-field";
import { EntryForm } from "#components/account/entry-form";
import { PasswordField } from "#components/account/password-field";
import { useSignIn } from "#lib/account/client";
import type { Me } from "#lib/account/schema";
import { ApiError, api } from "#lib/http/client";
import { chooseTheme } from "#lib/theme";
import { textOf, useForm } from "#lib/use-form";

/** Paints this browser in the theme that was chosen for the account elsewhere. No reason to keep anyone waiting at the door. */
async function bringTheme(): Promise<void> {
  const me = await api.get<Me>("/me").catch(() => null);
  if (me !== null && me.theme !== "system") chooseTheme(me.theme);
}

const outsideRefusals = ["EMAIL_TAKEN", "EMAIL_UNVERIFIED"] as const;

export function SignInForm() {
  const t = useTranslations("account");
  const signIn = useSignIn();
  const destination = useDestination("/dashboard");
  const signUp = useOtherEntry("sign-up");
  const refusal = useQueryOnce().get("error");
  const known = outsideRefusals.find((code) => code === refusal);
  const { form, pending, faultOf, problem } = useForm({
    check: (typed) =>
      ["email", "password"].filter((path) => textOf(typed, path) === "").map((path) => ({ path, code: "REQUIRED" })),
    async send(typed) {
      await signIn.mutateAsync({ email: textOf(typed, "email"), password: textOf(typed, "password") });
      await bringTheme();
      location.assign(destination);
    },
  });
  const wrong = signIn.error instanceof ApiError && signIn.error.status === 401;
  const outside = refusal === null ? null : known ? t(`outside.${known}`) : t("outside.failed");
  return (
    <EntryForm
      entry={{ form, pending }}
      problem={problem === null ? outside : wrong ? t("wrongPair") : problem}
      submit={{ idle: t("signIn"), pending: t("signingIn") }}
      destination={destination}
      other={{ question: t("noAccount"), name: t("signUp"), href: signUp }}
    >
      <EmailField label={t("email")} error={faultOf("email")} />
      <PasswordField
        name="password"
        label={t("password")}
        error={faultOf("password")}
        autoComplete="current-password"
      />
    </EntryForm>
  );
}

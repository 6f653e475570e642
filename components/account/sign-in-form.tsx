"use client";

import { useTranslations } from "next-intl";
import { useDestination, useOtherEntry, useQueryOnce } from "#components/account/after-entry";
import { OutsideEntries } from "#components/account/outside-entries";
import { PasswordField } from "#components/account/password-field";
import { Button } from "#components/ui/button";
import { Field, Input } from "#components/ui/field";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
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
  return (
    <>
      {refusal !== null && problem === null ? (
        <Notice tone="error" className="mt-6">
          {known ? t(`outside.${known}`) : t("outside.failed")}
        </Notice>
      ) : null}
      {problem !== null ? (
        <Notice tone="error" className="mt-6">
          {wrong ? t("wrongPair") : problem}
        </Notice>
      ) : null}
      <form {...form} className="mt-6 grid gap-5">
        <Field label={t("email")} error={faultOf("email")}>
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              autoCapitalize="off"
            />
          )}
        </Field>
        <PasswordField
          name="password"
          label={t("password")}
          error={faultOf("password")}
          autoComplete="current-password"
        />
        <Button type="submit" variant="solid" pending={pending}>
          {pending ? t("signingIn") : t("signIn")}
        </Button>
      </form>
      <OutsideEntries destination={destination} />
      <p className="mt-6 text-soft">
        {t("noAccount")}{" "}
        <Link href={signUp} className="link text-ink">
          {t("signUp")}
        </Link>
      </p>
    </>
  );
}

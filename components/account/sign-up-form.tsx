"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDestination, useOtherEntry } from "#components/account/after-entry";
import { EmailField } from "#components/account/email-field";
import { EntryForm } from "#components/account/entry-form";
import { Invited, useInvitation } from "#components/account/invited";
import { PasswordField } from "#components/account/password-field";
import { useHomeRoadmap } from "#components/shell/home-roadmap";
import { Field, Input } from "#components/ui/field";
import { useSignUp } from "#lib/account/client";
import { looksLikeEmail } from "#lib/account/rules/email";
import { passwordFault, passwordLength } from "#lib/account/rules/password";
import { nameLength } from "#lib/account/rules/profile";
import { textOf, useForm } from "#lib/use-form";

export function SignUpForm() {
  const t = useTranslations("account");
  const locale = useLocale();
  const signUp = useSignUp();
  const destination = useDestination(useHomeRoadmap() ?? "/dashboard");
  const signIn = useOtherEntry("sign-in");
  const { look, token } = useInvitation();
  const { form, pending, faultOf, problem } = useForm({
    words: { TOO_SHORT: t("passwordShort", passwordLength) },
    check(typed) {
      const [name, email, password] = ["name", "email", "password"].map((field) => textOf(typed, field).trim());
      const faults = [];
      if (!name) faults.push({ path: "name", code: "REQUIRED" });
      if (!email) faults.push({ path: "email", code: "REQUIRED" });
      else if (!looksLikeEmail(email)) faults.push({ path: "email", code: "EMAIL" });
      const fault = password
        ? passwordFault(textOf(typed, "password"), { email: email ?? "", name: name ?? "" })
        : "REQUIRED";
      if (fault !== null) faults.push({ path: "password", code: fault });
      return faults;
    },
    async send(typed) {
      await signUp.mutateAsync({
        name: textOf(typed, "name"),
        email: textOf(typed, "email"),
        password: textOf(typed, "password"),
        locale,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        ...(token === null ? {} : { invitation: token }),
      });
      location.assign(destination);
    },
  });
  return (
    <>
      <p className="mt-2 text-soft">{t("signUpWhy")}</p>
      <Invited look={look} />
      <EntryForm
        entry={{ form, pending }}
        problem={problem ?? faultOf("invitation") ?? null}
        submit={{ idle: t("signUp"), pending: t("signingUp") }}
        destination={destination}
        other={{ question: t("haveAccount"), name: t("signIn"), href: signIn }}
      >
        <Field label={t("name")} hint={t("nameHint")} error={faultOf("name")}>
          {(control) => <Input {...control} name="name" autoComplete="name" maxLength={nameLength} />}
        </Field>
        <EmailField label={t("email")} error={faultOf("email")} />
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("passwordHint", passwordLength)}
          error={faultOf("password")}
          autoComplete="new-password"
        />
      </EntryForm>
    </>
  );
}

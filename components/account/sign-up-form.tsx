"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDestination, useOtherEntry } from "#components/account/after-entry";
import { OutsideEntries } from "#components/account/outside-entries";
import { PasswordField } from "#components/account/password-field";
import { Button } from "#components/ui/button";
import { Field, Input } from "#components/ui/field";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { useSignUp } from "#lib/account/client";
import { passwordFault, passwordLength } from "#lib/account/rules/password";
import { nameLength } from "#lib/account/rules/profile";
import { textOf, useForm } from "#lib/use-form";

export function SignUpForm() {
  const t = useTranslations("account");
  const locale = useLocale();
  const signUp = useSignUp();
  const destination = useDestination("/roadmaps/ai-product-manager");
  const signIn = useOtherEntry("sign-in");
  const { form, pending, faultOf, problem } = useForm({
    words: { TOO_SHORT: t("passwordHint", passwordLength) },
    check(typed) {
      const [name, email, password] = ["name", "email", "password"].map((field) => textOf(typed, field).trim());
      const faults = [];
      if (!name) faults.push({ path: "name", code: "REQUIRED" });
      if (!email) faults.push({ path: "email", code: "REQUIRED" });
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
      });
      location.assign(destination);
    },
  });
  return (
    <>
      <p className="mt-2 text-soft">{t("signUpWhy")}</p>
      {problem !== null ? (
        <Notice tone="error" className="mt-6">
          {problem}
        </Notice>
      ) : null}
      <form {...form} className="mt-6 grid gap-5">
        <Field label={t("name")} hint={t("nameHint")} error={faultOf("name")}>
          {(control) => <Input {...control} name="name" autoComplete="name" maxLength={nameLength} />}
        </Field>
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
          hint={t("passwordHint", passwordLength)}
          error={faultOf("password")}
          autoComplete="new-password"
        />
        <Button type="submit" variant="solid" pending={pending}>
          {pending ? t("signingUp") : t("signUp")}
        </Button>
      </form>
      <OutsideEntries destination={destination} />
      <p className="mt-6 text-soft">
        {t("haveAccount")}{" "}
        <Link href={signIn} className="link text-ink">
          {t("signIn")}
        </Link>
      </p>
    </>
  );
}

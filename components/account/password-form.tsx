"use client";

import { useTranslations } from "next-intl";
import { PasswordField } from "#components/account/password-field";
import { SettingsSection } from "#components/account/settings-section";
import { Button } from "#components/ui/button";
import { Problem } from "#components/ui/notice";
import { useChangePassword } from "#lib/account/client";
import { passwordFault, passwordLength } from "#lib/account/rules/password";
import { showToast } from "#lib/toast";
import { textOf, useForm } from "#lib/use-form";

/** What the browser can tell of a new password; who it belongs to is for the server to compare. */
function faultsOf(typed: FormData) {
  const next = textOf(typed, "next");
  const fault = next === "" ? "REQUIRED" : passwordFault(next, { email: "", name: "" });
  return fault === null ? [] : [{ path: "next", code: fault }];
}

export function PasswordForm() {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const change = useChangePassword();
  const { form, pending, faultOf, problem } = useForm({
    words: { TOO_SHORT: t("passwordShort", passwordLength) },
    check: faultsOf,
    async send(typed) {
      const current = textOf(typed, "current");
      await change.mutateAsync({ next: textOf(typed, "next"), ...(current === "" ? {} : { current }) });
      form.ref.current?.reset();
      showToast({ message: t("change.done") });
    },
  });
  return (
    <SettingsSection title={t("change.title")} text={t("change.text")}>
      <Problem className="mb-5">{problem}</Problem>
      <form {...form} className="grid gap-5">
        <PasswordField
          name="current"
          label={t("change.current")}
          error={faultOf("current")}
          autoComplete="current-password"
        />
        <PasswordField
          name="next"
          label={t("change.next")}
          hint={t("passwordHint", passwordLength)}
          error={faultOf("next")}
          autoComplete="new-password"
        />
        <div>
          <Button type="submit" pending={pending}>
            {pending ? common("saving") : t("change.submit")}
          </Button>
        </div>
      </form>
    </SettingsSection>
  );
}

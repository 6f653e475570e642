"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { PasswordField } from "#components/account/password-field";
import { SettingsSection } from "#components/account/settings-section";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Problem } from "#components/ui/notice";
import { useDeleteAccount } from "#lib/account/client";
import { textOf, useForm } from "#lib/use-form";

/** Deleting the account, behind a question and the password. */
export function Farewell() {
  const t = useTranslations("account.farewell");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <SettingsSection title={t("title")} text={t("text")}>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={open} onClose={close} title={t("question")} description={t("text")}>
        <FarewellForm onCancel={close} />
      </Dialog>
    </SettingsSection>
  );
}

function FarewellForm({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations("account.farewell");
  const common = useTranslations("common");
  const locale = useLocale();
  const remove = useDeleteAccount();
  const { form, pending, faultOf, problem } = useForm({
    async send(typed) {
      const password = textOf(typed, "password");
      await remove.mutateAsync(password === "" ? undefined : password);
      location.assign(`/${locale}`);
    },
  });
  return (
    <form {...form} className="grid gap-5">
      <Problem>{problem}</Problem>
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("passwordHint")}
        error={faultOf("password")}
        autoComplete="current-password"
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <Button type="submit" variant="danger" pending={pending}>
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}

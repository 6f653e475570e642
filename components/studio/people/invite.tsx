"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { OpenInvitations } from "#components/studio/people/open-invitations";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Field, Input } from "#components/ui/field";
import { Problem } from "#components/ui/notice";
import { SecretOnce } from "#components/ui/secret-once";
import { Select } from "#components/ui/select";
import { useInviteToAccount } from "#lib/account/client/people";
import { invitationDays, invitationNoteLength, invitedRoles } from "#lib/account/rules/invitation";
import type { InvitationRequest } from "#lib/account/schema/invitation";
import { randomId } from "#lib/random-id";
import { textOf, useForm } from "#lib/use-form";

/** Links by which newcomers have a role from the first moment. */
export function Invite() {
  const t = useTranslations("studio.users");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("invite")}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("inviteTitle")}
        description={t("inviteText", { days: invitationDays })}
      >
        <InviteForm />
        <OpenInvitations />
      </Dialog>
    </>
  );
}

function InviteForm() {
  const t = useTranslations("studio.users");
  const locale = useLocale();
  const invite = useInviteToAccount();
  // One id until it is answered, so that a second try makes no second link.
  const [id, setId] = useState(randomId);
  const [token, setToken] = useState<string | null>(null);
  const { form, pending, faultOf, problem } = useForm({
    async send(typed) {
      const role = textOf(typed, "role") as InvitationRequest["role"];
      const made = await invite.mutateAsync({ id, role, note: textOf(typed, "note") });
      setToken(made.token);
      setId(randomId());
    },
  });
  return (
    <>
      <Problem className="mb-4">{problem}</Problem>
      <form {...form} className="grid gap-4">
        <Field label={t("inviteRole")} error={faultOf("role")}>
          {(control) => (
            <Select
              {...control}
              name="role"
              defaultValue="editor"
              options={invitedRoles.map((value) => ({ value: value as string, label: t(`roles.${value}`) }))}
            />
          )}
        </Field>
        <Field label={t("inviteNote")} hint={t("inviteNoteHint")} error={faultOf("note")}>
          {(control) => <Input {...control} name="note" maxLength={invitationNoteLength} autoComplete="off" />}
        </Field>
        <span>
          <Button type="submit" variant="solid" pending={pending}>
            {t("inviteMake")}
          </Button>
        </span>
      </form>
      {token === null ? null : (
        <SecretOnce
          label={t("inviteLink")}
          value={`${location.origin}/${locale}/sign-up#invitation=${token}`}
          note={t("inviteOnce")}
        />
      )}
    </>
  );
}

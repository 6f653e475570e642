"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Own } from "#components/roles/use-own";
import { Button } from "#components/ui/button";
import { Field, Input } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { SignInLink } from "#components/ui/sign-in-link";
import type { Reading } from "#lib/capability/client/kept-reading";
import { useAddTarget, useChangeTarget } from "#lib/capability/client/targets";
import { emptyReading, type ReadingState } from "#lib/capability/client/use-reading";
import type { Corrected } from "#lib/capability/rules/reading";
import { longestTargetTitle, targetPath } from "#lib/capability/rules/targets";
import type { Target } from "#lib/capability/schema/target";
import { longestJobDescription } from "#lib/catalog/rules/vocabulary";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

type SaveTargetProps = {
  own: Own;
  /** The saved target that is being corrected. */
  target: Target | null;
  reading: Reading;
  requirements: readonly Corrected[];
  step: ReadingState["step"];
};

/** Keeps what was read as a private target. Signed out: says that nothing is lost on the way through the door. */
export function SaveTarget({ own, target, reading, requirements, step }: SaveTargetProps) {
  const t = useTranslations("roles.match");
  const locale = useLocale();
  const router = useRouter();
  const problems = useProblemWords();
  const add = useAddTarget(own.userId);
  const change = useChangeTarget(own.userId);
  const [asked, setAsked] = useState(false);
  if (own.signedOut) {
    return (
      <div className="mt-6 grid gap-3 border-rule border-t pt-4">
        <p className="text-sm text-soft">{t("signInWhy")}</p>
        <p>
          <SignInLink>{t("signIn")}</SignInLink>
        </p>
      </div>
    );
  }
  const title = reading.title.trim();
  const text = reading.text.trim();
  const titleFault = title === "" ? "REQUIRED" : title.length > longestTargetTitle ? "TOO_LONG" : null;
  const pending = add.isPending || change.isPending;
  const error = add.error ?? change.error;
  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (pending || requirements.length === 0 || text.length > longestJobDescription) return;
    if (titleFault !== null) {
      event.currentTarget.querySelector("input")?.focus();
      return;
    }
    const wanted = { title, text, requirements: requirements.map(({ capability, level }) => ({ capability, level })) };
    try {
      const id = target?.id ?? reading.id;
      if (target) await change.mutateAsync({ id, ...wanted });
      else await add.mutateAsync({ id, ...wanted });
      step({ do: "put", reading: emptyReading() });
      showToast({ message: t("saved", { title }) });
      router.push(`/${locale}${targetPath(id)}`);
    } catch {
      // Said above the field.
    }
  }
  return (
    <form onSubmit={submit} noValidate method="post" className="mt-6 grid gap-4 border-rule border-t pt-4">
      {error === null ? null : <Notice tone="error">{problems.ofError(error)}</Notice>}
      <Field
        label={t("name")}
        hint={t("nameHint")}
        error={asked && titleFault ? problems.ofCode(titleFault) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            name="title"
            value={reading.title}
            onChange={({ target: field }) => step({ do: "name", title: field.value })}
          />
        )}
      </Field>
      {asked && requirements.length === 0 ? <Notice tone="error">{t("nothingToSave")}</Notice> : null}
      <p>
        <Button type="submit" variant="solid" pending={pending}>
          {t(target ? "saveChanges" : "save")}
        </Button>
      </p>
    </form>
  );
}

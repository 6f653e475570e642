"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "#components/ui/button";
import { Field, Textarea } from "#components/ui/field";
import { Problem } from "#components/ui/notice";
import { useReport } from "#lib/links/client/reports";
import { longestNote, type ReportReason, reportReasons } from "#lib/links/rules/vocabulary";
import { randomId } from "#lib/random-id";
import { showToast } from "#lib/toast";
import { textOf, useForm } from "#lib/use-form";

type ReportFormProps = { userId: string; resource: string; onClose: () => void; onSent: () => void };

const isReason = (value: string): value is ReportReason => reportReasons.some((one) => one === value);

export function ReportForm({ userId, resource, onClose, onSent }: ReportFormProps) {
  const t = useTranslations("report");
  const common = useTranslations("common");
  const report = useReport({ userId, resource });
  // One for all attempts of this form, so that a second one is the same report.
  const [id] = useState(randomId);
  const { form, pending, faultOf, problem } = useForm({
    check(typed) {
      const reason = textOf(typed, "reason");
      if (!isReason(reason)) return [{ path: "reason", code: "NO_REASON" }];
      return reason === "other" && textOf(typed, "note").trim() === "" ? [{ path: "note", code: "REQUIRED" }] : [];
    },
    async send(typed) {
      const reason = textOf(typed, "reason");
      if (!isReason(reason)) return;
      await report.mutateAsync({ id, reason, note: textOf(typed, "note") });
      showToast({ message: t("sent") });
      onSent();
    },
    words: { REQUIRED: t("noteNeeded"), NO_REASON: t("reasonNeeded") },
  });
  const ofForm = faultOf("reason") === undefined && faultOf("note") === undefined;
  return (
    <form {...form} className="grid gap-4">
      {ofForm ? <Problem>{problem}</Problem> : null}
      <Reasons fault={faultOf("reason")} />
      <Field label={t("note")} aside={common("optional")} hint={t("noteHint")} error={faultOf("note")}>
        {(control) => <Textarea {...control} name="note" maxLength={longestNote} />}
      </Field>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button type="submit" variant="solid" pending={pending}>
          {t("send")}
        </Button>
      </div>
    </form>
  );
}

/** One choice among a few, each a line: the browser's own radio buttons. */
function Reasons({ fault }: { fault: string | undefined }) {
  const t = useTranslations("report");
  const error = useId();
  // Only a group of its own role can be said to be wrong; it takes focus when the form leads to its first fault.
  const wrong = fault ? ({ role: "radiogroup", "aria-invalid": true, tabIndex: -1 } as const) : {};
  return (
    <fieldset {...wrong} aria-describedby={fault ? error : undefined} className="grid gap-1">
      <legend className="mb-1 font-medium">{t("reason")}</legend>
      {reportReasons.map((reason) => (
        <label key={reason} className="target flex items-center gap-2.5">
          <input type="radio" name="reason" value={reason} className="size-4 accent-accent" />
          {t(`reasons.${reason}`)}
        </label>
      ))}
      {fault ? (
        <p id={error} className="text-sm text-accent">
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}

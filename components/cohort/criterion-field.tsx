"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Words } from "#components/roadmap/words";
import { Input } from "#components/ui/field";
import { Segmented } from "#components/ui/segmented";
import { say } from "#lib/catalog/rules/said";
import { noteLength } from "#lib/cohort/rules/vocabulary";
import type { Locale } from "#lib/locales";
import type { Localized } from "#lib/localized";

type Value = { met: boolean | null; comment: string };
type CriterionFieldProps = {
  number: number;
  text: Localized;
  value: Value;
  /** What is wrong with it, in words. */
  fault: string | undefined;
  onChange: (change: Partial<Value>) => void;
};

/** One acceptance criterion: met or not, and a word about it. */
export function CriterionField({ number, text, value, fault, onChange }: CriterionFieldProps) {
  const t = useTranslations("cohort.review");
  const id = useId();
  const said = say(text, useLocale() as Locale);
  return (
    <li className="grid gap-2 md:grid-cols-[minmax(0,1fr)_auto] md:gap-x-8">
      <p>
        <span className="mr-1.5 text-soft tabular-nums">{number}.</span>
        <Words said={said} />
      </p>
      <div>
        <Segmented
          label={t("criterion", { number, text: said.text })}
          value={value.met === null ? null : value.met ? "met" : "unmet"}
          options={[
            { value: "met", label: t("met") },
            { value: "unmet", label: t("unmet") },
          ]}
          onChange={(next) => onChange({ met: next === "met" })}
          invalid={fault !== undefined}
          describedBy={`${id}-fault`}
        />
      </div>
      <p id={`${id}-fault`} className="text-sm text-accent empty:hidden md:col-span-2">
        {fault}
      </p>
      <Input
        aria-label={t("criterionComment", { number })}
        placeholder={t("criterionHint")}
        maxLength={noteLength}
        value={value.comment}
        onChange={(event) => onChange({ comment: event.target.value })}
        className="md:col-span-2"
      />
    </li>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Field, Textarea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { longestJobDescription } from "#lib/catalog/rules/vocabulary";
import { useProblemWords } from "#lib/use-problem-words";

export type Sample = { slug: string; title: string; text: string };

type PasteFormProps = {
  text: string;
  samples: readonly Sample[];
  pending: boolean;
  problem: string | null;
  onType: (text: string) => void;
  onRead: () => void;
  /** Null: there is nothing to go back to. */
  onCancel: (() => void) | null;
  onClear: (() => void) | null;
};

/** Where the text is pasted. What is wrong with it is said when one asks to have it read. */
export function PasteForm({ text, samples, pending, problem, onType, onRead, onCancel, onClear }: PasteFormProps) {
  const t = useTranslations("roles.match");
  const common = useTranslations("common");
  const problems = useProblemWords();
  const [asked, setAsked] = useState(false);
  const length = text.trim().length;
  const fault = length === 0 ? "REQUIRED" : length > longestJobDescription ? "TOO_LONG" : null;
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setAsked(true);
    if (fault === null && !pending) onRead();
    else event.currentTarget.querySelector("textarea")?.focus();
  }
  return (
    <form onSubmit={submit} noValidate method="post" className="grid max-w-3xl gap-4">
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      <Field
        label={t("paste")}
        hint={t("pasteHint")}
        aside={<span className="tabular-nums">{t("length", { count: length, most: longestJobDescription })}</span>}
        error={fault === "TOO_LONG" ? t("tooLong") : asked && fault ? problems.ofCode(fault) : undefined}
      >
        {(control) => (
          <Textarea
            {...control}
            name="text"
            rows={14}
            value={text}
            onChange={(event) => onType(event.target.value)}
            className="max-h-[60vh]"
          />
        )}
      </Field>
      {text === "" ? (
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <span className="text-soft">{t("try")}</span>
          {samples.map((sample) => (
            <Button key={sample.slug} size="sm" onClick={() => onType(sample.text)}>
              {sample.title}
            </Button>
          ))}
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" pending={pending}>
          {pending ? t("reading") : t("read")}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{common("cancel")}</Button> : null}
        {onClear ? (
          <Button variant="quiet" onClick={onClear}>
            {t("clear")}
          </Button>
        ) : null}
      </p>
    </form>
  );
}

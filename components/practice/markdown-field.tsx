"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Field, Textarea } from "#components/ui/field";
import { LazyMarkdown } from "#components/ui/lazy-markdown";
import { Segmented } from "#components/ui/segmented";
import { handInLimits } from "#lib/practice/rules/check-hand-in";

type MarkdownFieldProps = {
  name: string;
  label: string;
  hint: string;
  optional?: boolean;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
};

/** A longer text in Markdown, to write and to look at as it will be read. */
export function MarkdownField({ name, label, hint, optional = false, error, value, onChange }: MarkdownFieldProps) {
  const t = useTranslations("handIn");
  const common = useTranslations("common");
  const [view, setView] = useState<"write" | "preview">("write");
  const most = handInLimits.reflection;
  const aside =
    value.length > most * 0.8 ? t("length", { count: value.length, most }) : optional ? common("optional") : null;
  // What is wrong has to be mended where one writes.
  const shown = error === undefined ? view : "write";
  return (
    <div className="grid gap-2">
      {shown === "write" ? (
        <Field
          label={label}
          aside={aside}
          error={error}
          hint={
            <>
              {hint}
              <span className="block">{t("markdownHint")}</span>
            </>
          }
        >
          {(control) => (
            <Textarea
              {...control}
              name={name}
              rows={8}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      ) : (
        <Preview label={label} text={value} />
      )}
      <div>
        <Segmented
          label={t("view")}
          value={shown}
          onChange={setView}
          options={[
            { value: "write", label: t("write") },
            { value: "preview", label: t("preview") },
          ]}
        />
      </div>
    </div>
  );
}

function Preview({ label, text }: { label: string; text: string }) {
  const t = useTranslations("handIn");
  const title = useId();
  return (
    <section aria-labelledby={title} className="grid gap-1.5">
      <p id={title} className="font-medium">
        {label}
      </p>
      <div className="min-h-56 rounded-md border border-rule bg-card px-4 py-3">
        {text.trim() === "" ? <p className="text-soft">{t("previewEmpty")}</p> : <LazyMarkdown text={text} under={3} />}
      </div>
    </section>
  );
}

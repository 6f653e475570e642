"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button, buttonClass } from "#components/ui/button";
import { Field, Textarea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { cx } from "#lib/cx";
import { decodeFile } from "#lib/editorial/rules/import/given-file";

export type GivenText = { name: string; text: string };
type Read = GivenText & { size: number; guessed: boolean };

type GivenTextProps = {
  /** Names that the browser offers to choose, such as `.csv,.json`. */
  accept: string;
  /** Bytes. */
  largest: number;
  words: { file: string; paste: string; tooLarge: (size: string) => string };
  rows: number;
  /** The text to begin with. */
  start?: string;
  pending: boolean;
  onGiven: (given: GivenText) => void;
  /** Another file or text stands here now. */
  onEdit?: () => void;
  /** Between the text and the button. */
  children: ReactNode;
};

/** A file or a pasted text to make a plan of. What was given stays until the page is left. */
export function GivenTextForm({
  accept,
  largest,
  words,
  rows,
  start = "",
  pending,
  onGiven,
  onEdit,
  children,
}: GivenTextProps) {
  const t = useTranslations("studio.bulk.import");
  const sizeOf = useSize();
  const [file, setFile] = useState<Read | null>(null);
  const [pasted, setPasted] = useState(start);
  const [fault, setFault] = useState<string | undefined>();
  const input = useRef<HTMLInputElement>(null);

  async function read(chosen: File | undefined) {
    setFile(null);
    setFault(undefined);
    onEdit?.();
    if (chosen === undefined) return;
    if (chosen.size > largest) return setFault(words.tooLarge(sizeOf(chosen.size)));
    const decoded = decodeFile(await chosen.arrayBuffer());
    if (decoded === null) setFault(t("unreadable"));
    else setFile({ name: chosen.name, size: chosen.size, ...decoded });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const text = file?.text ?? pasted;
    if (text.trim() === "") return setFault(t("empty"));
    setFault(undefined);
    onGiven({ name: file?.name ?? "", text });
  }

  return (
    <form
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void read(event.dataTransfer.files[0]);
      }}
      className="measure grid gap-5"
      noValidate
    >
      <Field label={t("file")} hint={words.file} error={fault}>
        {(control) => (
          <div className="flex flex-wrap items-center gap-3">
            <input
              {...control}
              ref={input}
              type="file"
              accept={accept}
              onChange={(event) => void read(event.target.files?.[0])}
              className="peer sr-only"
            />
            <label
              htmlFor={control.id}
              className={cx(
                buttonClass(),
                "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2",
              )}
            >
              {t("chooseFile")}
            </label>
            <span className="hidden text-soft md:inline">{t("drop")}</span>
          </div>
        )}
      </Field>
      {file ? (
        <div className="grid gap-2">
          <p role="status" className="flex flex-wrap items-center gap-3">
            <span className="break-all">{t("chosen", { name: file.name, size: sizeOf(file.size) })}</span>
            <Button
              size="sm"
              onClick={() => {
                setFile(null);
                if (input.current) input.current.value = "";
                input.current?.focus();
              }}
            >
              {t("removeFile")}
            </Button>
          </p>
          {file.guessed ? <Notice>{t("gb")}</Notice> : null}
        </div>
      ) : (
        <Field label={t("orPaste")} hint={words.paste}>
          {(control) => (
            <Textarea
              {...control}
              name="pasted"
              rows={rows}
              spellCheck={false}
              className="font-mono text-sm"
              value={pasted}
              onChange={(event) => {
                setPasted(event.target.value);
                onEdit?.();
              }}
            />
          )}
        </Field>
      )}
      {children}
      <p className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="solid" pending={pending}>
          {t("makePlan")}
        </Button>
        <span role="status" className="text-soft">
          {pending ? t("planning") : ""}
        </span>
      </p>
    </form>
  );
}

type SamplesProps = { samples: readonly (readonly [name: string, label: string])[]; hint: string };

/** Files to begin with. */
export function SampleFiles({ samples, hint }: SamplesProps) {
  const t = useTranslations("studio.bulk.import");
  return (
    <div className="measure grid gap-1">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span className="font-medium">{t("samples")}</span>
        {samples.map(([name, label]) => (
          <a key={name} href={`/samples/${name}`} download className="link target inline-flex items-center">
            {label}
          </a>
        ))}
      </p>
      <p className="text-sm text-soft">{hint}</p>
    </div>
  );
}

/** A number of bytes as people read it. */
function useSize() {
  const format = useFormatter();
  return (bytes: number) => {
    const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "kilobyte"] : [bytes / 1024 / 1024, "megabyte"];
    return format.number(value, { style: "unit", unit, maximumFractionDigits: 1 });
  };
}

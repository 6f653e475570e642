"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { TextDraft } from "#components/studio/fields/text-field";
import { Field, Input } from "#components/ui/field";

type IntegerFieldProps<Path extends string> = {
  draft: TextDraft<Path>;
  path: Path;
  value: number;
  label: string;
  hint?: ReactNode;
  least: number;
  most: number;
};

/** A whole number as it is typed; anything else stays in the field and is called wrong. */
export function IntegerField<Path extends string>(props: IntegerFieldProps<Path>) {
  const { draft, path, value, label, hint, least, most } = props;
  const t = useTranslations("studio.fieldError");
  const [typed, setTyped] = useState(String(value));
  const numberOf = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN);
  // Changed from elsewhere, such as by a merge.
  const shown = Object.is(numberOf(typed), value) || !Number.isFinite(value) ? typed : String(value);
  return (
    <Field
      label={label}
      hint={hint}
      error={draft.errorOf(path) ? t("between", { least: String(least), most: String(most) }) : undefined}
      className="content-start"
    >
      {(control) => (
        <Input
          {...control}
          name={path}
          inputMode="numeric"
          className="max-w-40 tabular-nums"
          value={shown}
          onChange={({ target }) => {
            setTyped(target.value);
            draft.step({ do: "type", path, value: numberOf(target.value) });
          }}
          onBlur={() => draft.step({ do: "leave", path })}
        />
      )}
    </Field>
  );
}

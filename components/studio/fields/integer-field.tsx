"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NumberInput } from "#components/studio/fields/number-input";
import type { TextDraft } from "#components/studio/fields/text-field";
import { Field } from "#components/ui/field";

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
  return (
    <Field
      label={label}
      hint={hint}
      error={draft.errorOf(path) ? t("between", { least: String(least), most: String(most) }) : undefined}
      className="content-start"
    >
      {(control) => (
        <NumberInput
          {...control}
          name={path}
          className="max-w-40"
          value={value}
          onNumber={(number = Number.NaN) => draft.step({ do: "type", path, value: number })}
          onBlur={() => draft.step({ do: "leave", path })}
        />
      )}
    </Field>
  );
}

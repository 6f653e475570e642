"use client";

import { type ComponentProps, useState } from "react";
import { Input } from "#components/ui/field";
import { cx } from "#lib/cx";

/** What was typed as a whole number; NaN for anything else, so that it stays in the field and is called wrong. */
const numberOf = (text: string): number | undefined =>
  text.trim() === "" ? undefined : /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;

type NumberInputProps = Omit<ComponentProps<typeof Input>, "value" | "onChange"> & {
  /** Undefined: empty. NaN: what was typed is no number. */
  value: number | undefined;
  onNumber: (value: number | undefined) => void;
};

/** A field for a whole number that keeps what was typed. */
export function NumberInput({ value, onNumber, className, ...control }: NumberInputProps) {
  const [typed, setTyped] = useState(String(value ?? ""));
  // Changed from elsewhere, such as by a merge.
  const shown = Object.is(numberOf(typed), value) || Number.isNaN(value) ? typed : String(value ?? "");
  return (
    <Input
      {...control}
      inputMode="numeric"
      className={cx("tabular-nums", className)}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        onNumber(numberOf(target.value));
      }}
    />
  );
}

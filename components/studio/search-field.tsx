"use client";

import { type Ref, useEffect, useState } from "react";
import { Field, Input } from "#components/ui/field";
import { setAddress } from "#lib/address";

type SearchFieldProps = { q: string; label: string; hint: string; ref: Ref<HTMLInputElement>; restart: string };

/**
 * The words one looks for, kept in the address under `q`. What is typed goes there once the hand rests, so that Back does
 * not walk through every letter; `restart` names the part of the address that tells how far one has turned.
 */
export function SearchField({ q, label, hint, ref, restart }: SearchFieldProps) {
  const [typed, setTyped] = useState({ q, text: q });
  // The address changed by other means, such as Back or the clear button.
  if (typed.q !== q) setTyped({ q, text: typed.text.trim() === q ? typed.text : q });
  const { text } = typed;
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(() => setAddress({ q: text.trim(), [restart]: null }, "replace"), 200);
    return () => clearTimeout(timer);
  }, [text, q, restart]);
  return (
    <Field label={<span className="sr-only">{label}</span>} className="grow">
      {(control) => (
        <Input
          {...control}
          ref={ref}
          type="search"
          maxLength={200}
          placeholder={hint}
          value={text}
          onChange={(event) => setTyped({ q, text: event.target.value })}
        />
      )}
    </Field>
  );
}

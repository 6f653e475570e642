"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useFieldError } from "#components/studio/fields/use-field-error";
import type { PickGroup } from "#components/studio/fields/use-pickable";
import { Checkbox } from "#components/ui/checkbox";
import { Input } from "#components/ui/field";
import { wordsOf } from "#lib/catalog/rules/search";

type PickerProps = {
  path: string;
  label: string;
  groups: PickGroup[];
  chosen: readonly string[];
  /** Code of what is wrong with the choice. */
  error: string | null;
  /** The same in words of its own. */
  said?: string | undefined;
  onChoose: (chosen: string[]) => void;
};

/** What is chosen, as a list one can take from, above everything there is to choose from. */
export function Picker({ path, label, groups, chosen, error: code, said, onChoose }: PickerProps) {
  const t = useTranslations("studio");
  const id = useId();
  const errorText = useFieldError();
  const [typed, setTyped] = useState("");
  const names = new Map(groups.flatMap(({ items }) => items.map((item) => [item.slug, item.name])));
  const words = wordsOf(typed);
  const found = groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => words.every((word) => item.words.includes(word))),
    }))
    .filter((group) => group.items.length > 0);
  const choose = (slug: string, on: boolean) => {
    const rest = chosen.filter((one) => one !== slug);
    onChoose(on ? [...rest, slug] : rest);
  };
  const error = said ?? errorText(path, code);
  const reachable = { tabIndex: 0 };
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 flex w-full items-baseline justify-between gap-3 font-medium">
        {label}
        <span className="font-normal text-sm text-soft">{t("form.picked", { count: chosen.length })}</span>
      </legend>
      {chosen.length === 0 ? (
        <p className="py-1.5 text-sm text-soft">{t("form.nonePicked")}</p>
      ) : (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((slug) => (
            <li key={slug}>
              <button
                type="button"
                aria-label={t("form.remove", { name: names.get(slug) ?? slug })}
                onClick={() => choose(slug, false)}
                className="target inline-flex items-center gap-1.5 rounded-full border border-edge py-0.5 pr-2 pl-3 text-left text-sm hover:border-ink"
              >
                {names.get(slug) ?? slug}
                <X aria-hidden className="size-3.5 shrink-0 text-soft" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {error ? (
        <p id={`${id}-error`} className="mb-2 text-accent text-sm">
          {error}
        </p>
      ) : null}
      <Input
        type="search"
        aria-label={t("form.pickSearch", { what: label })}
        placeholder={t("form.pickSearch", { what: label })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <section
        {...reachable}
        aria-label={label}
        className="mt-2 h-72 overflow-y-auto overscroll-contain rounded-md border border-rule px-4 py-2"
      >
        {found.length === 0 ? <p className="py-2 text-soft">{t("form.nothingLike")}</p> : null}
        {found.map((group) => (
          <fieldset key={group.name} className="mb-3">
            <legend className="py-1 text-sm text-soft">{group.name}</legend>
            {group.items.map(({ slug, name }) => (
              <Checkbox
                key={slug}
                label={name}
                checked={chosen.includes(slug)}
                onChange={(event) => choose(slug, event.target.checked)}
              />
            ))}
          </fieldset>
        ))}
      </section>
    </fieldset>
  );
}

"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { FieldsProps } from "#components/studio/draft-form";
import { useFieldError } from "#components/studio/use-field-error";
import { Checkbox } from "#components/ui/checkbox";
import { Input } from "#components/ui/field";
import { fold, wordsOf } from "#lib/catalog/rules/search";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";
import { pick } from "#lib/localized";

type Group = { name: string; items: { slug: string; name: string; words: string }[] };
type PickerProps = FieldsProps & { field: "topics" | "capabilities" };

function groupsOf(
  field: PickerProps["field"],
  offer: Offer,
  locale: Locale,
  dimension: (slug: string) => string,
): Group[] {
  const item = (slug: string, name: { zh: string; en: string }) => ({
    slug,
    name: pick(name, locale),
    words: fold(`${name.zh}\n${name.en}\n${slug}`),
  });
  if (field === "topics") {
    return offer.stages.map(({ title, topics }) => ({
      name: pick(title, locale),
      items: topics.map((topic) => item(topic.slug, topic.title)),
    }));
  }
  return [...new Set(offer.capabilities.map((one) => one.dimension))].map((slug) => ({
    name: dimension(slug),
    items: offer.capabilities.filter((one) => one.dimension === slug).map((one) => item(one.slug, one.name)),
  }));
}

/** What is chosen, as a list one can take from, above everything there is to choose from. */
export function Picker({ field, draft, offer }: PickerProps) {
  const t = useTranslations("studio");
  const common = useTranslations("common");
  const locale = useLocale();
  const id = useId();
  const errorText = useFieldError();
  const [typed, setTyped] = useState("");
  const groups = groupsOf(field, offer, locale, (slug) => common(`dimension.${slug as "people"}`));
  const names = new Map(groups.flatMap(({ items }) => items.map((item) => [item.slug, item.name])));
  const words = wordsOf(typed);
  const found = groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => words.every((word) => item.words.includes(word))),
    }))
    .filter((group) => group.items.length > 0);
  const chosen = draft.mine[field];
  const choose = (slug: string, on: boolean) => {
    const rest = chosen.filter((one) => one !== slug);
    draft.step({ do: "type", path: field, value: on ? [...rest, slug] : rest });
  };
  const label = t(`field.${field}`);
  const error = errorText(field, draft.errorOf(field));
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

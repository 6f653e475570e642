"use client";

import { SlidersHorizontal } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import { SearchField } from "#components/studio/search-field";
import { AddressSelect } from "#components/ui/address-select";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Field, Input } from "#components/ui/field";
import { setAddress } from "#lib/address";
import { tagFrom } from "#lib/catalog/rules/tags";
import { freeKinds, resourceKinds, resourceLanguages } from "#lib/catalog/rules/vocabulary";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import { type FilterName, filterNames, type Listing } from "#lib/editorial/rules/listing";
import type { Offer } from "#lib/editorial/rules/offer";
import { pick } from "#lib/localized";

type FiltersProps = { listing: Listing; offer: Offer; onClear: () => void; ref: Ref<HTMLInputElement> };

export function ResourceFilters({ listing, offer, onClear, ref }: FiltersProps) {
  const t = useTranslations("studio.list");
  const [wanted, setWanted] = useState<boolean | null>(null);
  const active = filterNames.filter((name) => listing[name] !== undefined).length;
  const open = wanted ?? active > 0;
  return (
    <search className="grid gap-3">
      <div className="flex items-end gap-2">
        <SearchField ref={ref} q={listing.q ?? ""} label={t("search")} hint={t("searchHint")} restart="page" />
        <Button
          onClick={() => setWanted(!open)}
          aria-expanded={open}
          aria-controls="studio-filters"
          className="shrink-0 whitespace-nowrap"
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          <span>{active > 0 ? t("filtersOn", { count: active }) : t("filters")}</span>
        </Button>
      </div>
      <div id="studio-filters" hidden={!open} className="grid gap-3">
        <Choices listing={listing} offer={offer} />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Checkbox
            label={t("missingYes")}
            checked={listing.missing === "yes"}
            onChange={(event) => setAddress({ missing: event.target.checked ? "yes" : null, page: null }, "push")}
          />
          {active > 0 || listing.q ? (
            <Button variant="quiet" size="sm" onClick={onClear}>
              {t("clear")}
            </Button>
          ) : null}
        </div>
      </div>
    </search>
  );
}

function Choices({ listing, offer }: Pick<FiltersProps, "listing" | "offer">) {
  const t = useTranslations("studio");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const options: { name: Exclude<FilterName, "missing" | "tag">; choices: { value: string; label: string }[] }[] = [
    { name: "state", choices: resourceStates.map((value) => ({ value, label: t(`state.${value}`) })) },
    { name: "kind", choices: resourceKinds.map((value) => ({ value, label: kinds(`kind.${value}`) })) },
    {
      name: "category",
      choices: offer.categories.map(({ id, name }) => ({ value: String(id), label: pick(name, locale) })),
    },
    { name: "lang", choices: resourceLanguages.map((value) => ({ value, label: kinds(`language.${value}`) })) },
    { name: "free", choices: freeKinds.map((value) => ({ value, label: kinds(`free.${value}`) })) },
    {
      name: "topic",
      choices: offer.stages.flatMap(({ topics }) =>
        topics.map(({ slug, title }) => ({ value: slug, label: pick(title, locale) })),
      ),
    },
    {
      name: "capability",
      choices: offer.capabilities.map(({ slug, name }) => ({ value: slug, label: pick(name, locale) })),
    },
  ];
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-4 xl:grid-cols-8">
      {options.map(({ name, choices }) => (
        <Field key={name} label={<span className="text-sm text-soft">{t(`list.filter.${name}`)}</span>}>
          {(control) => (
            <AddressSelect
              {...control}
              name={name}
              restart="page"
              className="w-full"
              value={listing[name]}
              any={t("list.any")}
              options={choices}
            />
          )}
        </Field>
      ))}
      <Field label={<span className="text-sm text-soft">{t("list.filter.tag")}</span>}>
        {(control) => (
          <Input
            {...control}
            key={listing.tag ?? ""}
            name="tag"
            defaultValue={listing.tag ?? ""}
            autoCapitalize="none"
            spellCheck={false}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
            }}
            onBlur={(event) => {
              const tag = tagFrom(event.target.value);
              event.target.value = tag;
              if (tag !== (listing.tag ?? "")) setAddress({ tag: tag === "" ? null : tag, page: null }, "push");
            }}
          />
        )}
      </Field>
    </div>
  );
}

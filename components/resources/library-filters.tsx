"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { AddressSelect } from "#components/ui/address-select";
import { controlClass } from "#components/ui/field";
import { FiltersButton } from "#components/ui/filters-button";
import { setAddress } from "#lib/address";
import { type LibraryFilter, libraryFilters } from "#lib/catalog/rules/library-filter";
import type { Said } from "#lib/catalog/rules/said";
import { freeKinds, resourceKinds, resourceLanguages } from "#lib/catalog/rules/vocabulary";
import { cx } from "#lib/cx";

type Choice = { value: string; name: Said };

/** What can be chosen, named by the server in the page's language. */
export type LibraryChoices = {
  categories: Choice[];
  capabilities: Choice[];
  /** Topics below the stage they belong to. */
  stages: { name: Said; topics: Choice[] }[];
};

type FiltersProps = {
  filter: LibraryFilter;
  choices: LibraryChoices;
  search: RefObject<HTMLInputElement | null>;
};

export function LibraryFilters({ filter, choices, search }: FiltersProps) {
  const t = useTranslations("resources");
  const [unfolded, setUnfolded] = useState(false);
  const active = Object.keys(filter).filter((name) => name !== "q").length;
  return (
    <search aria-label={t("filterLabel")} className="mt-6 grid gap-3 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <SearchField asked={filter.q ?? ""} field={search} />
        <FiltersButton controls="library-filters" open={unfolded} onToggle={() => setUnfolded(!unfolded)}>
          {t("filters", { count: active })}
        </FiltersButton>
        {Object.keys(filter).length > 0 ? (
          <button
            type="button"
            className="link target text-sm"
            onClick={() => setAddress(Object.fromEntries(libraryFilters.map((name) => [name, null])), "push")}
          >
            {t("clear")}
          </button>
        ) : null}
      </div>
      <div id="library-filters" className={cx("flex-wrap gap-2 lg:flex", unfolded ? "flex" : "hidden")}>
        <Choices filter={filter} choices={choices} />
      </div>
    </search>
  );
}

/** What is typed stays as typed, spaces and all, as long as the address says the same. */
function SearchField({ asked, field }: { asked: string; field: RefObject<HTMLInputElement | null> }) {
  const t = useTranslations("resources");
  const [typed, setTyped] = useState("");
  return (
    <input
      ref={field}
      type="search"
      aria-label={t("search")}
      aria-keyshortcuts="/"
      placeholder={t("searchHint")}
      maxLength={200}
      value={typed.trim() === asked ? typed : asked}
      onChange={(event) => {
        setTyped(event.target.value);
        setAddress({ q: event.target.value }, "replace");
      }}
      className={cx(controlClass, "!w-auto min-w-40 max-w-lg grow")}
    />
  );
}

function Choices({ filter, choices }: { filter: LibraryFilter; choices: LibraryChoices }) {
  const t = useTranslations("resources");
  const kinds = useTranslations("kinds");
  const named = (list: Choice[]) => list.map(({ value, name }) => ({ value, label: name.text, lang: name.lang }));
  const all = [
    ["kind", t("anyKind"), resourceKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) }))],
    ["category", t("anyCategory"), named(choices.categories)],
    ["topic", t("anyTopic"), choices.stages.flatMap(({ topics }) => named(topics))],
    ["capability", t("anyCapability"), named(choices.capabilities)],
    ["lang", t("anyLang"), resourceLanguages.map((lang) => ({ value: lang, label: kinds(`language.${lang}`) }))],
    ["free", t("anyFree"), freeKinds.map((free) => ({ value: free, label: kinds(`free.${free}`) }))],
  ] as const;
  return all.map(([name, any, options]) => (
    <AddressSelect
      key={name}
      name={name}
      aria-label={t(name)}
      value={filter[name]}
      any={any}
      options={[...options]}
      className="grow basis-36 lg:max-w-48 lg:grow-0"
    />
  ));
}

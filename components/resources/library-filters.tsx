"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { controlClass } from "#components/ui/field";
import { Select } from "#components/ui/select";
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
        <button
          type="button"
          aria-expanded={unfolded}
          aria-controls="library-filters"
          onClick={() => setUnfolded(!unfolded)}
          className="target inline-flex items-center gap-2 rounded-md px-2 text-sm hover:bg-wash lg:hidden"
        >
          <SlidersHorizontal aria-hidden className="size-4" />
          {t("filters", { count: active })}
        </button>
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
  const set = (name: string) => (event: { target: { value: string } }) =>
    setAddress({ [name]: event.target.value }, "push");
  const named = (list: Choice[]) => list.map(({ value, name }) => ({ value, label: name.text, lang: name.lang }));
  const size = "grow basis-36 lg:max-w-48 lg:grow-0";
  return (
    <>
      <Select
        aria-label={t("kind")}
        value={filter.kind ?? ""}
        onChange={set("kind")}
        className={size}
        options={[
          { value: "", label: t("anyKind") },
          ...resourceKinds.map((kind) => ({ value: kind, label: kinds(`kind.${kind}`) })),
        ]}
      />
      <Select
        aria-label={t("category")}
        value={filter.category ?? ""}
        onChange={set("category")}
        className={size}
        options={[{ value: "", label: t("anyCategory") }, ...named(choices.categories)]}
      />
      <Select
        aria-label={t("topic")}
        value={filter.topic ?? ""}
        onChange={set("topic")}
        className={size}
        options={[{ value: "", label: t("anyTopic") }, ...choices.stages.flatMap(({ topics }) => named(topics))]}
      />
      <Select
        aria-label={t("capability")}
        value={filter.capability ?? ""}
        onChange={set("capability")}
        className={size}
        options={[{ value: "", label: t("anyCapability") }, ...named(choices.capabilities)]}
      />
      <Select
        aria-label={t("lang")}
        value={filter.lang ?? ""}
        onChange={set("lang")}
        className={size}
        options={[
          { value: "", label: t("anyLang") },
          ...resourceLanguages.map((language) => ({ value: language, label: kinds(`language.${language}`) })),
        ]}
      />
      <Select
        aria-label={t("free")}
        value={filter.free ?? ""}
        onChange={set("free")}
        className={size}
        options={[
          { value: "", label: t("anyFree") },
          ...freeKinds.map((free) => ({ value: free, label: kinds(`free.${free}`) })),
        ]}
      />
    </>
  );
}

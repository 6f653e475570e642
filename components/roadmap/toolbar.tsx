"use client";

import { List, Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { useBoard } from "#components/roadmap/board-context";
import { AddressSelect } from "#components/ui/address-select";
import { controlClass } from "#components/ui/field";
import { FiltersButton } from "#components/ui/filters-button";
import { setAddress } from "#lib/address";
import { longestChoices, type TopicFilter } from "#lib/catalog/rules/topic-filter";
import { cx } from "#lib/cx";
import { statuses } from "#lib/progress/rules/status";
import { useMedia } from "#lib/use-media";

type ToolbarProps = { filter: TopicFilter; view: string | null; search: RefObject<HTMLInputElement | null> };

/** Filters and the choice between map and list; all of it stands in the address. */
export function Toolbar({ filter, view, search }: ToolbarProps) {
  const board = useBoard();
  const t = useTranslations("roadmap");
  const [unfolded, setUnfolded] = useState(false);
  const active = Object.keys(filter).length;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <ViewSwitch view={view} />
      <FiltersButton
        controls="roadmap-filters"
        open={unfolded}
        onToggle={() => setUnfolded(!unfolded)}
        className="ml-auto"
      >
        {t("filters", { count: active })}
      </FiltersButton>
      <search
        id="roadmap-filters"
        aria-label={t("filterLabel")}
        className={cx("w-full flex-wrap items-center gap-2 lg:flex lg:w-auto lg:grow", unfolded ? "flex" : "hidden")}
      >
        <Filters filter={filter} search={search} />
      </search>
      <p role="status" className="w-full text-sm text-soft empty:hidden">
        {board.filtering ? t("found", { count: board.shown.length }) : null}
        {board.filtering ? (
          <button
            type="button"
            className="link target ml-3"
            onClick={() => setAddress({ status: null, capability: null, max: null, q: null }, "push")}
          >
            {t("clearFilters")}
          </button>
        ) : null}
      </p>
    </div>
  );
}

function Filters({ filter, search }: Pick<ToolbarProps, "filter" | "search">) {
  const board = useBoard();
  const t = useTranslations("roadmap");
  const words = useTranslations("status");
  return (
    <>
      <input
        ref={search}
        type="search"
        aria-label={t("searchTopics")}
        aria-keyshortcuts="/"
        placeholder={t("searchTopics")}
        value={filter.q ?? ""}
        onChange={(event) => setAddress({ q: event.target.value }, "replace")}
        className={cx(controlClass, "!w-auto min-w-36 grow basis-40 lg:max-w-64")}
      />
      <AddressSelect
        name="status"
        how="replace"
        aria-label={t("byStatus")}
        value={filter.status}
        disabled={board.progress.phase === "signed-out"}
        className="grow basis-36 lg:grow-0"
        any={t("anyStatus")}
        options={[
          { value: "open", label: t("openOnly") },
          ...statuses.map((status) => ({ value: status, label: words(status) })),
        ]}
      />
      <AddressSelect
        name="capability"
        how="replace"
        aria-label={t("byCapability")}
        value={filter.capability}
        className="grow basis-44 lg:max-w-56 lg:grow-0"
        any={t("anyCapability")}
        options={board.view.capabilities.map(({ slug, name }) => ({ value: slug, label: name.text, lang: name.lang }))}
      />
      <AddressSelect
        name="max"
        how="replace"
        aria-label={t("byMinutes")}
        value={filter.max}
        className="grow basis-36 lg:grow-0"
        any={t("anyMinutes")}
        options={longestChoices.map((value) => ({ value, label: t("atMost", { count: Number(value) }) }))}
      />
    </>
  );
}

const look = "target inline-flex items-center gap-1.5 border-b-2 px-1 text-sm hover:text-ink";
const on = "border-accent text-ink";
const off = "border-transparent text-soft";
const looks = {
  map: { on, off, undecided: "max-lg:border-transparent max-lg:text-soft lg:border-accent lg:text-ink" },
  list: { on, off, undecided: "lg:border-transparent lg:text-soft max-lg:border-accent max-lg:text-ink" },
};

/**
 * Without a choice wide screens show the map and narrow ones the list, by style alone, so that the first paint is right
 * before any script runs.
 */
function ViewSwitch({ view }: { view: string | null }) {
  const t = useTranslations("roadmap");
  const choose = (value: string) => setAddress({ view: value }, "replace");
  const undecided = view === null;
  const usual = useMedia("(min-width: 64rem)") ? "map" : "list";
  const shown = view ?? usual;
  return (
    <fieldset aria-label={t("viewAs")} className="flex gap-4">
      <button
        type="button"
        aria-pressed={shown === "map"}
        onClick={() => choose("map")}
        className={cx(look, looks.map[undecided ? "undecided" : view === "map" ? "on" : "off"])}
      >
        <Route aria-hidden className="size-4" />
        {t("asMap")}
      </button>
      <button
        type="button"
        aria-pressed={shown === "list"}
        onClick={() => choose("list")}
        className={cx(look, looks.list[undecided ? "undecided" : view === "list" ? "on" : "off"])}
      >
        <List aria-hidden className="size-4" />
        {t("asList")}
      </button>
    </fieldset>
  );
}

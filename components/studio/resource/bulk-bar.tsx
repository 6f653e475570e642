"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Input } from "#components/ui/field";
import { Select } from "#components/ui/select";
import { tagsIn } from "#lib/catalog/rules/tags";
import type { BulkChange } from "#lib/editorial/rules/bulk";
import type { Offer } from "#lib/editorial/rules/offer";
import { pick } from "#lib/localized";

type BarProps = {
  count: number;
  /** How many the search finds in all, when not all of them are selected; null: nothing more to select. */
  more: number | null;
  offer: Offer;
  pending: boolean;
  onAll: () => void;
  onClear: () => void;
  onChange: (change: BulkChange) => void;
};

const acts = [
  "publish",
  "archive",
  "restore",
  "addTags",
  "removeTags",
  "setTopics",
  "setCapabilities",
  "setLanguages",
] as const;
type Act = (typeof acts)[number];

/** What can be done with everything selected; stands at the foot of the page while something is. */
export function BulkBar({ count, more, offer, pending, onAll, onClear, onChange }: BarProps) {
  const t = useTranslations("studio.bulk.selection");
  const [act, setAct] = useState<Act>("publish");
  const [value, setValue] = useState("");
  const [empty, setEmpty] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    const change = changeOf(act, value);
    setEmpty(change === null);
    if (change !== null) onChange(change);
  }

  return (
    <section
      aria-label={t("bar")}
      className="bottom-0 z-10 [@media(min-height:30rem)]:sticky -mx-4 mt-4 grid gap-3 border-rule border-t bg-paper px-4 py-3"
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <span role="status" className="font-medium tabular-nums">
          {pending ? t("working") : t("selected", { count })}
        </span>
        {more === null ? null : (
          <button type="button" className="link target inline-flex items-center" onClick={onAll}>
            {t("all", { count: more })}
          </button>
        )}
        <button type="button" className="link target inline-flex items-center" onClick={onClear}>
          {t("clear")}
        </button>
      </p>
      <form onSubmit={submit} className="flex flex-wrap items-center gap-2" noValidate>
        <Select
          name="act"
          aria-label={t("act.label")}
          value={act}
          onChange={(event) => {
            setAct(event.target.value as Act);
            setValue("");
            setEmpty(false);
          }}
          options={acts.map((one) => ({ value: one, label: t(`act.${one}`) }))}
        />
        <ValueField act={act} value={value} offer={offer} empty={empty} onChange={setValue} />
        <Button type="submit" variant="solid" pending={pending}>
          {t("run")}
        </Button>
      </form>
      {empty ? (
        <p id="bulk-value-error" role="alert" className="text-accent text-sm">
          {t("needTags")}
        </p>
      ) : null}
    </section>
  );
}

/** Null: something has to be said first. */
function changeOf(act: Act, value: string): BulkChange | null {
  const list = value === "" ? [] : [value];
  switch (act) {
    case "addTags":
    case "removeTags": {
      const tags = tagsIn(value);
      return tags.length === 0 ? null : { act, tags };
    }
    case "setTopics":
      return { act, topics: list };
    case "setCapabilities":
      return { act, capabilities: list };
    case "setLanguages":
      return { act, languages: value === "en" ? ["en"] : value === "both" ? ["zh", "en"] : ["zh"] };
    default:
      return { act };
  }
}

type ValueProps = Pick<BarProps, "offer"> & {
  act: Act;
  value: string;
  empty: boolean;
  onChange: (value: string) => void;
};

function ValueField({ act, value, offer, empty, onChange }: ValueProps) {
  const t = useTranslations("studio.bulk.selection.value");
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  if (act === "publish" || act === "archive" || act === "restore") return null;
  if (act === "addTags" || act === "removeTags") {
    return (
      <Input
        name="tags"
        aria-label={t("tags")}
        aria-invalid={empty || undefined}
        aria-describedby={empty ? "bulk-value-error" : undefined}
        placeholder={t("tags")}
        autoCapitalize="none"
        spellCheck={false}
        className="!w-auto min-w-40 grow sm:max-w-72"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const [label, options] =
    act === "setTopics"
      ? [
          t("topics"),
          [
            { value: "", label: t("noTopic") },
            ...offer.stages.flatMap(({ topics }) =>
              topics.map(({ slug, title }) => ({ value: slug, label: pick(title, locale) })),
            ),
          ],
        ]
      : act === "setCapabilities"
        ? [
            t("capabilities"),
            [
              { value: "", label: t("noCapability") },
              ...offer.capabilities.map(({ slug, name }) => ({ value: slug, label: pick(name, locale) })),
            ],
          ]
        : [
            t("languages"),
            [
              { value: "", label: kinds("language.zh") },
              { value: "en", label: kinds("language.en") },
              { value: "both", label: t("both") },
            ],
          ];
  return (
    <Select
      name="value"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={options}
      className="max-w-full sm:max-w-72"
    />
  );
}

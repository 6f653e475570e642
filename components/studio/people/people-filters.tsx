"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { SearchField } from "#components/studio/search-field";
import { AddressSelect } from "#components/ui/address-select";
import type { PeopleFilter } from "#lib/account/client";
import { roles } from "#lib/permissions";

export function PeopleFilters({ filter, ref }: { filter: PeopleFilter; ref: Ref<HTMLInputElement> }) {
  const t = useTranslations("studio.users");
  const any = useTranslations("studio.list")("any");
  const choices = {
    role: roles.map((value) => ({ value: value as string, label: t(`roles.${value}`) })),
    status: (["active", "suspended"] as const).map((value) => ({ value: value as string, label: t(value) })),
  };
  return (
    <search className="flex flex-wrap items-end gap-2">
      <span className="grow basis-60">
        <SearchField ref={ref} q={filter.q ?? ""} label={t("search")} hint={t("searchHint")} restart="cursor" />
      </span>
      {(["role", "status"] as const).map((name) => (
        <AddressSelect
          key={name}
          name={name}
          restart="cursor"
          aria-label={t(name)}
          value={filter[name]}
          any={`${t(name)} · ${any}`}
          options={choices[name]}
        />
      ))}
    </search>
  );
}

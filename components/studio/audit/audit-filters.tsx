"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { SearchField } from "#components/studio/search-field";
import { AddressSelect } from "#components/ui/address-select";
import { Field, Input } from "#components/ui/field";
import { setAddress } from "#lib/address";
import { auditedKinds } from "#lib/audit/rules";

/** What the audit is narrowed to; all of it stands in the address. */
export function AuditFilters({ address, ref }: { address: URLSearchParams; ref: Ref<HTMLInputElement> }) {
  const t = useTranslations("studio.audit");
  return (
    <search className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <span className="grow basis-60">
        <SearchField ref={ref} q={address.get("q") ?? ""} label={t("search")} hint={t("searchHint")} restart="cursor" />
      </span>
      <AddressSelect
        name="act"
        restart="cursor"
        aria-label={t("kind")}
        value={address.get("act") ?? undefined}
        any={`${t("kind")} · ${t("anyKind")}`}
        options={auditedKinds.map((kind) => ({ value: kind as string, label: t(`kinds.${kind}`) }))}
      />
      <span className="flex gap-3">
        {(["from", "to"] as const).map((name) => (
          <Field key={name} label={t(name)}>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={address.get(name) ?? ""}
                onChange={(event) => setAddress({ [name]: event.target.value || null, cursor: null }, "replace")}
              />
            )}
          </Field>
        ))}
      </span>
    </search>
  );
}

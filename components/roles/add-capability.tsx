"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import type { NamedCapability } from "#lib/catalog/rules/role-view";

type AddCapabilityProps = { capabilities: readonly NamedCapability[]; onAdd: (capability: string) => void };

/** Adds what the text does not say. Nothing while everything is in. */
export function AddCapability({ capabilities, onAdd }: AddCapabilityProps) {
  const t = useTranslations("roles.match");
  const common = useTranslations("common");
  const [wanted, setWanted] = useState("");
  const chosen = capabilities.find(({ slug }) => slug === wanted) ?? capabilities[0];
  if (chosen === undefined) return null;
  return (
    <div className="mt-4 flex flex-wrap items-end gap-3">
      <Field label={t("add")} className="min-w-0 grow">
        {(control) => (
          <Select
            {...control}
            className="w-full"
            value={chosen.slug}
            onChange={({ target }) => setWanted(target.value)}
            options={capabilities.map(({ slug, name, dimension }) => ({
              value: slug,
              label: t("ofDimension", { dimension: common(`dimension.${dimension}`), name: name.text }),
            }))}
          />
        )}
      </Field>
      <Button onClick={() => onAdd(chosen.slug)}>{t("addThis")}</Button>
    </div>
  );
}

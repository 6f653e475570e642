"use client";

import { useTranslations } from "next-intl";
import { Select } from "#components/ui/select";
import type { Model } from "#lib/cohort/rules/model";

type LevelSelectProps = {
  levels: Model["levels"];
  /** What the choice of none says. */
  none: string;
  /** "" for none, else the number. */
  value: string;
  onChange: (value: string) => void;
  id?: string;
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** One of the five levels, by number and name, or none. */
export function LevelSelect({ levels, none, onChange, ...rest }: LevelSelectProps) {
  const t = useTranslations("cohort");
  return (
    <Select
      {...rest}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: "", label: none },
        ...levels.map(({ name }, level) => ({
          value: String(level),
          label: t("levelIs", { level, name: name.text }),
          ...(name.lang ? { lang: name.lang } : {}),
        })),
      ]}
    />
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { LevelScale } from "#components/cohort/level-scale";
import { LevelSelect } from "#components/cohort/level-select";
import { Words } from "#components/roadmap/words";
import { Input } from "#components/ui/field";
import type { OutlineCapability } from "#lib/capability/rules/outline";
import type { Explanation } from "#lib/capability/schema";
import type { Model } from "#lib/cohort/rules/model";
import { noteLength } from "#lib/cohort/rules/vocabulary";
import { cx } from "#lib/cx";

type View = { level: string; note: string };
type ViewFieldProps = {
  levels: Model["levels"];
  capability: OutlineCapability;
  explained: Explanation | undefined;
  value: View;
  /** What is wrong with it, in words. */
  fault: string | undefined;
  onChange: (view: View) => void;
};

/** A mentor's view of one capability, next to the learner's own and the computed one. */
export function ViewField({ levels, capability, explained, value, fault, onChange }: ViewFieldProps) {
  const id = useId();
  const t = useTranslations("cohort.checkIn");
  const cohort = useTranslations("cohort");
  const named = (level: number) => cohort("levelIs", { level, name: levels[level]?.name.text ?? "" });
  const { level: computed = 0, selfAssessed } = explained ?? {};
  const name = capability.name.text;
  return (
    <li className="grid gap-x-6 gap-y-2 border-rule border-b py-3 md:grid-cols-[minmax(0,1fr)_7rem_12rem_minmax(0,1fr)] md:items-center">
      <div>
        <p className="font-medium">
          <Words said={capability.name} />
        </p>
        <p className="text-sm text-soft">
          {t("selfIs", { level: selfAssessed === undefined ? t("notSaid") : named(selfAssessed) })}
          {" · "}
          {t("computedIs", { level: named(computed) })}
        </p>
      </div>
      <LevelScale
        computed={computed}
        selfAssessed={selfAssessed ?? null}
        mentor={value.level === "" ? null : Number(value.level)}
      />
      <LevelSelect
        levels={levels}
        none={t("noView")}
        aria-label={t("viewOf", { name })}
        aria-describedby={`${id}-fault`}
        {...(fault === undefined ? {} : { "aria-invalid": true as const })}
        value={value.level}
        onChange={(level) => onChange({ ...value, level })}
      />
      <Input
        aria-label={t("viewNoteOf", { name })}
        // On a phone two dozen empty fields would hide the levels; one comes with each level that is chosen.
        className={cx(value.level === "" && value.note === "" && "hidden md:block")}
        placeholder={t("viewNote")}
        maxLength={noteLength}
        value={value.note}
        onChange={(event) => onChange({ ...value, note: event.target.value })}
      />
      <p id={`${id}-fault`} className="text-sm text-accent empty:hidden md:col-span-2 md:col-start-3">
        {fault}
      </p>
    </li>
  );
}

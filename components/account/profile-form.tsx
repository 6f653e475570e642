"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { SettingsSection } from "#components/account/settings-section";
import { rememberLanguage } from "#components/shell/language-switch";
import { Button } from "#components/ui/button";
import { Field, Input } from "#components/ui/field";
import { Problem } from "#components/ui/notice";
import { Select } from "#components/ui/select";
import { useChangeProfile } from "#lib/account/client";
import { nameLength, weeklyMinutes } from "#lib/account/rules/profile";
import type { Me } from "#lib/account/schema";
import { inLanguage, isLocale, locales } from "#lib/locales";
import { showToast } from "#lib/toast";
import { textOf, useForm } from "#lib/use-form";

/** Every zone this browser knows, and the one that is set, should it be another. */
function timeZones(current: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return [...new Set([...known, "UTC", current])].sort();
}

export function ProfileForm({ me }: { me: Me }) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const shell = useTranslations("shell");
  const locale = useLocale();
  const path = usePathname();
  const save = useChangeProfile();
  const { form, pending, faultOf, problem } = useForm({
    check: (typed) => (textOf(typed, "name").trim() === "" ? [{ path: "name", code: "REQUIRED" }] : []),
    async send(typed) {
      const chosen = textOf(typed, "locale");
      const minutes = textOf(typed, "weeklyMinutes");
      await save.mutateAsync({
        name: textOf(typed, "name"),
        timeZone: textOf(typed, "timeZone"),
        // Nothing typed is no number; the server names the field.
        weeklyMinutes: minutes === "" ? Number.NaN : Number(minutes),
        ...(isLocale(chosen) ? { locale: chosen } : {}),
      });
      // Whoever reads the page in a language other than the account's stays in it, unless they chose one just now.
      const changed = isLocale(chosen) && chosen !== me.locale ? chosen : null;
      if (changed !== null) rememberLanguage(changed);
      if (changed !== null && changed !== locale) location.assign(inLanguage(path, changed));
      else showToast({ message: t("profile.saved") });
    },
  });
  return (
    <SettingsSection title={t("profile.title")} text={me.email}>
      <Problem className="mb-5">{problem}</Problem>
      <form {...form} className="grid gap-5">
        <Field label={t("name")} error={faultOf("name")}>
          {(control) => (
            <Input {...control} name="name" autoComplete="name" maxLength={nameLength} defaultValue={me.name} />
          )}
        </Field>
        <Field label={t("profile.language")} error={faultOf("locale")}>
          {(control) => (
            <Select
              {...control}
              name="locale"
              defaultValue={me.locale}
              options={locales.map((value) => ({ value, label: shell(`languages.${value}`), lang: value }))}
            />
          )}
        </Field>
        <Field label={t("profile.timeZone")} hint={t("profile.timeZoneHint")} error={faultOf("timeZone")}>
          {(control) => (
            <Select
              {...control}
              name="timeZone"
              defaultValue={me.timeZone}
              options={timeZones(me.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            />
          )}
        </Field>
        <Field
          label={t("profile.weekly")}
          hint={t("profile.weeklyHint", weeklyMinutes)}
          error={faultOf("weeklyMinutes")}
        >
          {(control) => (
            <Input
              {...control}
              name="weeklyMinutes"
              type="number"
              inputMode="numeric"
              min={weeklyMinutes.min}
              max={weeklyMinutes.max}
              step={5}
              defaultValue={me.weeklyMinutes}
              className="tabular-nums"
            />
          )}
        </Field>
        <div>
          <Button type="submit" variant="solid" pending={pending}>
            {pending ? common("saving") : common("save")}
          </Button>
        </div>
      </form>
    </SettingsSection>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Needed, useWeekdays } from "#components/plan/brief";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Field, Input } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { Select } from "#components/ui/select";
import { weeklyMinutes } from "#lib/account/rules/profile";
import { useSetGoal } from "#lib/capability/client/goal";
import { targetsOptions } from "#lib/capability/client/targets";
import type { Plan } from "#lib/capability/schema/plan";
import type { Said } from "#lib/catalog/rules/said";
import type { FieldError } from "#lib/errors";
import { pick } from "#lib/localized";
import { useIsConfirmed } from "#lib/progress/client/who";
import { showToast } from "#lib/toast";
import { textOf, useForm } from "#lib/use-form";

export type RoleName = { slug: string; title: Said };
type GoalFormProps = {
  userId: string;
  plan: Plan;
  roles: RoleName[];
};

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const daysIn = (typed: FormData) => typed.getAll("studyDays").map(Number);

function faultsIn(typed: FormData): FieldError[] {
  const empty = ["weeklyMinutes", "studyTime"].filter((name) => textOf(typed, name) === "");
  return [
    ...empty.map((path) => ({ path, code: "REQUIRED" })),
    ...(daysIn(typed).length === 0 ? [{ path: "studyDays", code: "REQUIRED" }] : []),
  ];
}

type Choice = { value: string; label: string; lang?: string };

/** What one can head for: nothing in particular, one's private targets, the roles of the curriculum. */
function useHeadings(userId: string, { goal }: Plan, roles: RoleName[]): Choice[] {
  const t = useTranslations("plan.goal");
  const locale = useLocale();
  const targets = useQuery({ ...targetsOptions(userId), enabled: useIsConfirmed(userId) }).data?.items ?? [];
  const known: Choice[] = [
    { value: "", label: t("noRole") },
    ...targets.map(({ id, title }) => ({ value: id, label: title })),
    ...roles.map(({ slug, title: { text, lang } }) => ({ value: slug, label: text, ...(lang ? { lang } : {}) })),
  ];
  // The goal is known before the list of targets is.
  const { role, title } = goal;
  if (role === null || title === null || known.some(({ value }) => value === role)) return known;
  return [...known, { value: role, label: pick(title, locale) }];
}

/** Where to, how much a week, when, and by when. */
export function GoalForm({ userId, plan, roles }: GoalFormProps) {
  const t = useTranslations("plan.goal");
  const common = useTranslations("common");
  const weekday = useWeekdays("short");
  const save = useSetGoal(userId);
  const { goal } = plan;
  const [typed, setTyped] = useState({ targetDate: goal.targetDate ?? "", weekly: goal.weeklyMinutes });
  const { form, pending, faultOf, problem } = useForm({
    check: faultsIn,
    async send(entered) {
      const date = textOf(entered, "targetDate");
      await save.mutateAsync({
        role: textOf(entered, "role") || null,
        weeklyMinutes: Number(textOf(entered, "weeklyMinutes")),
        targetDate: date === "" ? null : date,
        studyDays: daysIn(entered),
        studyTime: textOf(entered, "studyTime"),
      });
      showToast({ message: t("saved") });
    },
  });
  const options = useHeadings(userId, plan, roles);
  const daysFault = faultOf("studyDays");
  return (
    <form
      {...form}
      className="mt-4 grid gap-5"
      onInput={(event) => {
        const entered = new FormData(event.currentTarget);
        setTyped({ targetDate: textOf(entered, "targetDate"), weekly: Number(textOf(entered, "weeklyMinutes")) });
      }}
    >
      {problem !== null ? <Notice tone="error">{problem}</Notice> : null}
      <Field label={t("role")} hint={t("roleHint")} error={faultOf("role")}>
        {(control) => (
          <Select
            {...control}
            key={goal.role}
            name="role"
            defaultValue={goal.role ?? ""}
            options={options}
            className="w-full"
          />
        )}
      </Field>
      <Field label={t("weekly")} hint={t("weeklyHint", weeklyMinutes)} error={faultOf("weeklyMinutes")}>
        {(control) => (
          <Input
            {...control}
            name="weeklyMinutes"
            type="number"
            inputMode="numeric"
            min={weeklyMinutes.min}
            max={weeklyMinutes.max}
            step={5}
            defaultValue={goal.weeklyMinutes}
            className="tabular-nums"
          />
        )}
      </Field>
      <fieldset aria-describedby={daysFault ? "days-fault" : undefined}>
        <legend className="font-medium">{t("days")}</legend>
        <div className="mt-1 grid grid-cols-4 gap-x-4">
          {weekdays.map((number) => (
            <Checkbox
              key={number}
              name="studyDays"
              value={number}
              defaultChecked={goal.studyDays.includes(number)}
              aria-invalid={daysFault ? true : undefined}
              label={weekday(number)}
            />
          ))}
        </div>
        {daysFault ? (
          <p id="days-fault" className="text-sm text-accent">
            {t("pickDay")}
          </p>
        ) : null}
      </fieldset>
      <Field label={t("time")} hint={t("zone", { zone: plan.timeZone })} error={faultOf("studyTime")}>
        {(control) => (
          <Input {...control} name="studyTime" type="time" defaultValue={goal.studyTime} className="tabular-nums" />
        )}
      </Field>
      <Field
        label={t("target")}
        aside={common("optional")}
        hint={
          typed.targetDate === "" ? undefined : (
            <Needed plan={plan} targetDate={typed.targetDate} weekly={typed.weekly} />
          )
        }
        error={faultOf("targetDate")}
      >
        {(control) => (
          <Input
            {...control}
            name="targetDate"
            type="date"
            min={plan.today}
            defaultValue={goal.targetDate ?? ""}
            className="tabular-nums"
          />
        )}
      </Field>
      <div>
        <Button type="submit" variant="solid" pending={pending}>
          {pending ? common("saving") : t("save")}
        </Button>
      </div>
    </form>
  );
}

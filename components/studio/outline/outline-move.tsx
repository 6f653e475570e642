"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Select } from "#components/ui/select";
import type { Move } from "#lib/editorial/rules/outline/outline";
import { homeOf } from "#lib/editorial/rules/outline/outline";
import type { OutlineItem } from "#lib/editorial/rules/outline/outline-steps";
import { orderOf } from "#lib/editorial/rules/outline/outline-view";
import type { OutlineAnswer } from "#lib/editorial/schema/outline";
import { type Localized, languageOf, pick } from "#lib/localized";

type MoveFormProps = {
  outline: OutlineAnswer;
  item: OutlineItem;
  onMove: (move: Move) => void;
  onCancel: () => void;
};

const end = "";

/** A place chosen by name: for phones, and for everyone who would rather say where than carry it there. */
export function MoveForm({ outline, item, onMove, onCancel }: MoveFormProps) {
  const t = useTranslations("studio.outline");
  const common = useTranslations("common");
  const locale = useLocale();
  const { kind, slug } = item;
  const [stage, setStage] = useState(homeOf(orderOf(outline), slug)?.slug ?? outline.stages[0]?.slug ?? "");
  const [before, setBefore] = useState(end);
  const option = ({ slug: value, title }: { slug: string; title: Localized }) => ({
    value,
    label: pick(title, locale),
    lang: languageOf(title, locale),
  });
  const inside = kind === "topic" ? outline.stages.find((one) => one.slug === stage)?.topics : outline.stages;
  const others = (inside ?? []).filter((one) => one.slug !== slug);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = before === end ? null : before;
    onMove(
      kind === "topic"
        ? { act: "move-topic", topic: slug, stage, before: place }
        : { act: "move-stage", stage: slug, before: place },
    );
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      {kind === "topic" ? (
        <Field label={t("toStage")}>
          {(control) => (
            <Select
              {...control}
              data-autofocus
              className="w-full"
              value={stage}
              options={outline.stages.map(option)}
              onChange={(event) => {
                setStage(event.target.value);
                setBefore(end);
              }}
            />
          )}
        </Field>
      ) : null}
      <Field label={t("toPlace")}>
        {(control) => (
          <Select
            {...control}
            className="w-full"
            value={before}
            options={[
              ...others.map((one) => ({ ...option(one), label: t("before", { name: option(one).label }) })),
              { value: end, label: t("atEnd") },
            ]}
            onChange={(event) => setBefore(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onCancel}>{common("cancel")}</Button>
        <Button type="submit" variant="solid">
          {t("move")}
        </Button>
      </div>
    </form>
  );
}

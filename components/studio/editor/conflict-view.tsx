"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { ChangedText, FieldText } from "#components/studio/editor/field-value";
import type { FieldWords } from "#components/studio/editor/field-words";
import { useMoment } from "#components/studio/when";
import { Button } from "#components/ui/button";
import { Segmented } from "#components/ui/segmented";
import { cx } from "#lib/cx";
import type { EditingState } from "#lib/editorial/client/use-editing";
import { type Choices, type Side, sideOf, type ThreeWayField } from "#lib/editorial/rules/difference/comparing";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import type { ItemConflict } from "#lib/editorial/schema/shapes";

export type ConflictViewProps<Draft, Path extends string> = {
  rules: KindRules<Draft, Path>;
  editing: EditingState<Draft, Path>;
  conflict: ItemConflict<Draft>;
  words: FieldWords;
};

const notes = { theirs: "onlyTheirs", mine: "onlyMine", both: "both", alike: "alike" } as const;

/** Somebody else saved first: their text and mine, field by field, and which of them goes on. */
export function ConflictView<Draft, Path extends string>(props: ConflictViewProps<Draft, Path>) {
  const { rules, editing, conflict, words } = props;
  const { draftOf, comparing } = rules;
  const t = useTranslations("studio.conflict");
  const moment = useMoment();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [choices, setChoices] = useState<Choices<Path>>({});
  const { base, mine, version } = editing.draft;
  const fields = comparing.compareThree({
    base: draftOf(conflict.base ?? base),
    theirs: draftOf(conflict.content),
    mine,
  });
  const open = fields.filter((field) => sideOf(field, choices) === null).length;
  const all = (side: Side) => setChoices(Object.fromEntries(fields.map(({ path }) => [path, side])) as Choices<Path>);
  return (
    <section aria-labelledby="conflict-heading" className="grid gap-6">
      <div className="border-accent border-l-3 bg-accent-wash px-4 py-4 md:px-6">
        <h2 id="conflict-heading" ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {t("heading")}
        </h2>
        <p className="measure mt-2">
          {t("lead", {
            name: conflict.author?.name ?? t("someone"),
            at: moment(conflict.at),
            version: conflict.version,
            base: version,
          })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => all("theirs")}>
          {t("allTheirs")}
        </Button>
        <Button size="sm" onClick={() => all("mine")}>
          {t("allMine")}
        </Button>
      </div>
      <ul className="border-rule border-t">
        {fields.map((field) => (
          <ConflictField
            key={field.path}
            field={field}
            words={words}
            side={sideOf(field, choices)}
            onChoose={(side) => setChoices({ ...choices, [field.path]: side })}
          />
        ))}
      </ul>
      <div className="bottom-0 flex [@media(min-height:30rem)]:sticky flex-wrap items-center gap-3 border-rule border-t bg-paper py-3">
        <Button
          variant="solid"
          pending={editing.busy}
          aria-disabled={open > 0 || undefined}
          onClick={() => {
            if (open === 0) void editing.settle(choices);
          }}
        >
          {t("save")}
        </Button>
        <Button variant="quiet" onClick={editing.backToText}>
          {t("back")}
        </Button>
        <p role="status" className={cx("text-sm", open > 0 ? "text-accent" : "text-soft")}>
          {t("open", { count: open })}
        </p>
      </div>
    </section>
  );
}

type ConflictFieldProps = {
  field: ThreeWayField;
  words: FieldWords;
  side: Side | null;
  onChoose: (side: Side) => void;
};

function ConflictField({ field, words, side, onChoose }: ConflictFieldProps) {
  const t = useTranslations("studio");
  const { text } = words;
  const id = useId();
  const { path, changedBy } = field;
  const label = words.label(path);
  const base = text(path, field.base);
  const sides = [
    { side: "theirs", value: text(path, field.theirs) },
    { side: "mine", value: text(path, field.mine) },
  ] as const;
  return (
    <li aria-labelledby={id} className="grid gap-3 border-rule border-b py-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 id={id} className="text-lg">
          {label}
          <span
            className={cx(
              "block font-normal font-sans text-sm md:ml-3 md:inline",
              side === null ? "text-accent" : "text-soft",
            )}
          >
            {t(`conflict.${notes[changedBy]}`)}
          </span>
        </h3>
        {changedBy === "alike" ? null : (
          <Segmented
            label={t("conflict.use", { field: label })}
            value={side}
            onChange={onChoose}
            options={[
              { value: "theirs", label: t("conflict.takeTheirs") },
              { value: "mine", label: t("conflict.keepMine") },
            ]}
          />
        )}
      </div>
      <dl className="grid gap-x-8 gap-y-3 md:grid-cols-3">
        <div>
          <dt className="text-sm text-soft">{t("conflict.base")}</dt>
          <dd>
            <FieldText path={path} text={base} />
          </dd>
        </div>
        {sides.map(({ side: one, value }) => (
          <div key={one} className={cx("border-l-2 pl-3", side === one ? "border-accent" : "border-rule")}>
            <dt className="text-sm text-soft">{t(`conflict.${one}`)}</dt>
            <dd>
              {value === base ? (
                <FieldText path={path} text={value} />
              ) : (
                <ChangedText path={path} before={base} after={value} beside />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

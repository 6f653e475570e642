"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { TextField } from "#components/studio/fields/text-field";
import { Button, IconButton } from "#components/ui/button";
import type { DraftState } from "#lib/editorial/client/use-draft";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import type { StageDraft, StagePath } from "#lib/editorial/rules/kinds/stage-fields";
import { encodeTexts } from "#lib/editorial/rules/kinds/text-list";
import type { Localized } from "#lib/localized";

type TextListProps = {
  draft: DraftState<StageDraft, StagePath>;
  name: "objectives" | "deliverables" | "acceptance";
  path: StagePath;
  list: readonly Localized[];
  /** What is wrong with the list as a whole. */
  error?: string | undefined;
};

const languages = ["zh", "en"] as const;

/** Puts the focus where the hand goes next, once the list has changed. */
const focusOn = (selector: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());

/** A list of texts in both languages: each can be written, moved and taken out. */
export function TextListField({ draft, name, path, list, error }: TextListProps) {
  const t = useTranslations("studio.course");
  const field = t(`field.${name}`);
  const change = (next: readonly Localized[]) => draft.step({ do: "type", path, value: encodeTexts(next) });
  const swap = (place: number, other: number) => {
    const next = [...list];
    const [one, two] = [list[place], list[other]];
    if (one === undefined || two === undefined) return;
    next[place] = two;
    next[other] = one;
    change(next);
    focusOn(`[name="${path}.${other}.zh"]`);
  };
  const rows = list.map((text, place) => ({ text, place, item: `${path}.${place}` }));
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className={name === "objectives" ? "sr-only" : "mb-2 font-medium"}>{field}</legend>
      {error ? (
        <p role="alert" className="text-accent text-sm">
          {error}
        </p>
      ) : null}
      {rows.length === 0 ? <p className="text-soft">{t("list.empty")}</p> : null}
      <ol className="grid gap-4">
        {rows.map(({ text, place, item }) => {
          const own = t("label.item", { list: name, number: place + 1 });
          return (
            <li key={item} className="grid gap-x-6 gap-y-2 border-rule border-l-2 pl-4 lg:grid-cols-[1fr_1fr_auto]">
              {languages.map((language) => (
                <TextField
                  key={language}
                  draft={draft}
                  path={`${item}.${language}`}
                  value={text[language]}
                  label={t("label.itemIn", { list: name, number: place + 1, language })}
                  most={courseLimits.text}
                  long
                  rows={2}
                />
              ))}
              <div className="flex items-start lg:mt-7">
                <IconButton
                  label={t("list.up", { name: own })}
                  aria-disabled={place === 0 || undefined}
                  onClick={() => swap(place, place - 1)}
                >
                  <ArrowUp aria-hidden className="size-4" />
                </IconButton>
                <IconButton
                  label={t("list.down", { name: own })}
                  aria-disabled={place === list.length - 1 || undefined}
                  onClick={() => swap(place, place + 1)}
                >
                  <ArrowDown aria-hidden className="size-4" />
                </IconButton>
                <IconButton
                  label={t("list.remove", { name: own })}
                  onClick={() => {
                    change(list.filter((_one, index) => index !== place));
                    focusOn(`[data-add="${path}"]`);
                  }}
                >
                  <X aria-hidden className="size-4" />
                </IconButton>
              </div>
            </li>
          );
        })}
      </ol>
      {list.length < courseLimits.items ? (
        <p>
          <Button
            size="sm"
            data-add={path}
            onClick={() => {
              change([...list, { zh: "", en: "" }]);
              focusOn(`[name="${path}.${list.length}.zh"]`);
            }}
          >
            <Plus aria-hidden className="size-4" />
            {t("list.add", { list: name })}
          </Button>
        </p>
      ) : null}
    </fieldset>
  );
}

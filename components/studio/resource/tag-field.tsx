"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFieldError } from "#components/studio/fields/use-field-error";
import type { FieldsProps } from "#components/studio/resource/fields-props";
import { Button } from "#components/ui/button";
import { Field, Input } from "#components/ui/field";
import { tagsIn } from "#lib/catalog/rules/tags";

/** Tags one after the other: typed, added by Enter or by leaving the field, taken off one by one. */
export function TagField({ draft }: { draft: FieldsProps["draft"] }) {
  const t = useTranslations("studio");
  const errorText = useFieldError();
  const [typed, setTyped] = useState("");
  const { tags } = draft.mine;
  const change = (value: string[]) => draft.step({ do: "type", path: "tags", value });
  const add = () => {
    const more = tagsIn(typed).filter((tag) => !tags.includes(tag));
    if (more.length > 0) change([...tags, ...more]);
    if (tagsIn(typed).length > 0 || typed.trim() === "") setTyped("");
  };
  return (
    <Field
      label={t("field.tags")}
      hint={t("form.tagsHint")}
      aside={t("form.picked", { count: tags.length })}
      error={errorText("tags", draft.errorOf("tags"))}
      className="content-start"
    >
      {(control) => (
        <>
          <TagList tags={tags} onRemove={(gone) => change(tags.filter((tag) => tag !== gone))} />
          <div className="flex gap-2">
            <Input
              {...control}
              name="tags"
              autoCapitalize="none"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={add}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
            <Button onClick={add} className="shrink-0">
              {t("form.addTag")}
            </Button>
          </div>
        </>
      )}
    </Field>
  );
}

function TagList({ tags, onRemove }: { tags: readonly string[]; onRemove: (tag: string) => void }) {
  const t = useTranslations("studio.form");
  if (tags.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {tags.map((tag) => (
        <li key={tag}>
          <button
            type="button"
            aria-label={t("removeTag", { tag })}
            onClick={() => onRemove(tag)}
            className="target inline-flex items-center gap-1.5 rounded-full border border-edge py-0.5 pr-2 pl-3 text-sm hover:border-ink"
          >
            {tag}
            <X aria-hidden className="size-3.5 shrink-0 text-soft" />
          </button>
        </li>
      ))}
    </ul>
  );
}

"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { StageFormProps } from "#components/studio/course/stage-form-props";
import { useFieldError } from "#components/studio/fields/use-field-error";
import { Button, IconButton } from "#components/ui/button";
import { Input } from "#components/ui/field";
import type { QuizQuestion } from "#lib/catalog/schema";
import { cx } from "#lib/cx";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import { nextOptionId, questionPath } from "#lib/editorial/rules/kinds/question";

type OptionFieldsProps = Pick<StageFormProps, "draft"> & {
  question: QuizQuestion;
  onChange: (part: Partial<QuizQuestion>) => void;
};

/** The answers to choose from, and which of them is right. Letters stay: attempts name them. */
export function OptionFields({ draft, question, onChange }: OptionFieldsProps) {
  const t = useTranslations("studio.course.quiz");
  const errorText = useFieldError();
  const path = questionPath(question.id);
  const { options, answer } = question;
  const { least, most } = courseLimits.options;
  const write = (id: string, text: { zh: string } | { en: string }) =>
    onChange({ options: options.map((one) => (one.id === id ? { ...one, ...text } : one)) });
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("options")}</legend>
      <ul className="grid gap-3 lg:gap-1.5">
        {options.map(({ id, zh, en }) => {
          const fault = draft.errorOf(`${path}.options.${id}`);
          const control = (language: "zh" | "en") => ({
            name: `${path}.options.${id}.${language}`,
            lang: language,
            "aria-label": t(`option.${language}`, { letter: id }),
            "aria-invalid": draft.errorOf(`${path}.options.${id}.${language}`) ? (true as const) : undefined,
            placeholder: t(`option.${language}`, { letter: id }),
            onBlur: () => draft.step({ do: "leave", path: `${path}.options.${id}` }),
          });
          return (
            <li key={id} className="grid grid-cols-[auto_minmax(0,1fr)_2.75rem] items-start gap-x-3 gap-y-1.5">
              <label className="target inline-flex items-center gap-2">
                <input
                  type="radio"
                  name={`${path}.answer`}
                  className="size-[1.1rem]"
                  checked={id === answer}
                  aria-label={t("right", { letter: id })}
                  onChange={() => onChange({ answer: id })}
                />
                <span aria-hidden className={cx("w-4", id === answer ? "font-semibold text-accent" : "text-soft")}>
                  {id}
                </span>
              </label>
              <div className="grid gap-1.5 lg:grid-cols-2 lg:gap-x-3">
                <Input {...control("zh")} value={zh} onChange={({ target }) => write(id, { zh: target.value })} />
                <Input {...control("en")} value={en} onChange={({ target }) => write(id, { en: target.value })} />
              </div>
              {options.length > least && id !== answer ? (
                <IconButton
                  label={t("removeOption", { letter: id })}
                  onClick={() => onChange({ options: options.filter((one) => one.id !== id) })}
                >
                  <X aria-hidden className="size-4" />
                </IconButton>
              ) : null}
              {fault ? <p className="col-span-2 col-start-2 text-accent text-sm">{errorText(path, fault)}</p> : null}
            </li>
          );
        })}
      </ul>
      {options.length < most ? (
        <Button
          size="sm"
          variant="quiet"
          className="mt-2"
          onClick={() => onChange({ options: [...options, { id: nextOptionId(options), zh: "", en: "" }] })}
        >
          <Plus aria-hidden className="size-4" />
          {t("addOption")}
        </Button>
      ) : null}
    </fieldset>
  );
}

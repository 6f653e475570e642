"use client";

import { useTranslations } from "next-intl";
import { OptionFields } from "#components/studio/course/option-fields";
import type { StageFormProps } from "#components/studio/course/stage-form-props";
import { useNames } from "#components/studio/course/use-course-words";
import { TextField } from "#components/studio/fields/text-field";
import { Button } from "#components/ui/button";
import { Field } from "#components/ui/field";
import { Segmented } from "#components/ui/segmented";
import { Select } from "#components/ui/select";
import type { QuizQuestion } from "#lib/catalog/schema";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import { encodeQuestion, questionPath } from "#lib/editorial/rules/kinds/question";

type QuestionFieldProps = Pick<StageFormProps, "draft" | "offer"> & { question: QuizQuestion };

const languages = ["zh", "en"] as const;

/** Everything one can say of a question; its id stays through every edit, because attempts name it. */
export function QuestionField({ draft, offer, question }: QuestionFieldProps) {
  const t = useTranslations("studio.course.quiz");
  const path = questionPath(question.id);
  const change = (part: Partial<QuizQuestion>) =>
    draft.step({ do: "type", path, value: encodeQuestion({ ...question, ...part }) });
  /** One text of the question as a field of its own, as far as writing goes. */
  const part = (field: "question" | "explanation") => ({
    errorOf: draft.errorOf,
    step: (step: { do: "type"; path: string; value: unknown } | { do: "leave"; path: string }) => {
      if (step.do === "leave") draft.step(step);
      else
        change({ [field]: { ...question[field], [step.path.endsWith("zh") ? "zh" : "en"]: String(step.value ?? "") } });
    },
  });
  const texts = (field: "question" | "explanation") =>
    languages.map((language) => (
      <TextField
        key={`${field}.${language}`}
        draft={part(field)}
        path={`${path}.${field}.${language}`}
        value={question[field][language]}
        label={t(`${field}.${language}`)}
        hint={field === "explanation" ? t("explanationHint") : undefined}
        most={courseLimits.text}
        long
        rows={2}
      />
    ));
  return (
    <div className="mb-4 grid gap-5 border-accent border-l-2 py-2 pl-4 md:pl-6">
      <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">{texts("question")}</div>
      <OptionFields draft={draft} question={question} onChange={change} />
      <div className="grid gap-5 lg:grid-cols-2 lg:gap-x-8">{texts("explanation")}</div>
      <Facts draft={draft} offer={offer} question={question} onChange={change} />
      <p>
        <Button
          size="sm"
          variant="danger"
          onClick={() => {
            draft.step({ do: "type", path, value: null });
            requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-add="quiz"]')?.focus());
          }}
        >
          {t("remove")}
        </Button>
      </p>
    </div>
  );
}

type FactsProps = QuestionFieldProps & { onChange: (part: Partial<QuizQuestion>) => void };

/** What the question asks about and counts for, and how hard it is. */
function Facts({ draft, offer, question, onChange }: FactsProps) {
  const t = useTranslations("studio.course.quiz");
  const named = useNames(offer);
  const all = offer.stages.flatMap(({ topics }) => topics.map(({ slug }) => slug));
  const own = draft.mine.topics.length > 0 ? draft.mine.topics : all;
  const choices = (slugs: readonly string[], chosen: string) =>
    [...new Set([...slugs, chosen])].map((value) => ({ value, label: named(value) }));
  return (
    <div className="grid gap-5 md:grid-cols-3">
      <Field label={t("topic")} className="content-start">
        {(control) => (
          <Select
            {...control}
            className="w-full"
            name={`${questionPath(question.id)}.topic`}
            value={question.topic}
            options={choices(own, question.topic)}
            onChange={({ target }) => onChange({ topic: target.value })}
          />
        )}
      </Field>
      <Field label={t("capability")} className="content-start">
        {(control) => (
          <Select
            {...control}
            className="w-full"
            value={question.capability}
            options={choices(
              offer.capabilities.map(({ slug }) => slug),
              question.capability,
            )}
            onChange={({ target }) => onChange({ capability: target.value })}
          />
        )}
      </Field>
      <div className="grid content-start gap-1.5">
        <span aria-hidden className="font-medium">
          {t("difficulty")}
        </span>
        <Segmented
          className="justify-self-start"
          label={t("difficulty")}
          value={String(question.difficulty)}
          options={(["1", "2", "3"] as const).map((value) => ({ value, label: t(`level.${value}`) }))}
          onChange={(value) => onChange({ difficulty: Number(value) })}
        />
      </div>
    </div>
  );
}

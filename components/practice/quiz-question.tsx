"use client";

import { useLocale, useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { say } from "#lib/catalog/rules/said";
import type { Quiz } from "#lib/practice/schema/quiz";

type QuizQuestionProps = {
  question: Quiz["questions"][number];
  /** From 1. */
  number: number;
  of: number;
  chosen: string | undefined;
  onChoose: (option: string) => void;
};

/** One question with its options as the browser's own radio buttons, arrow keys included. */
export function QuizQuestion({ question, number, of, chosen, onChoose }: QuizQuestionProps) {
  const t = useTranslations("selfCheck");
  const locale = useLocale();
  return (
    <fieldset className="min-w-0 border-rule border-b py-6 last-of-type:border-b-0 md:py-7" data-question={question.id}>
      <legend className="float-left w-full">
        <span className="flex gap-3">
          <span className="w-5 shrink-0 text-right font-semibold text-accent tabular-nums">
            <span className="sr-only">{t("questionNumber", { number, of })}</span>
            <span aria-hidden="true">{number}</span>
          </span>
          <span className="font-medium text-lg leading-snug">
            <Words said={say(question.text, locale)} />
          </span>
        </span>
      </legend>
      <div className="clear-both grid gap-1 pt-3 md:pl-8">
        {question.options.map(({ id, text }) => (
          <label
            key={id}
            className="target -mx-2 flex items-start gap-3 rounded-md px-2 py-2 hover:bg-wash has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={question.id}
              value={id}
              checked={chosen === id}
              onChange={() => onChoose(id)}
              className="mt-[0.3em] size-[1.1rem] shrink-0 scroll-mb-28 outline-none"
            />
            <Words said={say(text, locale)} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

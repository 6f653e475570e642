"use client";

import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { QuestionField } from "#components/studio/course/question-field";
import type { StageFormProps } from "#components/studio/course/stage-form-props";
import { useNames } from "#components/studio/course/use-course-words";
import { Button } from "#components/ui/button";
import type { QuizQuestion } from "#lib/catalog/schema";
import { courseLimits } from "#lib/editorial/rules/kinds/course-check";
import { emptyQuestion, encodeQuestion, nextQuestionId, questionPath } from "#lib/editorial/rules/kinds/question";
import { languageOf, pick } from "#lib/localized";

/** The questions of a stage's self-check, each opened to be written. */
export function QuizField({ draft, offer, slug }: StageFormProps) {
  const t = useTranslations("studio.course.quiz");
  const [open, setOpen] = useState<string | null>(null);
  const { quiz, topics, capabilityWeights } = draft.mine;
  const add = () => {
    // An id is never given twice, also not one that was taken out since the last save.
    const taken = [...draft.base.quiz, ...quiz].map(({ id }) => id);
    const id = nextQuestionId(slug, taken);
    const topic = topics[0] ?? offer.stages.flatMap((stage) => stage.topics)[0]?.slug ?? "";
    const capability = capabilityWeights[0]?.capability ?? offer.capabilities[0]?.slug ?? "";
    draft.step({ do: "type", path: questionPath(id), value: encodeQuestion(emptyQuestion({ id, topic, capability })) });
    setOpen(id);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[name="${questionPath(id)}.question.zh"]`)?.focus(),
    );
  };
  return (
    <>
      <p className="measure text-sm text-soft">{t("lead", { count: quiz.length })}</p>
      <ol className="border-rule border-t">
        {quiz.map((question, index) => (
          <QuestionRow
            key={question.id}
            question={question}
            number={index + 1}
            faulty={draft.errorOf(questionPath(question.id)) !== null}
            offer={offer}
            open={open === question.id || draft.errorOf(questionPath(question.id)) !== null}
            onToggle={() => setOpen(open === question.id ? null : question.id)}
          >
            <QuestionField draft={draft} offer={offer} question={question} />
          </QuestionRow>
        ))}
      </ol>
      {quiz.length < courseLimits.questions ? (
        <p>
          <Button size="sm" data-add="quiz" onClick={add}>
            <Plus aria-hidden className="size-4" />
            {t("add")}
          </Button>
        </p>
      ) : null}
    </>
  );
}

type QuestionRowProps = Pick<StageFormProps, "offer"> & {
  question: QuizQuestion;
  /** From 1. */
  number: number;
  faulty: boolean;
  open: boolean;
  onToggle: () => void;
  children: React.ReactNode;
};

/** A question in short, and all of it when it is open. */
function QuestionRow({ question, number, faulty, offer, open, onToggle, children }: QuestionRowProps) {
  const t = useTranslations("studio.course.quiz");
  const locale = useLocale();
  const named = useNames(offer);
  const id = `question-${question.id}`;
  const text = pick(question.question, locale);
  return (
    <li className="border-rule border-b">
      <div className="grid items-start gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex min-w-0 gap-3">
          <span className="w-6 shrink-0 text-right text-soft tabular-nums">{number}</span>
          <p className="min-w-0">
            <span lang={languageOf(question.question, locale)} className={text === "" ? "text-soft" : undefined}>
              {text || t("untitled")}
            </span>
            <span className="block text-sm text-soft">
              {named(question.topic)} · {t(`level.${question.difficulty as 1}`)} ·{" "}
              {t("answerIs", { letter: question.answer })}
            </span>
          </p>
        </div>
        <Button
          size="sm"
          variant="quiet"
          className="justify-self-start max-sm:ml-6"
          aria-label={t(open ? "close" : "edit", { number })}
          aria-expanded={open}
          aria-controls={id}
          aria-disabled={faulty || undefined}
          onClick={onToggle}
        >
          {t(open ? "closeShort" : "editShort")}
        </Button>
      </div>
      <div id={id} hidden={!open}>
        {open ? children : null}
      </div>
    </li>
  );
}

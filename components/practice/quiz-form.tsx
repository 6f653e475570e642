"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, type Ref, useRef, useState } from "react";
import { QuizLine } from "#components/practice/quiz-line";
import { QuizQuestion } from "#components/practice/quiz-question";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import type { KeptQuiz } from "#lib/practice/client/kept-quiz";

type QuizFormProps = {
  open: KeptQuiz;
  headingRef: Ref<HTMLHeadingElement>;
  pending: boolean;
  onChoose: (question: string, option: string) => void;
  onSend: () => void;
  /** What stands in the way of sending, right above the button. */
  children: ReactNode;
};

/** Text at its measure, and beside it, where there is room, what stays in sight. */
export const besideColumns = "grid gap-x-14 lg:grid-cols-[minmax(0,42rem)_minmax(15rem,1fr)]";

/** All questions on one page. Asks before it sends what still has gaps. */
export function QuizForm({ open, headingRef, pending, onChoose, onSend, children }: QuizFormProps) {
  const t = useTranslations("selfCheck");
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  const { questions } = open.quiz;
  const gaps = questions.filter(({ id }) => open.answers[id] === undefined);
  const answered = t("answered", { done: questions.length - gaps.length, total: questions.length });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    if (gaps.length > 0) setAsking(true);
    else onSend();
  };
  const toFirstGap = () => {
    setAsking(false);
    // The closing dialog gives focus back first.
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>(`[data-question="${gaps[0]?.id}"] input`)?.focus(),
    );
  };
  return (
    <form ref={form} onSubmit={submit} aria-labelledby="questions" className={besideColumns}>
      <div>
        <h2 id="questions" ref={headingRef} tabIndex={-1} className="border-ink border-t-2 pt-3 text-xl outline-none">
          {t("questions")}
        </h2>
        {questions.map((question, index) => (
          <QuizQuestion
            key={question.id}
            question={question}
            number={index + 1}
            of={questions.length}
            chosen={open.answers[question.id]}
            onChoose={(option) => onChoose(question.id, option)}
          />
        ))}
      </div>
      <div className="bottom-0 z-10 [@media(min-height:30rem)]:sticky -mx-4 self-start border-rule border-t bg-paper px-4 py-3 lg:top-6 lg:bottom-auto lg:mx-0 lg:border-ink lg:border-t-2 lg:px-0">
        {children}
        <div className="flex items-center justify-between gap-6 lg:flex-col lg:items-start">
          <div className="tabular-nums">
            <p aria-hidden="true">{answered}</p>
            <QuizLine
              label={t("answeredShare")}
              text={answered}
              questions={questions.map(({ id }) => ({ id, answered: open.answers[id] !== undefined }))}
              className="mt-1 lg:mt-3"
            />
          </div>
          <Button type="submit" variant="solid" pending={pending}>
            {t(pending ? "sending" : "send")}
          </Button>
        </div>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("gapsTitle", { count: gaps.length })}
        description={t("gapsText")}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button
            onClick={() => {
              setAsking(false);
              onSend();
            }}
          >
            {t("sendAnyway")}
          </Button>
          <Button variant="solid" data-autofocus onClick={toFirstGap}>
            {t("toGap")}
          </Button>
        </div>
      </Dialog>
    </form>
  );
}

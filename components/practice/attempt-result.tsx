"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { JudgedQuestion, type TopicPlaces } from "#components/practice/judged-question";
import { besideColumns } from "#components/practice/quiz-form";
import { ChangeList, type ChangeNames } from "#components/progress/change-card";
import type { Attempt, JudgedAttempt } from "#lib/practice/schema/quiz";

/** The questions of an attempt, one by one. */
export function JudgedQuestions({ attempt, topics }: { attempt: Attempt; topics: TopicPlaces }) {
  return (
    <ol className="border-rule border-t">
      {attempt.questions.map((judged, index) => (
        <JudgedQuestion key={judged.id} judged={judged} number={index + 1} topics={topics} />
      ))}
    </ol>
  );
}

/** Verdict and count in one breath, for those who hear the page. */
export function Verdict({ result: { passed, score, right, asked } }: { result: Attempt }) {
  const t = useTranslations("selfCheck");
  return `${t(passed ? "passed" : "notPassed", { score })} ${t("rightOf", { right, asked })}`;
}

type AttemptResultProps = {
  result: JudgedAttempt;
  /** It had been passed before this attempt. */
  passedBefore: boolean;
  names: ChangeNames;
  topics: TopicPlaces;
  /** The ways on. */
  children: ReactNode;
};

/** What came of the attempt that was just sent: verdict, what moved, every question. Takes focus, so that it is heard. */
export function AttemptResult({ result, passedBefore, names, topics, children }: AttemptResultProps) {
  const t = useTranslations("selfCheck");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { score, passed, right, asked, changes } = result;
  const remark = passed ? (passedBefore ? "passedAgain" : null) : passedBefore ? "stillPassed" : "notYet";
  return (
    <section aria-labelledby="result" className={besideColumns}>
      <div className="border-ink border-t-2 pt-3">
        <h2 id="result" ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {t(passed ? "passed" : "notPassed", { score })}
        </h2>
        <p className="mt-1">{t("rightOf", { right, asked })}</p>
        {remark ? <p className="text-soft">{t(remark)}</p> : null}
      </div>
      <div className="self-start pt-5 lg:sticky lg:top-6 lg:row-span-2 lg:border-ink lg:border-t-2 lg:pt-4">
        {changes.length > 0 ? <ChangeList changes={changes} names={names} /> : null}
        <p className="mt-4 flex flex-wrap gap-3 first:mt-0 lg:flex-col lg:items-start print:hidden">{children}</p>
      </div>
      <div className="pt-7">
        <JudgedQuestions attempt={result} topics={topics} />
      </div>
    </section>
  );
}

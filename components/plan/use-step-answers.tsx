"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { type StepAnswering, useAnswerStep, useForgetAnswer } from "#lib/capability/client/plan";
import type { StepName } from "#lib/capability/rules/plan/step-items";
import type { StepChoice } from "#lib/capability/schema/plan";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

/** What is answered is about this, by this name. */
type Named = { item: StepName; title: string };
export type Claim = { choice: StepChoice; title: string };

/**
 * Answers to proposed steps: each says so in a toast and can be taken back. `claim` is what was said to be known just
 * now, for whoever shows what would stand behind it.
 */
export function useStepAnswers() {
  const t = useTranslations("steps");
  const common = useTranslations("common");
  const words = useProblemWords();
  const format = useFormatter();
  const answering = useAnswerStep();
  const forgetting = useForgetAnswer();
  const [claim, setClaim] = useState<Claim | null>(null);
  const onError = (error: unknown) => void showToast({ message: words.ofError(error), tone: "error" });

  function takeBack({ item, title }: Named): void {
    setClaim(null);
    forgetting.mutate(item, {
      onSuccess: () => void showToast({ id: "step", message: t("takenBack", { title }), lasts: 4000 }),
      onError,
    });
  }

  function answer({ item, title, answer: said }: Named & StepAnswering): void {
    answering.mutate(
      { item, answer: said },
      {
        onSuccess: (choice) => {
          setClaim(said === "known" ? { choice, title } : null);
          const date = format.dateTime(new Date(choice.until), { dateStyle: "medium", timeZone: "UTC" });
          showToast({
            id: "step",
            message: t("held", { title, date }),
            action: { label: common("undo"), run: () => takeBack({ item, title }) },
          });
        },
        onError,
      },
    );
  }

  return { answer, takeBack, claim, dropClaim: () => setClaim(null), pending: answering.isPending };
}

"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { CriterionField } from "#components/cohort/criterion-field";
import { LevelSelect } from "#components/cohort/level-select";
import type { User } from "#components/cohort/signed-in";
import { Button } from "#components/ui/button";
import { Field, Textarea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { Segmented } from "#components/ui/segmented";
import type { Outline } from "#lib/capability/rules/outline";
import { useReview } from "#lib/cohort/client/acts";
import { keptKey } from "#lib/cohort/client/kept";
import { blankReview, faultsOfDraft, isReviewDraft, reviewOf } from "#lib/cohort/client/review-draft";
import { useKept } from "#lib/cohort/client/use-kept";
import { commentLength } from "#lib/cohort/rules/vocabulary";
import type { LearnerCard } from "#lib/cohort/schema/learner";
import { numbered } from "#lib/numbered";
import type { HandIn } from "#lib/practice/schema/hand-ins";
import { showToast } from "#lib/toast";
import { useForm } from "#lib/use-form";

type ReviewFormProps = {
  outline: Outline;
  learner: LearnerCard;
  user: User;
  handIn: HandIn;
  onSent: () => void;
  /** Where there is a word already, one may leave it at that. */
  onCancel?: (() => void) | undefined;
};

/** A word on every criterion, a verdict, and why. What is typed stays in this browser until it has been sent. */
export function ReviewForm({ outline, learner, user, handIn, onSent, onCancel }: ReviewFormProps) {
  const t = useTranslations("cohort.review");
  const common = useTranslations("common");
  const id = useId();
  const count = handIn.criteria.length;
  const review = useReview(learner.id, handIn.id);
  const kept = useKept({
    key: keptKey(user.id, "review", learner.id, handIn.id),
    blank: blankReview(count),
    isTyped: isReviewDraft(count),
  });
  const { typed } = kept;
  const { form, pending, faultOf, problem } = useForm({
    check: () => faultsOfDraft(typed, { kind: handIn.kind, criteria: count }),
    async send() {
      const said = reviewOf(typed);
      if (said === null) return;
      await review.mutateAsync({ id: kept.idToSend(), ...said });
      kept.clear();
      showToast({ message: t(said.verdict === "accepted" ? "sentAccepted" : "sentReturned", { name: learner.name }) });
      onSent();
    },
    words: { REQUIRED: t("required") },
  });
  const setCriterion = (place: number, change: Partial<(typeof typed.criteria)[number]>) =>
    kept.type({ ...typed, criteria: typed.criteria.map((one, at) => (at === place ? { ...one, ...change } : one)) });
  const verdictFault = faultOf("verdict");
  const accepting = typed.verdict === "accepted";
  return (
    <form {...form} aria-labelledby={`${id}-title`} className="grid gap-6 border-ink border-t-2 pt-4">
      <h4 id={`${id}-title`} className="text-lg">
        {t("title")}
      </h4>
      {problem !== null ? <Notice tone="error">{problem}</Notice> : null}
      {count > 0 ? (
        <ol className="grid gap-5">
          {numbered(handIn.criteria).map(({ thing: { text }, number }) => (
            <CriterionField
              key={number}
              number={number}
              text={text}
              value={typed.criteria[number - 1] ?? { met: null, comment: "" }}
              fault={faultOf(`criteria.${number - 1}`)}
              onChange={(change) => setCriterion(number - 1, change)}
            />
          ))}
        </ol>
      ) : null}
      <div>
        <p aria-hidden className="mb-1.5 font-medium">
          {t("verdict")}
        </p>
        <Segmented
          label={t("verdict")}
          value={typed.verdict}
          options={[
            { value: "accepted", label: t("accept") },
            { value: "returned", label: t("return") },
          ]}
          onChange={(verdict) => kept.type({ ...typed, verdict })}
          invalid={verdictFault !== undefined}
          describedBy={`${id}-verdict`}
        />
        <p id={`${id}-verdict`} className="mt-1.5 text-sm text-accent empty:hidden">
          {verdictFault}
        </p>
      </div>
      {handIn.kind === "evidence" && accepting ? (
        <Field label={t("level")} hint={t("levelHint")} error={faultOf("level")}>
          {(control) => (
            <LevelSelect
              {...control}
              levels={outline.levels}
              none={t("noLevel")}
              value={typed.level}
              onChange={(level) => kept.type({ ...typed, level })}
            />
          )}
        </Field>
      ) : null}
      <Field
        label={t("comment")}
        aside={accepting && typed.level === "" ? t("optional") : undefined}
        hint={t("commentHint", { name: learner.name })}
        error={faultOf("comment")}
        className="measure"
      >
        {(control) => (
          <Textarea
            {...control}
            maxLength={commentLength}
            value={typed.comment}
            onChange={(event) => kept.type({ ...typed, comment: event.target.value })}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="solid" pending={pending}>
          {t("send")}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{common("cancel")}</Button> : null}
      </div>
    </form>
  );
}

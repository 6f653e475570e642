"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Failed, type User } from "#components/cohort/signed-in";
import { ViewField } from "#components/cohort/view-field";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import { Field, Textarea } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import type { Outline } from "#lib/capability/rules/outline";
import { useHoldCheckIn } from "#lib/cohort/client/acts";
import { blankCheckIn, faultsOfCheckIn, isCheckInDraft, viewsOf } from "#lib/cohort/client/check-in-draft";
import { keptKey } from "#lib/cohort/client/kept";
import { learnerCapabilitiesOptions } from "#lib/cohort/client/queries";
import { useKept } from "#lib/cohort/client/use-kept";
import { commentLength } from "#lib/cohort/rules/vocabulary";
import type { LearnerCard } from "#lib/cohort/schema/learner";
import { showToast } from "#lib/toast";
import { useForm } from "#lib/use-form";

type CheckInFormProps = {
  outline: Outline;
  learner: LearnerCard;
  user: User;
  onClose: () => void;
  onHeld: (id: string) => void;
};

/** The mentor's view, capability by capability, beside what is computed and what the learner says of themselves. */
export function CheckInForm({ outline, learner, user, onClose, onHeld }: CheckInFormProps) {
  const t = useTranslations("cohort.checkIn");
  const common = useTranslations("common");
  const heading = useRef<HTMLHeadingElement>(null);
  const capabilities = useQuery(learnerCapabilitiesOptions(learner.id));
  const hold = useHoldCheckIn(learner.id);
  const kept = useKept({
    key: keptKey(user.id, "check-in", learner.id),
    blank: blankCheckIn,
    isTyped: isCheckInDraft,
  });
  const { typed } = kept;
  const views = viewsOf(typed);
  const { form, pending, faultOf, problem } = useForm({
    check: () => faultsOfCheckIn(typed),
    async send() {
      const { id } = await hold.mutateAsync({ id: kept.idToSend(), note: typed.note, views });
      kept.clear();
      showToast({ message: t("kept") });
      onHeld(id);
    },
    words: { REQUIRED: t("levelFirst") },
  });
  const { data, error } = capabilities;
  const ready = data !== undefined;
  useEffect(() => {
    if (ready) heading.current?.focus();
  }, [ready]);
  if (data === undefined) {
    if (error === null) return <Skeleton className="mt-6 h-96 w-full" />;
    return <Failed error={error} onRetry={() => void capabilities.refetch()} />;
  }
  const known = new Map(data.capabilities.map((one) => [one.slug, one]));
  return (
    <form {...form} className="mt-6 grid gap-8 border-ink border-t-2 pt-4">
      <div>
        <h3 ref={heading} tabIndex={-1} className="text-xl focus:outline-none">
          {t("formTitle", { name: learner.name })}
        </h3>
        <p className="measure text-soft">{t("formLead")}</p>
      </div>
      {outline.dimensions.map((dimension) => (
        <section key={dimension.slug} aria-labelledby={`views-${dimension.slug}`}>
          <h4 id={`views-${dimension.slug}`} className="text-lg">
            <Words said={dimension.name} />
          </h4>
          <ul className="mt-2 border-rule border-t">
            {outline.capabilities
              .filter((capability) => capability.dimension === dimension.slug)
              .map((capability) => (
                <ViewField
                  key={capability.slug}
                  levels={outline.levels}
                  capability={capability}
                  explained={known.get(capability.slug)}
                  value={typed.views[capability.slug] ?? { level: "", note: "" }}
                  fault={faultOf(`views.${capability.slug}`)}
                  onChange={(view) => kept.type({ ...typed, views: { ...typed.views, [capability.slug]: view } })}
                />
              ))}
          </ul>
        </section>
      ))}
      <Field label={t("note")} hint={t("noteHint", { name: learner.name })} className="measure">
        {(control) => (
          <Textarea
            {...control}
            maxLength={commentLength}
            value={typed.note}
            onChange={(event) => kept.type({ ...typed, note: event.target.value })}
          />
        )}
      </Field>
      {problem !== null ? <Notice tone="error">{faultOf("") === undefined ? problem : t("nothingSaid")}</Notice> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button type="submit" variant="solid" pending={pending}>
          {t("keep")}
        </Button>
        <Button onClick={onClose}>{common("cancel")}</Button>
        <p role="status" className="text-sm text-soft">
          {t("said", { count: views.length, total: outline.capabilities.length })}
        </p>
      </div>
    </form>
  );
}

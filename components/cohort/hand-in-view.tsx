"use client";

import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { EarlierHandIns } from "#components/cohort/earlier-hand-ins";
import { ReviewForm } from "#components/cohort/review-form";
import type { User } from "#components/cohort/signed-in";
import { useDates, useNames } from "#components/cohort/use-words";
import { HandInBody } from "#components/practice/hand-in-body";
import { Words } from "#components/roadmap/words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import type { Outline } from "#lib/capability/rules/outline";
import { say } from "#lib/catalog/rules/said";
import type { LearnerCard } from "#lib/cohort/schema/learner";
import { cx } from "#lib/cx";
import type { HandIn } from "#lib/practice/schema/hand-ins";

type HandInViewProps = { outline: Outline; learner: LearnerCard; user: User; handIn: HandIn; initiallyOpen: boolean };

/** One piece of work: what it is for and what became of it; opened, the work itself, every word on it, and one's own. */
export function HandInView({ outline, learner, user, handIn, initiallyOpen }: HandInViewProps) {
  const t = useTranslations("cohort.handIns");
  const locale = useLocale();
  const { moment } = useDates();
  const names = useNames(outline);
  const id = useId();
  const [open, setOpen] = useState(initiallyOpen);
  const [again, setAgain] = useState(false);
  const stage = outline.stages.find(({ slug }) => slug === handIn.stage);
  const waits = handIn.state === "submitted";
  const name =
    handIn.kind === "project"
      ? (stage?.title ?? { text: handIn.stage ?? "" })
      : names.capability(handIn.capability ?? "");
  return (
    <li className="border-rule border-b py-4">
      <h3 className="text-lg">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex min-h-9 w-full items-start gap-1.5 text-left hover:text-accent"
        >
          <ChevronRight
            aria-hidden
            className={cx("mt-[0.25em] size-4.5 shrink-0 text-soft transition-transform", open && "rotate-90")}
          />
          <Words said={name} />
        </button>
      </h3>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pl-6 text-sm text-soft">
        <Badge tone={waits ? "accent" : "plain"}>{t(`state.${handIn.state}`)}</Badge>
        <span>{t(`kind.${handIn.kind}`)}</span>
        <span>{t("handedIn", { at: moment(handIn.handedInAt) })}</span>
      </p>
      <div id={id} hidden={!open}>
        {open ? (
          <div className="mt-5 grid gap-8 pl-6">
            {handIn.project ? (
              <p className="measure text-soft">
                <span className="text-ink">
                  <Words said={say(handIn.project.title, locale)} />
                </span>
                {t("colon")}
                <Words said={say(handIn.project.brief, locale)} />
              </p>
            ) : null}
            <HandInBody handIn={handIn} level={4} />
            {waits || again ? (
              <ReviewForm
                outline={outline}
                learner={learner}
                user={user}
                handIn={handIn}
                onSent={() => setAgain(false)}
                onCancel={waits ? undefined : () => setAgain(false)}
              />
            ) : (
              <div>
                <Button onClick={() => setAgain(true)}>{t("again")}</Button>
              </div>
            )}
            <EarlierHandIns learner={learner} handIn={handIn} />
          </div>
        ) : null}
      </div>
    </li>
  );
}

"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { StepMenu } from "#components/dashboard/step-menu";
import { StepReason } from "#components/dashboard/step-reason";
import type { Marker } from "#components/progress/use-marker";
import { Words } from "#components/roadmap/words";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import type { StepAnswering } from "#lib/capability/client/plan";
import { findItem, type Place } from "#lib/capability/rules/find-item";
import type { Outline } from "#lib/capability/rules/outline";
import type { NextStep } from "#lib/capability/schema";
import type { Progress } from "#lib/progress/client/use-progress";
import type { Status } from "#lib/progress/rules/status";

type StepProps = {
  outline: Outline;
  step: NextStep;
  progress: Progress;
  marker: Marker;
  onAnswer: (answer: StepAnswering["answer"], title: string) => void;
};

/** One proposed step: what, why, how long, and what one can do about it. */
export function Step({ outline, step, progress, marker, onAnswer }: StepProps) {
  const place = findItem(outline, step.item);
  const title = useStepTitle(step, place);
  const isTopic = step.item.kind === "topic";
  const name = isTopic ? <Words said={place.title} /> : title;
  return (
    <>
      <h3 className="mt-1 text-xl">
        {place.href ? (
          <Link href={place.href} className="decoration-1 underline-offset-4 hover:underline">
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      <p className="mt-1.5 text-sm text-soft">
        <StepReason outline={outline} step={step} />
      </p>
      <div className="mt-auto flex min-h-14 items-end justify-between gap-2 pt-3 print:hidden">
        <div className="flex flex-wrap items-end gap-2">
          {isTopic ? (
            <Marks slug={step.item.slug} place={place} progress={progress} marker={marker} />
          ) : (
            <Opener step={step} place={place} />
          )}
        </div>
        <StepMenu title={title} isTopic={isTopic} onAnswer={(answer) => onAnswer(answer, title)} />
      </div>
    </>
  );
}

function useStepTitle({ item }: NextStep, { title }: Place): string {
  const t = useTranslations("dashboard.next");
  if (item.kind === "self-check") return t("selfCheck", { stage: title.text });
  return item.kind === "project" ? t("project", { stage: title.text }) : title.text;
}

/** The way to the page of a self-check or project. */
function Opener({ step: { item }, place: { href } }: { step: NextStep; place: Place }) {
  const t = useTranslations("dashboard.next");
  if (href === null) return null;
  return (
    <Link href={href} className={buttonClass({ size: "sm" })}>
      {t(item.kind === "project" ? "openProject" : "openSelfCheck")}
    </Link>
  );
}

type MarksProps = Pick<StepProps, "progress" | "marker"> & { slug: string; place: Place };

/** The marks that fit a topic now. */
function Marks({ slug, place, progress, marker }: MarksProps) {
  const t = useTranslations("dashboard.next");
  const common = useTranslations("common");
  const status = useTranslations("status");
  const now = progress.statusOf(slug);
  const title = place.title.text;
  const mark = (to: Status) => marker.markTopic({ slug, title: place.title }, to);
  if (now === "done" || now === "skipped") {
    return (
      <p className="flex min-h-9 items-center gap-2 text-sm">
        <Check aria-hidden className="size-4" />
        {status(now)}
        <Button variant="quiet" size="sm" onClick={() => marker.undo()}>
          {common("undo")}
        </Button>
      </p>
    );
  }
  return (
    <>
      <Button size="sm" aria-label={t("doneName", { title })} onClick={() => mark("done")}>
        {t("done")}
      </Button>
      {now === "learning" ? null : (
        <Button variant="quiet" size="sm" aria-label={t("startName", { title })} onClick={() => mark("learning")}>
          {t("start")}
        </Button>
      )}
    </>
  );
}

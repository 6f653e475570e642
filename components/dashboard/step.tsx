"use client";

import { Check } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { Marker } from "#components/progress/use-marker";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { findItem, type Place } from "#lib/capability/rules/find-item";
import type { Outline } from "#lib/capability/rules/outline";
import type { NextStep } from "#lib/capability/schema";
import type { Progress } from "#lib/progress/client/use-progress";
import type { Status } from "#lib/progress/rules/status";

type StepProps = { outline: Outline; step: NextStep; progress: Progress; marker: Marker };

/** One proposed step: what, why, how long, and the marks that fit. */
export function Step({ outline, step, progress, marker }: StepProps) {
  const t = useTranslations("dashboard.next");
  const common = useTranslations("common");
  const status = useTranslations("status");
  const place = findItem(outline, step.item);
  const isTopic = step.item.kind === "topic";
  const now = isTopic ? progress.statusOf(step.item.slug) : null;
  const title = place.title.text;
  const mark = (to: Status) => marker.markTopic({ slug: step.item.slug, title: place.title }, to);
  return (
    <>
      <h3 className="mt-1 text-xl">
        {place.href ? (
          <Link href={place.href} className="decoration-1 underline-offset-4 hover:underline">
            <StepTitle step={step} place={place} />
          </Link>
        ) : (
          <StepTitle step={step} place={place} />
        )}
      </h3>
      <p className="mt-1.5 text-sm text-soft">
        <Reason outline={outline} step={step} />
      </p>
      {isTopic ? (
        <div className="mt-auto flex min-h-14 flex-wrap items-end gap-2 pt-3 print:hidden">
          {now === "done" || now === "skipped" ? (
            <p className="flex min-h-9 items-center gap-2 text-sm">
              <Check aria-hidden className="size-4" />
              {status(now)}
              <Button variant="quiet" size="sm" onClick={() => marker.undo()}>
                {common("undo")}
              </Button>
            </p>
          ) : (
            <>
              <Button size="sm" aria-label={t("doneName", { title })} onClick={() => mark("done")}>
                {t("done")}
              </Button>
              {now === "learning" ? null : (
                <Button
                  variant="quiet"
                  size="sm"
                  aria-label={t("startName", { title })}
                  onClick={() => mark("learning")}
                >
                  {t("start")}
                </Button>
              )}
            </>
          )}
        </div>
      ) : null}
    </>
  );
}

function StepTitle({ step, place }: { step: NextStep; place: Place }) {
  const t = useTranslations("dashboard.next");
  if (step.item.kind === "self-check") return t("selfCheck", { stage: place.title.text });
  if (step.item.kind === "project") return t("project", { stage: place.title.text });
  return <Words said={place.title} />;
}

function Reason({ outline, step: { reason } }: Pick<StepProps, "outline" | "step">) {
  const t = useTranslations("dashboard.next");
  const quote = useTranslations("capability");
  const format = useFormatter();
  const slugs = Array.isArray(reason.params.topics) ? reason.params.topics : [];
  const topics = slugs.map((slug) => quote("quoted", { title: findItem(outline, { kind: "topic", slug }).title.text }));
  return t(reason.code, { topics: format.list(topics, { type: "conjunction" }) });
}

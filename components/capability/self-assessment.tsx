"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Unsent } from "#components/capability/model-tools";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Kbd } from "#components/ui/kbd";
import { Select } from "#components/ui/select";
import { type SelfRatings, selfAssessmentOptions } from "#lib/capability/client/use-ratings";
import type { Outline, OutlineCapability } from "#lib/capability/rules/outline";
import { cx } from "#lib/cx";
import { useKeys } from "#lib/use-keys";

export type SelfAssessmentProps = {
  outline: Outline;
  userId: string;
  /** What is said now, that which waits included. */
  said: ReadonlyMap<string, number>;
  ratings: SelfRatings;
  /** Where to begin; null: closed. */
  slug: string | null;
  onMove: (slug: string) => void;
  onClose: () => void;
  timeZone: string;
};

/**
 * One capability after the other: which of five descriptions of behaviour fits. What was computed is not shown, so that
 * nobody rates themselves after it.
 */
export function SelfAssessment(props: SelfAssessmentProps) {
  const { outline, said, slug, onMove, onClose, ratings } = props;
  const t = useTranslations("capability.rate");
  const index = outline.capabilities.findIndex((one) => one.slug === slug);
  const capability = outline.capabilities[index];
  function close(): void {
    if (ratings.waiting.size > 0) ratings.sendNow();
    onClose();
  }
  return (
    <Dialog open={capability !== undefined} onClose={close} title={t("title")} description={t("lead")} place="side">
      {capability ? (
        <div data-keys>
          <label className="sr-only" htmlFor="rate-jump">
            {t("jump")}
          </label>
          <Select
            id="rate-jump"
            className="w-full"
            value={capability.slug}
            onChange={({ target }) => onMove(target.value)}
            options={outline.capabilities.map((one, place) => {
              const level = said.get(one.slug);
              const name = level === undefined ? null : (outline.levels[level]?.name.text ?? null);
              const label = t("option", { place: place + 1, title: one.name.text, level: name ?? "none" });
              return {
                value: one.slug,
                label: name === null ? t("optionOpen", { place: place + 1, title: one.name.text }) : label,
              };
            })}
          />
          <Rating key={capability.slug} {...props} capability={capability} index={index} onEnd={close} />
        </div>
      ) : null}
    </Dialog>
  );
}

type RatingProps = SelfAssessmentProps & { capability: OutlineCapability; index: number; onEnd: () => void };

function Rating({ outline, userId, said, ratings, onMove, onEnd, capability, index, timeZone }: RatingProps) {
  const t = useTranslations("capability.rate");
  const format = useFormatter();
  const group = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [first] = useState(index);
  const kept = useQuery(selfAssessmentOptions(userId));
  const level = said.get(capability.slug);
  const before = outline.capabilities[index - 1];
  const after = outline.capabilities[index + 1];
  const rate = (to: number | null) => ratings.rate(capability.slug, to);
  const next = () => (after ? onMove(after.slug) : onEnd());
  const choose = Object.fromEntries(outline.levels.map((_, step) => [String(step), () => rate(step)]));
  useKeys({ ...choose, j: next, k: before && (() => onMove(before.slug)) });
  useEffect(() => {
    // Whoever goes on hears what comes; on opening the dialog speaks for itself.
    if (first !== -1) heading.current?.focus({ preventScroll: true });
  }, [first]);
  const since = kept.data?.ratings.find((one) => one.capability === capability.slug && one.level === level)?.ratedAt;
  return (
    <>
      <h3 ref={heading} tabIndex={-1} data-autofocus className="mt-5 text-lg outline-none">
        <Words said={capability.name} />
      </h3>
      <p className="mt-0.5 text-sm text-soft">
        <Words said={capability.summary} />
      </p>
      <fieldset className="mt-3">
        <legend className="sr-only">{t("which", { name: capability.name.text })}</legend>
        {capability.levels.map((does, step) => (
          <label
            key={does.text}
            className={cx(
              "target flex items-start gap-3 border-rule border-b px-2 py-2.5 hover:bg-wash",
              "has-focus-visible:outline-2 has-focus-visible:outline-focus",
              level === step && "bg-wash",
            )}
          >
            <input
              type="radio"
              name={group}
              checked={level === step}
              onChange={() => rate(step)}
              className="mt-[0.35em] size-4 shrink-0 outline-none"
            />
            <span className="grow">
              <span className="font-medium">{outline.levels[step]?.name.text}</span>
              <span className="block text-sm text-soft">
                <Words said={does} />
              </span>
            </span>
            <Kbd className="mt-0.5 shrink-0 pointer-coarse:hidden">{step}</Kbd>
          </label>
        ))}
      </fieldset>
      <div className="mt-2 flex min-h-11 flex-wrap items-center justify-between gap-x-4 text-sm">
        {level === undefined ? (
          <p className="text-soft">{t("open")}</p>
        ) : (
          <>
            <p className="text-soft">
              {since ? t("since", { date: format.dateTime(new Date(since), { dateStyle: "medium", timeZone }) }) : null}
            </p>
            <Button variant="quiet" size="sm" onClick={() => rate(null)}>
              {t("takeBack")}
            </Button>
          </>
        )}
      </div>
      <div className="sticky -bottom-px -mx-5 border-rule border-t bg-card px-5 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] md:-mx-6 md:px-6">
        <div className="flex items-center justify-between gap-3">
          <Button pending={before === undefined} onClick={() => before && onMove(before.slug)}>
            <ChevronLeft aria-hidden className="-ml-1 size-4" />
            {t("previous")}
            <Kbd className="pointer-coarse:hidden">K</Kbd>
          </Button>
          <Button variant="solid" onClick={next}>
            {after ? t("next") : t("done")}
            {after ? <ChevronRight aria-hidden className="-mr-1 size-4" /> : null}
            <Kbd className="pointer-coarse:hidden">J</Kbd>
          </Button>
        </div>
        <div className="mt-2 text-sm" aria-live="polite">
          {ratings.state === "waiting" || ratings.state === "signed-out" ? (
            <Unsent ratings={ratings} />
          ) : (
            <p className="text-soft">{t(ratings.waiting.size > 0 ? "saving" : "saved", { count: said.size })}</p>
          )}
        </div>
      </div>
    </>
  );
}

"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import type { LookBack } from "#components/capability/use-look-back";
import { Button, IconButton } from "#components/ui/button";
import { Input } from "#components/ui/field";
import { Notice } from "#components/ui/notice";
import { dateOfDay, dayNumber } from "#lib/capability/rules/days";
import { ApiError } from "#lib/http/client";
import { useProblemWords } from "#lib/use-problem-words";

const week = 7;
/** A hand that still moves the slider has not said yet where it wants to go. */
const settling = 150;

/** The line of time over the rose: week by week with the slider, to any day with the field, back to today. */
export function LookBackBar({ look, onEnd }: { look: LookBack; onEnd: () => void }) {
  const t = useTranslations("capability.look");
  const common = useTranslations("common");
  const format = useFormatter();
  const problems = useProblemWords();
  const id = useId();
  const span = look.answer?.asOf;
  /** A day that cannot be looked back to is told as such. */
  const trouble = (error: Error) => {
    const code = error instanceof ApiError ? error.errors[0]?.code : undefined;
    return code === undefined ? problems.ofError(error) : problems.ofCode(code);
  };
  const [hand, setHand] = useState<string | null>(null);
  const at = hand ?? look.at ?? "";
  const { move } = look;
  useEffect(() => {
    if (hand === null) return;
    const timer = setTimeout(() => {
      move(hand);
      setHand(null);
    }, settling);
    return () => clearTimeout(timer);
  }, [hand, move]);
  if (look.error && span === undefined) {
    return (
      <Notice tone="error" className="mt-4">
        <p>{trouble(look.error)}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="sm" onClick={look.retry}>
            {common("retry")}
          </Button>
          <Button size="sm" onClick={onEnd}>
            {t("end")}
          </Button>
        </div>
      </Notice>
    );
  }
  const last = dayNumber(span?.today ?? at);
  const first = Math.min(dayNumber(span?.first ?? at), dayNumber(at));
  const weeks = Math.max(1, Math.ceil((last - first) / week));
  const place = weeks - Math.round((last - dayNumber(at)) / week);
  const dayAt = (step: number) => dateOfDay(Math.max(first, last - (weeks - step) * week));
  const said = (date: string, dateStyle: "long" | "medium" = "long") =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle, timeZone: "UTC" });
  return (
    <section aria-label={t("label")} className="mt-4 border-rule border-y py-3 print:hidden">
      <div className="grid items-center gap-x-6 gap-y-3 lg:grid-cols-[1fr_auto]">
        <div className="flex items-center gap-2">
          <IconButton label={t("earlier")} onClick={() => move(dayAt(place - 1))} pending={place <= 0}>
            <ChevronLeft aria-hidden className="size-5" />
          </IconButton>
          <span className="min-w-0 grow">
            <input
              type="range"
              aria-label={t("slider")}
              aria-valuetext={said(at)}
              min={0}
              max={weeks}
              step={1}
              value={place}
              onChange={(event) => setHand(dayAt(Number(event.target.value)))}
              className="block h-9 w-full"
            />
            <span aria-hidden className="flex justify-between text-soft text-xs tabular-nums">
              <span>{said(dateOfDay(first), "medium")}</span>
              <span>{t("today")}</span>
            </span>
          </span>
          <IconButton label={t("later")} onClick={() => move(dayAt(place + 1))} pending={place >= weeks}>
            <ChevronRight aria-hidden className="size-5" />
          </IconButton>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <label htmlFor={id} className="sr-only">
            {t("day")}
          </label>
          <Input
            id={id}
            type="date"
            value={at}
            min={dateOfDay(first)}
            max={dateOfDay(last)}
            onChange={({ target }) => {
              if (target.value !== "" && target.validity.valid) setHand(target.value);
            }}
            className="!w-auto text-sm"
          />
          <Button size="sm" onClick={onEnd}>
            {t("end")}
          </Button>
        </div>
      </div>
      <p role="status" aria-busy={look.pending} className="mt-2 text-soft text-sm">
        {look.error ? trouble(look.error) : t("state", { date: said(span?.date ?? at) })}
      </p>
    </section>
  );
}

"use client";

import { ChevronRight, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Comparison } from "#components/cohort/comparison";
import { useDates, useNames } from "#components/cohort/use-words";
import { Button } from "#components/ui/button";
import { compare } from "#lib/cohort/rules/comparison";
import type { Model } from "#lib/cohort/rules/model";
import type { CheckIn } from "#lib/cohort/schema/check-in";
import { cx } from "#lib/cx";
import { printAlone } from "#lib/print";

type CheckInViewProps = {
  checkIn: CheckIn;
  model: Model;
  /** Whose it is: a printed page lies about by itself. */
  learner: string;
  initiallyOpen: boolean;
};

/** One check-in as it was held: in a line, and opened as a comparison that can be printed by itself. */
export function CheckInView({ checkIn, model, learner, initiallyOpen }: CheckInViewProps) {
  const t = useTranslations("cohort.checkIn");
  const { date } = useDates();
  const names = useNames(model);
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const [open, setOpen] = useState(initiallyOpen);
  const { rows, alike, apart } = compare(checkIn.rows);
  return (
    <li ref={item} className="border-rule border-b py-4">
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
            className={cx(
              "mt-[0.25em] size-4.5 shrink-0 text-soft transition-transform print:hidden",
              open && "rotate-90",
            )}
          />
          {t("heldOn", { date: date(checkIn.at) })}
          <span className="hidden print:inline">· {learner}</span>
        </button>
      </h3>
      <p className="pl-6 text-sm text-soft print:pl-0">
        {t("heldBy", { name: names.person(checkIn.by) })} · {t("counts", { both: alike + apart, alike, apart })}
      </p>
      <div id={id} hidden={!open} className="pl-6 print:pl-0">
        {open ? (
          <>
            {checkIn.note === "" ? null : (
              <p className="measure mt-4 whitespace-pre-wrap break-words border-ink border-l-3 pl-4">{checkIn.note}</p>
            )}
            <Comparison rows={rows} model={model} />
            <Button
              size="sm"
              className="mt-4 print:hidden"
              onClick={() => {
                if (item.current) printAlone(item.current);
              }}
            >
              <Printer aria-hidden className="size-4" />
              {t("print")}
            </Button>
          </>
        ) : null}
      </div>
    </li>
  );
}

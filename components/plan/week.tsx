"use client";

import { ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useItemName } from "#components/plan/use-item-name";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import type { Outline } from "#lib/capability/rules/outline";
import type { PlannedPart, PlannedSession, PlannedWeek } from "#lib/capability/schema/plan";

const plain = { timeZone: "UTC" } as const;

type WeekProps = { outline: Outline; week: PlannedWeek; isThis: boolean };

/** One week: what it holds in a line, its sessions when opened. */
export function Week({ outline, week, isThis }: WeekProps) {
  const t = useTranslations("plan.weeks");
  const progress = useTranslations("progress");
  const format = useFormatter();
  const nameOf = useItemName(outline);
  const said = (date: string) => format.dateTime(new Date(date), { month: "short", day: "numeric", ...plain });
  const span = t("span", { from: said(week.from), to: said(week.to) });
  const parts = week.sessions.flatMap((session) => session.parts);
  const names = [...new Set(parts.map(({ item }) => nameOf(item).text))];
  return (
    <details
      open={isThis}
      className="group border-rule border-b print:break-inside-avoid print:details-content:block print:details-content:h-auto print:details-content:[content-visibility:visible]"
    >
      <summary className="target grid cursor-pointer list-none grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-3 py-2.5 sm:grid-cols-[1rem_11rem_minmax(0,1fr)_auto] print:flex print:justify-between [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 self-center text-soft transition-transform group-open:rotate-90 print:hidden"
        />
        <span className="font-medium tabular-nums">{isThis ? t("this") : span}</span>
        <span className="col-start-2 row-start-2 truncate text-sm text-soft sm:col-start-auto sm:row-start-auto group-open:hidden sm:group-open:invisible sm:group-open:block print:hidden">
          {names.join(progress("and"))}
        </span>
        <span className="text-right text-sm text-soft tabular-nums">{t("minutes", { minutes: week.minutes })}</span>
      </summary>
      <div className="pb-4 pl-7 print:pl-0">
        {week.sessions.length === 0 ? <p className="text-soft">{t("none")}</p> : null}
        {week.sessions.map((session) => (
          <Session key={session.date} outline={outline} session={session} />
        ))}
      </div>
    </details>
  );
}

function Session({ outline, session }: { outline: Outline; session: PlannedSession }) {
  const format = useFormatter();
  const on = format.dateTime(new Date(session.date), { weekday: "short", month: "short", day: "numeric", ...plain });
  return (
    <div className="grid gap-x-6 py-1 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <p className="text-sm text-soft tabular-nums sm:py-1">
        {on} {session.time}
      </p>
      <ul>
        {session.parts.map((part) => (
          <Part key={`${part.item.kind}:${part.item.slug}`} outline={outline} part={part} />
        ))}
      </ul>
    </div>
  );
}

function Part({ outline, part }: { outline: Outline; part: PlannedPart }) {
  const t = useTranslations("plan.weeks");
  const nameOf = useItemName(outline);
  const { item, minutes, of, begins, ends } = part;
  const { href, ...said } = nameOf(item);
  const notes = [begins ? null : t("goesOn"), ends ? null : t("begins")].filter((note) => note !== null);
  return (
    <li className="flex items-baseline justify-between gap-4 py-1">
      <span>
        {href ? (
          <Link href={href} className="inline-block min-h-6 decoration-1 underline-offset-4 hover:underline">
            <Words said={said} />
          </Link>
        ) : (
          <Words said={said} />
        )}
        {notes.length > 0 ? (
          <span className="block text-sm text-soft sm:ml-2 sm:inline">{notes.join(" · ")}</span>
        ) : null}
      </span>
      <span className="shrink-0 text-right text-sm text-soft tabular-nums">
        {minutes === of ? t("minutes", { minutes }) : t("of", { minutes, of })}
      </span>
    </li>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { Ago } from "#components/studio/when";
import { Button } from "#components/ui/button";
import type { CareAct } from "#lib/links/client/care";
import { reportOutcomes } from "#lib/links/rules/vocabulary";
import type { LinkRow } from "#lib/links/schema";
import { pick } from "#lib/localized";

type LinkReportsProps = { row: LinkRow; busy: boolean; onAct: (act: CareAct) => void };

/** What learners said of a resource, without who they are, and what becomes of it. */
export function LinkReports({ row, busy, onAct }: LinkReportsProps) {
  const t = useTranslations("studio.care");
  const reasons = useTranslations("report.reasons");
  const locale = useLocale();
  const { reports, reported } = row;
  if (reports.length === 0) return null;
  const title = pick(row.title, locale);
  return (
    <div className="mt-1 border-edge border-l-3 pl-4">
      <p className="text-sm font-medium">{t("reports", { count: reported })}</p>
      <ul className="mt-1 grid gap-1.5 text-sm">
        {reports.map(({ id, reason, note, reportedAt }) => (
          <li key={id}>
            {reasons(reason)}
            <span className="text-soft">
              {" · "}
              <Ago at={reportedAt} />
            </span>
            {note === "" ? null : <q className="mt-0.5 block break-words text-soft">{note}</q>}
          </li>
        ))}
      </ul>
      {reported > reports.length ? (
        <p className="mt-1 text-sm text-soft">{t("more", { count: reported - reports.length })}</p>
      ) : null}
      <div className="mt-2 flex flex-wrap gap-2">
        {reportOutcomes.map((outcome) => (
          <Button
            key={outcome}
            size="sm"
            pending={busy}
            aria-label={t(`${outcome}For`, { title })}
            onClick={() => onAct({ act: "close", row, outcome })}
          >
            {t(outcome)}
          </Button>
        ))}
      </div>
    </div>
  );
}

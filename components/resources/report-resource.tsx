"use client";

import { useQuery } from "@tanstack/react-query";
import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ReportForm } from "#components/resources/report-form";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { ownReportsOptions } from "#lib/links/client/reports";
import type { OwnReport } from "#lib/links/schema/reports";
import { useIsConfirmed, useUserId } from "#lib/progress/client/who";
import { useDay } from "#lib/use-day";

/** On the page of a resource: the way to report it, and what became of the last report. For whoever is signed in. */
export function ReportResource({ resource }: { resource: string }) {
  const userId = useUserId();
  const confirmed = useIsConfirmed(userId);
  return typeof userId === "string" && confirmed ? <Own key={userId} userId={userId} resource={resource} /> : null;
}

function Own({ userId, resource }: { userId: string; resource: string }) {
  const t = useTranslations("report");
  const { data } = useQuery(ownReportsOptions({ userId, resource }));
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(0);
  const status = useRef<HTMLDivElement>(null);
  // The button that opened the form is gone once a report waits; what took its place says so.
  useEffect(() => {
    if (sent > 0) status.current?.focus();
  }, [sent]);
  const last = data?.items[0];
  return (
    <div className="mt-10 grid justify-items-start gap-3 border-rule border-t pt-4 print:hidden">
      {/* In the page from the start, so that it is heard when it fills. */}
      <div ref={status} role="status" tabIndex={-1} className="outline-none">
        {last ? <Last report={last} /> : null}
      </div>
      {last && last.handledAt === null ? null : (
        <Button size="sm" variant="quiet" className="-ml-3" onClick={() => setOpen(true)}>
          <Flag aria-hidden className="size-4" />
          {t("open")}
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} description={t("lead")}>
        <ReportForm
          userId={userId}
          resource={resource}
          onClose={() => setOpen(false)}
          onSent={() => {
            setOpen(false);
            setSent((count) => count + 1);
          }}
        />
      </Dialog>
    </div>
  );
}

function Last({ report: { reason, reportedAt, handledAt, outcome } }: { report: OwnReport }) {
  const t = useTranslations("report");
  const day = useDay();
  const values = { date: day(reportedAt), reason: t(`reasons.${reason}`) };
  return (
    <p className="text-sm text-soft">
      {handledAt === null || outcome === null
        ? t("waiting", values)
        : t(outcome, { ...values, handled: day(handledAt) })}
    </p>
  );
}

"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AudienceControl } from "#components/practice/audience-control";
import { HandInBody } from "#components/practice/hand-in-body";
import { HandInBadge } from "#components/practice/state-badge";
import { Button } from "#components/ui/button";
import type { HandIn } from "#lib/practice/schema/hand-ins";
import { useDay } from "#lib/use-day";

type HistoryProps = {
  userId: string;
  handIns: readonly HandIn[];
  /** The hand-in that counts although another one stands. */
  counting: string | null;
  onWithdraw: (handIn: HandIn) => void;
};

/** Everything handed in before, in whatever state: nothing is thrown away. */
export function HandInHistory({ handIns, ...rest }: HistoryProps) {
  return (
    <ol className="border-rule border-t">
      {handIns.map((handIn) => (
        <Entry key={handIn.id} handIn={handIn} {...rest} />
      ))}
    </ol>
  );
}

type EntryProps = Omit<HistoryProps, "handIns"> & { handIn: HandIn };

function Entry({ userId, handIn, counting, onWithdraw }: EntryProps) {
  const t = useTranslations("handIn");
  const day = useDay();
  const [open, setOpen] = useState(false);
  const withdrawn = handIn.withdrawnAt !== null;
  return (
    <li className="border-rule border-b">
      <details className="group" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="target flex list-none flex-wrap items-center gap-x-3 gap-y-1 py-2 hover:bg-wash [&::-webkit-details-marker]:hidden">
          <ChevronRight aria-hidden className="size-4 shrink-0 text-soft transition-transform group-open:rotate-90" />
          <span>{t("on", { date: day(handIn.handedInAt) })}</span>
          <HandInBadge state={handIn.state} />
          {handIn.state === "replaced" && handIn.verdict !== null ? (
            <span className="text-sm text-soft">{t(`wasVerdict.${handIn.verdict}`)}</span>
          ) : null}
          {handIn.id === counting ? <span className="text-sm">{t("stillCounts")}</span> : null}
          {handIn.withdrawnAt === null ? null : (
            <span className="text-sm text-soft">{t("withdrawnOn", { date: day(handIn.withdrawnAt) })}</span>
          )}
        </summary>
        {open ? (
          <div className="grid gap-6 pt-2 pb-6 pl-7">
            <HandInBody handIn={handIn} level={3} />
            {withdrawn ? null : (
              <>
                <AudienceControl userId={userId} handIn={handIn} />
                <div>
                  <Button size="sm" variant="danger" onClick={() => onWithdraw(handIn)}>
                    {t("withdraw.thisOne")}
                  </Button>
                </div>
              </>
            )}
          </div>
        ) : null}
      </details>
    </li>
  );
}

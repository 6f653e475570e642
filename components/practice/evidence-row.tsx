"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { EvidencePanel } from "#components/practice/evidence-panel";
import { HandInBadge } from "#components/practice/state-badge";
import { Words } from "#components/roadmap/words";
import { Button } from "#components/ui/button";
import { Skeleton } from "#components/ui/skeleton";
import type { Said } from "#lib/catalog/rules/said";
import { standingOf } from "#lib/practice/rules/hand-in-state";
import type { HandIn } from "#lib/practice/schema/hand-ins";

export type EvidenceCapability = { slug: string; name: Said; summary: Said };

type EvidenceRowProps = {
  capability: EvidenceCapability;
  /** Null: nobody, or not known yet. */
  userId: string | null;
  waiting: boolean;
  /** For this capability, newest first. */
  handIns: readonly HandIn[];
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** One capability: what it is, what stands for it, and under it the room to hand in. */
export function EvidenceRow({ capability, userId, waiting, handIns, open, onOpen }: EvidenceRowProps) {
  const t = useTranslations("evidence");
  const row = useRef<HTMLLIElement>(null);
  const { slug, name, summary } = capability;
  const standing = standingOf(handIns);
  const shown = open && userId !== null;
  useEffect(() => {
    // Whoever comes by an address that names it should see it.
    if (shown) row.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  const label = open ? "close" : standing ? "look" : handIns.length > 0 ? "again" : "begin";
  return (
    <li ref={row} id={`capability-${slug}`} className="scroll-mt-4 border-rule border-b py-3">
      <div className="flex items-start justify-between gap-x-4 md:gap-x-6">
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-base">
              <Words said={name} />
            </h3>
            {standing ? <HandInBadge state={standing.state} /> : null}
          </div>
          <p className="measure mt-0.5 text-sm text-soft">
            <Words said={summary} />
          </p>
        </div>
        {userId === null ? (
          waiting ? (
            <Skeleton className="h-9 w-20 shrink-0" />
          ) : null
        ) : (
          <Button
            size="sm"
            className="shrink-0"
            aria-expanded={open}
            aria-controls={`evidence-${slug}`}
            aria-label={t("actFor", { act: t(`act.${label}`), name: name.text })}
            onClick={() => onOpen(!open)}
          >
            {t(`act.${label}`)}
          </Button>
        )}
      </div>
      <div id={`evidence-${slug}`} hidden={!shown}>
        {shown ? <EvidencePanel userId={userId} capability={slug} handIns={handIns} /> : null}
      </div>
    </li>
  );
}

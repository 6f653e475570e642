"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { AudienceControl } from "#components/practice/audience-control";
import { EvidenceForm } from "#components/practice/evidence-form";
import { HandInBody } from "#components/practice/hand-in-body";
import { HandInHistory } from "#components/practice/hand-in-history";
import { WithdrawDialog } from "#components/practice/withdraw-dialog";
import { Button } from "#components/ui/button";
import { useWithdrawEvidence } from "#lib/practice/client/hand-ins";
import { isUnfinished, keptTextKey, type Typed } from "#lib/practice/client/kept-text";
import { standingOf } from "#lib/practice/rules/hand-in-state";
import type { HandIn } from "#lib/practice/schema/hand-ins";
import { showToast } from "#lib/toast";
import { useDay } from "#lib/use-day";
import { useProblemWords } from "#lib/use-problem-words";

type EvidencePanelProps = { userId: string; capability: string; handIns: readonly HandIn[] };

const nothing: Typed = { links: [""], answers: [], reflection: "", audience: "mentors" };
const noNames = { capabilities: {}, items: {} };

function goingOnFrom({ links, reflection, audience }: HandIn): Typed {
  return { links: links.length > 0 ? links : [""], answers: [], reflection, audience };
}

/** Evidence for one capability: the form, or what stands and what became of it; then everything before. */
export function EvidencePanel({ userId, capability, handIns }: EvidencePanelProps) {
  const t = useTranslations("evidence");
  const words = useTranslations("handIn");
  const problems = useProblemWords();
  const day = useDay();
  const withdraw = useWithdrawEvidence(userId);
  const standing = standingOf(handIns);
  const [latest] = handIns;
  const base = useMemo(() => (latest ? goingOnFrom(latest) : nothing), [latest]);
  const [writing, setWriting] = useState(() => isUnfinished(keptTextKey(userId, "evidence", capability), base));
  const [pressed, setPressed] = useState(false);
  const [told, setTold] = useState<"handedIn" | "withdrawn" | null>(null);
  const [asked, setAsked] = useState<HandIn | null>(null);
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told !== null) news.current?.focus();
  }, [told]);
  const rest = handIns.filter((handIn) => handIn !== standing);
  return (
    <div className="measure grid gap-5 pt-4 pb-5">
      <div ref={news} tabIndex={-1} aria-live="polite" className="outline-none empty:hidden">
        {told ? <p className="border-accent border-l-3 bg-wash px-4 py-2">{t(told)}</p> : null}
      </div>
      {standing && !writing ? (
        <>
          <p className="text-sm text-soft">{words("on", { date: day(standing.handedInAt) })}</p>
          <p>{t(`state.${standing.verdict ?? "submitted"}`)}</p>
          <div className="flex flex-wrap gap-3">
            <Button
              size="sm"
              onClick={() => {
                setTold(null);
                setWriting(true);
                setPressed(true);
              }}
            >
              {words("again")}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => setAsked(standing)}>
              {words("withdraw.button")}
            </Button>
          </div>
          <HandInBody handIn={standing} level={4} />
          <AudienceControl userId={userId} handIn={standing} />
        </>
      ) : (
        <EvidenceForm
          userId={userId}
          capability={capability}
          base={base}
          stands={standing !== null && standing === latest}
          focus={pressed}
          onDone={() => {
            setTold("handedIn");
            setWriting(false);
          }}
          onLeave={standing ? () => setWriting(false) : undefined}
        />
      )}
      {rest.length > 0 ? (
        <div>
          <h4 className="mb-1 text-base">{words("history")}</h4>
          <HandInHistory userId={userId} handIns={rest} counting={null} onWithdraw={setAsked} />
        </div>
      ) : null}
      <WithdrawDialog
        handIn={asked}
        among={handIns}
        changes={[]}
        names={noNames}
        pending={withdraw.isPending}
        onClose={() => setAsked(null)}
        onConfirm={({ id }) =>
          withdraw.mutate(id, {
            onSuccess: () => {
              setAsked(null);
              setTold("withdrawn");
              setWriting(false);
            },
            onError: (refusal) => void showToast({ message: problems.ofError(refusal), tone: "error" }),
          })
        }
      />
    </div>
  );
}

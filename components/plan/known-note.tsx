"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Claim } from "#components/plan/use-step-answers";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";

type KnownNoteProps = { roadmap: string; claim: Claim; onClose: () => void };

/** What "I know this already" does and does not do, and the ways to put something behind it. */
export function KnownNote({ roadmap, claim: { choice, title }, onClose }: KnownNoteProps) {
  const t = useTranslations("steps.known");
  const format = useFormatter();
  const date = format.dateTime(new Date(choice.until), { dateStyle: "medium", timeZone: "UTC" });
  return (
    <div className="mt-3 border-accent border-l-3 bg-wash px-4 py-3">
      <p className="font-medium">{t("title", { title })}</p>
      <p className="measure mt-1 text-sm">{choice.backed ? t("backed") : t("text", { date })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {choice.backed ? null : <KnownWays roadmap={roadmap} choice={choice} />}
        <Button variant="quiet" size="sm" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
    </div>
  );
}

/** The self-check of the stage, and work of earlier. */
export function KnownWays({ roadmap, choice: { stage, ways } }: { roadmap: string; choice: Claim["choice"] }) {
  const t = useTranslations("steps.known");
  const look = buttonClass({ size: "sm" });
  return (
    <>
      {ways.selfCheck ? (
        <Link href={`/roadmaps/${roadmap}/${stage}/self-check`} className={look}>
          {t("selfCheck")}
        </Link>
      ) : null}
      {ways.capability === null ? null : (
        <Link href={`/evidence?capability=${ways.capability}`} className={look}>
          {t("evidence")}
        </Link>
      )}
    </>
  );
}

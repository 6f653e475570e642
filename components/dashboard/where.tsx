"use client";

import { useLocale, useTranslations } from "next-intl";
import { StageLine } from "#components/dashboard/stage-line";
import { ForecastLine } from "#components/plan/forecast-line";
import { Link } from "#components/ui/link";
import { Phrase } from "#components/ui/phrase";
import { Skeleton } from "#components/ui/skeleton";
import type { Outline } from "#lib/capability/rules/outline";
import type { Plan } from "#lib/capability/schema/plan";
import { pick } from "#lib/localized";
import { type Standing, standingOf } from "#lib/progress/rules/standing";
import type { ProgressState } from "#lib/progress/schema";

/** `plan` null: it cannot be had, and the sentence does without. */
type WhereProps = { outline: Outline; progress: ProgressState | null; plan: Plan | null | undefined };

/** A stage's number stays on the line of the word before it. */
const withNumber = (title: string) => title.replace(/^(\S+) (\d+) · /u, "$1\u00a0$2\u00a0· ");

/** Where am I: a sentence that speaks first, how far the rest is, the counts, and the line of stages. */
export function Where({ outline, progress, plan }: WhereProps) {
  const t = useTranslations("dashboard.where");
  const stageOf = (topic: string) =>
    outline.stages.find(({ topics }) => topics.some(({ slug }) => slug === topic))?.slug;
  const standing = progress ? standingOf(progress, stageOf) : null;
  const known = standing !== null && plan !== undefined;
  return (
    <section aria-label={t("label")}>
      <h1 className="text-3xl md:text-4xl">
        {known ? (
          <Sentence outline={outline} standing={standing} plan={plan} />
        ) : (
          <span className="text-soft">{t("unknown")}</span>
        )}
      </h1>
      {known ? <Ahead plan={plan} /> : <Waiting className="h-12 max-w-xl" />}
      {progress && standing ? (
        <p className="mt-2 text-soft tabular-nums">
          {t("counts", { ...progress.totals, behind: standing.behind, stages: progress.stages.length })}
        </p>
      ) : (
        <Waiting className="h-4 max-w-sm" />
      )}
      <StageLine outline={outline} progress={progress} here={standing?.stage ?? null} />
    </section>
  );
}

const Waiting = ({ className }: { className: string }) => (
  <p className="mt-2 py-1">
    <Skeleton className={className} />
  </p>
);

type SentenceProps = { outline: Outline; standing: Standing; plan: Plan | null };

/** Where one is and, heading for a role, how far from it. */
function Sentence({ outline, standing, plan }: SentenceProps) {
  const t = useTranslations("dashboard.where");
  const locale = useLocale();
  const title = outline.stages.find(({ slug }) => slug === standing.stage)?.title.text;
  const phase = standing.phase === "underway" && title === undefined ? "unstarted" : standing.phase;
  const stage = withNumber(title ?? "");
  const short = plan?.short ?? null;
  if (short === null || !plan?.goal.title) return <Phrase text={t(phase, { stage })} locale={locale} />;
  const words = { stage, short, role: pick(plan.goal.title, locale) };
  return <Phrase text={t(`${phase}${short === 0 ? "Met" : "Short"}`, words)} locale={locale} />;
}

/** When the rest may be done; and one quiet word on the role: choose one, or another. */
function Ahead({ plan }: { plan: Plan | null }) {
  const t = useTranslations("dashboard.where");
  const locale = useLocale();
  if (plan === null) return null;
  return (
    <>
      <p className="measure mt-3">
        <ForecastLine plan={plan} />
      </p>
      {plan.goal.role === null || plan.goal.archived ? (
        <p className="mt-2 text-soft">
          {plan.goal.archived && plan.goal.title
            ? t("goalGone", { title: pick(plan.goal.title, locale) })
            : t("choose")}{" "}
          <Link href="/roles" className="link">
            {t("chooseAction")}
          </Link>
        </p>
      ) : (
        <p className="mt-2 text-sm">
          <Link href="/roles" className="link text-soft">
            {t("change")}
          </Link>
        </p>
      )}
    </>
  );
}

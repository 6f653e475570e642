"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Failed, StaleNote } from "#components/dashboard/state-note";
import { Aside } from "#components/plan/aside";
import { Brief } from "#components/plan/brief";
import { CalendarAddress } from "#components/plan/calendar-address";
import { ForecastLine } from "#components/plan/forecast-line";
import { GoalForm, type RoleName } from "#components/plan/goal-form";
import { WeekList } from "#components/plan/week-list";
import { Link } from "#components/ui/link";
import { Skeleton } from "#components/ui/skeleton";
import { askAgain } from "#lib/capability/client";
import { weeksOptions } from "#lib/capability/client/plan";
import type { Outline } from "#lib/capability/rules/outline";
import { ApiError } from "#lib/http/client";
import { useIsConfirmed, useUserId } from "#lib/progress/client/who";
import { signInPath, useSentToSignIn } from "#lib/sign-in-path";

type PlanBoardProps = {
  outline: Outline;
  roles: RoleName[];
  /** The plan that calendars read. */
  first: boolean;
};

/** When the way will be walked, what comes in which week, and what both depend on. */
export function PlanBoard({ outline, roles, first }: PlanBoardProps) {
  const t = useTranslations("plan");
  const state = useTranslations("dashboard.state");
  const locale = useLocale();
  const client = useQueryClient();
  const userId = useUserId();
  const enabled = useIsConfirmed(userId);
  const query = useQuery({ ...weeksOptions({ userId: userId ?? "", roadmap: outline.slug }), enabled });
  const ended = query.error instanceof ApiError && query.error.status === 401;
  const signedOut = userId === null || ended;
  useSentToSignIn(signedOut);

  if (signedOut) {
    return (
      <p role="status">
        {state("leaving")}{" "}
        <a href={signInPath(locale)} className="link">
          {state("signIn")}
        </a>
      </p>
    );
  }
  const plan = query.data;
  if (plan === undefined) {
    return query.isError ? <Failed all onRetry={() => void askAgain(client)} /> : <Waiting />;
  }
  return (
    <>
      <StaleNote queries={[query]} timeZone={plan.timeZone} />
      <p className="measure text-lg">
        <ForecastLine plan={plan} />
      </p>
      <Brief plan={plan} />
      <div className="mt-10 grid grid-cols-1 gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem] print:block">
        <div className="grid content-start gap-12">
          <WeekList outline={outline} plan={plan} />
          <Aside outline={outline} plan={plan} />
        </div>
        <div className="grid content-start gap-12 print:hidden">
          <section id="goal" aria-labelledby="goal-title" className="border-ink border-t-2 pt-3">
            <h2 id="goal-title" className="text-xl">
              {t("goal.title")}
            </h2>
            <GoalForm userId={userId ?? ""} plan={plan} roles={roles} />
          </section>
          {first ? <CalendarAddress userId={userId ?? ""} timeZone={plan.timeZone} /> : <CalendarElsewhere />}
        </div>
      </div>
    </>
  );
}

/** Calendars read one plan, and it is made on that one's page. */
function CalendarElsewhere() {
  const t = useTranslations("plan.calendar");
  return (
    <section aria-labelledby="calendar" className="border-ink border-t-2 pt-3">
      <h2 id="calendar" className="text-xl">
        {t("title")}
      </h2>
      <p className="mt-1 text-sm text-soft">
        {t("elsewhere")}{" "}
        <Link href="/plan" className="link">
          {t("toPlan")}
        </Link>
      </p>
    </section>
  );
}

function Waiting() {
  const t = useTranslations("plan");
  return (
    <div role="status">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-14 max-w-xl" />
      <Skeleton className="mt-6 h-16" />
      <Skeleton className="mt-12 h-96" />
    </div>
  );
}

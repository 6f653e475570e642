"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { CapabilityModel } from "#components/capability/capability-model";
import { CourseChanges } from "#components/capability/course-changes";
import { NextSteps } from "#components/dashboard/next-steps";
import { Rhythm } from "#components/dashboard/rhythm";
import { Failed, StaleNote } from "#components/dashboard/state-note";
import { Where } from "#components/dashboard/where";
import { useMarker } from "#components/progress/use-marker";
import { buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { activityOptions, askAgain, capabilitiesOptions, planOptions } from "#lib/capability/client";
import type { Outline } from "#lib/capability/rules/outline";
import type { RoseDrawing } from "#lib/capability/rules/rose/rose-drawing";
import { ApiError } from "#lib/http/client";
import { useProgress } from "#lib/progress/client/use-progress";
import { useIsConfirmed } from "#lib/progress/client/who";
import { signInPath, useSentToSignIn } from "#lib/sign-in-path";

/** While it is not known who this is, there is nobody whose numbers could be asked for. */
const nobody = { userId: "", roadmap: "" };

type DashboardProps = { outline: Outline; drawing: RoseDrawing; planHref: `/${string}` };

/** Four questions from top to bottom: where am I, what next and why, what can I do, how is my rhythm. */
export function Dashboard({ outline, drawing, planHref }: DashboardProps) {
  const t = useTranslations("dashboard");
  const locale = useLocale();
  const client = useQueryClient();
  const progress = useProgress(outline);
  const owner = { userId: progress.userId ?? "", roadmap: outline.slug };
  const enabled = useIsConfirmed(progress.userId);
  const capabilities = useQuery({ ...capabilitiesOptions(owner), enabled });
  const plan = useQuery({ ...planOptions(owner), enabled });
  const activity = useQuery({ ...activityOptions(owner), enabled });
  const queries = [capabilities, plan, activity];
  // A session can end while its page is open; then the server says so before the page knows.
  const ended = queries.some(({ error }) => error instanceof ApiError && error.status === 401);
  const signedOut = progress.phase === "signed-out" || ended;
  const marker = useMarker(outline, signedOut);
  useSentToSignIn(signedOut);

  if (signedOut) {
    return (
      <p role="status">
        {t("state.leaving")}{" "}
        <a href={signInPath(locale)} className="link">
          {t("state.signIn")}
        </a>
      </p>
    );
  }
  const retry = () => {
    progress.retry();
    void askAgain(client);
  };
  const timeZone = activity.data?.timeZone;
  const unmarked = progress.state?.topics.every(({ version }) => version === 0) ?? false;
  const failed = (query: (typeof queries)[number]) => query.isError && query.data === undefined;
  if (progress.phase === "failed" && queries.every(failed)) return <Failed all onRetry={retry} />;
  return (
    <div className="grid grid-cols-1 gap-12">
      <div>
        <StaleNote queries={queries} timeZone={timeZone} />
        {progress.phase === "failed" ? (
          <Failed onRetry={retry} />
        ) : (
          <Where outline={outline} progress={progress.state} plan={failed(plan) ? null : plan.data} />
        )}
        {unmarked ? (
          <EmptyState
            title={t("empty.title")}
            className="mt-8"
            action={
              <Link href={`/roadmaps/${outline.slug}`} className={buttonClass({ variant: "solid" })}>
                {t("empty.action")}
              </Link>
            }
          >
            {t("empty.text")}
          </EmptyState>
        ) : null}
      </div>
      {failed(plan) ? (
        <Failed onRetry={retry} />
      ) : (
        <NextSteps outline={outline} planHref={planHref} plan={plan.data} progress={progress} marker={marker} />
      )}
      {failed(capabilities) ? (
        <Failed onRetry={retry} />
      ) : (
        <div>
          <CourseChanges outline={outline} userId={owner.userId} enabled={enabled} timeZone={timeZone ?? "UTC"} />
          <CapabilityModel
            outline={outline}
            drawing={drawing}
            answer={capabilities.data}
            timeZone={timeZone ?? "UTC"}
            owner={enabled ? owner : nobody}
          />
        </div>
      )}
      {failed(activity) ? <Failed onRetry={retry} /> : <Rhythm activity={activity.data} week={plan.data?.week} />}
    </div>
  );
}

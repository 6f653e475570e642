"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { HandInBadge } from "#components/practice/state-badge";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { projectsOptions } from "#lib/practice/client/hand-ins";
import { useIsConfirmed, useUserId } from "#lib/progress/client/who";

/** On the page of a stage: what became of one's project, and the way to it. */
export function StageProjectState({ roadmap, stage }: { roadmap: string; stage: string }) {
  const t = useTranslations("stage.projectState");
  const userId = useUserId();
  const enabled = useIsConfirmed(userId);
  const { data } = useQuery({ ...projectsOptions(userId ?? ""), enabled });
  const state = data?.items.find((item) => item.stage === stage)?.state ?? null;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Link
        href={`/roadmaps/${roadmap}/${stage}/project`}
        className={buttonClass({ variant: state === "returned" ? "solid" : "outline" })}
      >
        {t(state === null ? "open" : state === "returned" ? "mend" : "see")}
      </Link>
      {state ? <HandInBadge state={state} /> : null}
    </div>
  );
}

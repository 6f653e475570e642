"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { Criteria } from "#components/practice/criteria";
import { HandInHistory } from "#components/practice/hand-in-history";
import { Invitation } from "#components/practice/invitation";
import { NotFetched } from "#components/practice/not-fetched";
import { ProjectForm } from "#components/practice/project-form";
import { ProjectStanding } from "#components/practice/project-standing";
import { useReader } from "#components/practice/use-reader";
import { WithdrawDialog } from "#components/practice/withdraw-dialog";
import { ChangeList, type ChangeNames } from "#components/progress/change-card";
import { Skeleton } from "#components/ui/skeleton";
import type { CapabilityChange } from "#lib/capability/schema";
import { ApiError } from "#lib/http/client";
import type { Localized } from "#lib/localized";
import { projectOptions, useWithdrawProject } from "#lib/practice/client/hand-ins";
import { isUnfinished, keptTextKey, type Typed } from "#lib/practice/client/kept-text";
import { carryAnswers } from "#lib/practice/rules/carry-answers";
import { standingOf } from "#lib/practice/rules/hand-in-state";
import type { HandIn, OwnProject } from "#lib/practice/schema/hand-ins";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

type ProjectDeskProps = {
  stage: string;
  /** The version of the stage this page was made from. */
  version: number;
  criteria: readonly Localized[];
  names: ChangeNames;
};

/** Where a project is handed in, and where one sees what became of it. Before it is known who reads: the criteria alone. */
export function ProjectDesk({ stage, version, criteria, names }: ProjectDeskProps) {
  const t = useTranslations("project");
  const { userId, confirmed, unknown, askAgain } = useReader();
  const query = useQuery({ ...projectOptions({ userId: userId ?? "", stage }), enabled: confirmed });
  const signedOut = userId === null || (query.error instanceof ApiError && query.error.status === 401);
  if (typeof userId === "string" && query.data)
    return <Desk userId={userId} project={query.data} version={version} criteria={criteria} names={names} />;
  return (
    <>
      {signedOut ? (
        <Invitation title={t("signInTitle")} text={t("signInText")} />
      ) : unknown || query.isError || query.fetchStatus === "paused" ? (
        <NotFetched onRetry={() => (unknown ? askAgain() : void query.refetch())} />
      ) : (
        <div role="status" className="mb-8 grid gap-3">
          <span className="sr-only">{t("loading")}</span>
          <Skeleton className="h-7 w-48" />
          <Skeleton className="h-5 w-full max-w-md" />
        </div>
      )}
      <Criteria criteria={criteria} />
    </>
  );
}

const emptyFor = (criteria: readonly Localized[]): Typed => ({
  links: [""],
  answers: criteria.map(() => ""),
  reflection: "",
  audience: "mentors",
});

const goingOnFrom = (handIn: HandIn, criteria: readonly Localized[]): Typed => ({
  links: handIn.links,
  answers: carryAnswers(handIn.criteria, criteria),
  reflection: handIn.reflection,
  audience: handIn.audience,
});

type DeskProps = Omit<ProjectDeskProps, "stage"> & { userId: string; project: OwnProject };

function Desk({ userId, project, version, criteria, names }: DeskProps) {
  const t = useTranslations("project");
  const words = useTranslations("handIn");
  const problems = useProblemWords();
  const { stage, handIns } = project;
  const own = { userId, stage };
  const standing = standingOf(handIns);
  const [latest] = handIns;
  const base = useMemo(() => (latest ? goingOnFrom(latest, criteria) : emptyFor(criteria)), [latest, criteria]);
  const [writing, setWriting] = useState(() => isUnfinished(keptTextKey(userId, "project", stage), base));
  const [pressed, setPressed] = useState(false);
  const [moved, setMoved] = useState<{ what: "handedIn" | "withdrawn"; changes: CapabilityChange[] } | null>(null);
  const [asked, setAsked] = useState<HandIn | null>(null);
  const withdraw = useWithdrawProject(own);
  const heading = useRef<HTMLHeadingElement>(null);
  const news = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (moved) (heading.current ?? news.current)?.focus();
  }, [moved]);
  const rest = handIns.filter((handIn) => handIn !== standing);

  function tell(what: "handedIn" | "withdrawn", changes: CapabilityChange[]): void {
    setMoved({ what, changes });
    setWriting(false);
    setPressed(false);
  }

  return (
    <>
      <div className={moved || (standing && !writing) ? "mb-10" : ""}>
        {standing && !writing ? (
          <h2 ref={heading} tabIndex={-1} className="border-ink border-t-2 pt-3 text-xl outline-none">
            {t("mine")}
          </h2>
        ) : null}
        <div ref={news} tabIndex={-1} aria-live="polite" className="grid gap-2 outline-none not-empty:my-3">
          {moved ? <p>{t(moved.what)}</p> : null}
          {moved && moved.changes.length > 0 ? <ChangeList changes={moved.changes} names={names} /> : null}
          {moved?.changes.length === 0 ? <p className="text-sm text-soft">{t("nothingMoved")}</p> : null}
        </div>
        {standing && !writing ? (
          <ProjectStanding
            userId={userId}
            project={project}
            standing={standing}
            onAgain={() => {
              setMoved(null);
              setWriting(true);
              setPressed(true);
            }}
            onWithdraw={setAsked}
          />
        ) : null}
      </div>
      {standing && !writing ? null : (
        <ProjectForm
          own={own}
          version={version}
          criteria={criteria}
          base={base}
          stands={standing !== null && standing === latest}
          focus={pressed}
          onDone={(changes) => tell("handedIn", changes)}
          onLeave={standing ? () => setWriting(false) : undefined}
        />
      )}
      {rest.length > 0 ? (
        <section aria-labelledby="history" className="mt-12">
          <h2 id="history" className="border-ink border-t-2 pt-3 text-xl">
            {words("history")}
          </h2>
          <p className="measure mt-1 mb-3 text-soft">{words("historyLead")}</p>
          <HandInHistory
            userId={userId}
            handIns={rest}
            counting={project.shown ? project.judged : null}
            onWithdraw={setAsked}
          />
        </section>
      ) : null}
      <WithdrawDialog
        handIn={asked}
        among={handIns}
        changes={asked?.id === project.judged ? project.withdrawing : []}
        names={names}
        pending={withdraw.isPending}
        onClose={() => setAsked(null)}
        onConfirm={({ id }) =>
          withdraw.mutate(id, {
            onSuccess: ({ changes }) => {
              setAsked(null);
              tell("withdrawn", changes);
            },
            onError: (refusal) => void showToast({ message: problems.ofError(refusal), tone: "error" }),
          })
        }
      />
    </>
  );
}

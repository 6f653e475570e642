"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Retry } from "#components/studio/gate";
import { ImportRows } from "#components/studio/import/import-rows";
import { useChangeParts } from "#components/studio/import/use-import-words";
import { Problem } from "#components/studio/outcome-note";
import { Pager } from "#components/studio/pager";
import { Button, buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Meter } from "#components/ui/meter";
import { Notice } from "#components/ui/notice";
import { Segmented } from "#components/ui/segmented";
import { Skeleton } from "#components/ui/skeleton";
import { setAddress, useAddress } from "#lib/address";
import { useUndoBatch } from "#lib/editorial/client/bulk";
import { planOptions, useApplyPlan } from "#lib/editorial/client/imports";
import { type ImportAction, importActions } from "#lib/editorial/rules/kinds/vocabulary";
import type { Offer } from "#lib/editorial/rules/offer";
import type { ImportPlan } from "#lib/editorial/schema/import";
import { ApiError } from "#lib/http/client";

type Shown = ImportAction | "similar";

type PlanProps = {
  id: string;
  offer: Offer;
  /** Null: the file is not at hand any more. */
  onRemake: (() => void) | null;
  remaking: boolean;
};

/** What an import is going to do, row by row, and the button that does it. */
export function ImportPlanView({ id, offer, onRemake, remaking }: PlanProps) {
  const t = useTranslations("studio.bulk.import");
  const address = useAddress();
  const show = ([...importActions, "similar"] as const).find((one) => one === address.get("show"));
  const page = Math.max(1, Math.trunc(Number(address.get("page"))) || 1);
  const plan = useQuery(planOptions({ id, action: show, page }));
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <p>
          <Link href="/studio/import" className="link target inline-flex items-center">
            {t("again")}
          </Link>
        </p>
        <h1 className="text-3xl">{t("plan")}</h1>
      </header>
      {plan.data === undefined ? (
        plan.isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void plan.refetch()} />
          </Notice>
        ) : (
          <div role="status" className="grid gap-5">
            <span className="sr-only">{t("loading")}</span>
            <Skeleton className="h-24 w-full" />
            <Skeleton className="h-96 w-full" />
          </div>
        )
      ) : (
        <>
          <Verdict plan={plan.data} onRemake={onRemake} remaking={remaking} />
          <Filter plan={plan.data} show={show} />
          <div className={plan.isPlaceholderData ? "opacity-60" : ""}>
            <ImportRows rows={plan.data.rows} offer={offer} />
            <Pager page={page} pages={Math.ceil(plan.data.total / plan.data.limit)} />
          </div>
        </>
      )}
    </div>
  );
}

function Filter({ plan, show }: { plan: ImportPlan; show: Shown | undefined }) {
  const t = useTranslations("studio.bulk.import");
  const { counts, similar } = plan;
  const all = importActions.reduce((sum, action) => sum + counts[action], 0);
  const options: { value: Shown | "all"; count: number }[] = [
    { value: "all", count: all },
    ...importActions.map((value) => ({ value, count: counts[value] })),
    { value: "similar", count: similar },
  ];
  return (
    <div>
      <Segmented
        label={t("show")}
        value={show ?? "all"}
        options={options
          .filter(({ value, count }) => count > 0 || value === "all" || value === show)
          .map(({ value, count }) => ({ value, label: t("withCount", { label: t(`action.${value}`), count }) }))}
        onChange={(value) => setAddress({ show: value === "all" ? null : value, page: null }, "push")}
      />
    </div>
  );
}

/** What was done, where to see it, and the way back. */
function Applied({ id, parts }: { id: string; parts: string }) {
  const t = useTranslations("studio.bulk.import");
  const words = useTranslations("studio.bulk.selection");
  const undoing = useUndoBatch();
  const { data: undone, error } = undoing;
  return (
    <div className="grid gap-2">
      <Notice>
        <p>{parts === "" ? t("appliedNothing") : t("applied", { parts })}</p>
        {undone ? <p>{words("undone", { done: undone.done, refused: undone.refused })}</p> : null}
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
          <Link href="/studio/resources" className={buttonClass({ size: "sm" })}>
            {t("seeDrafts")}
          </Link>
          {parts === "" || undone ? null : (
            <>
              <Button size="sm" pending={undoing.isPending} onClick={() => undoing.mutate(id)}>
                {t("undo")}
              </Button>
              <span className="text-sm text-soft">{t("undoHint")}</span>
            </>
          )}
        </p>
      </Notice>
      {error instanceof ApiError ? <Problem error={error} /> : null}
    </div>
  );
}

type VerdictProps = { plan: ImportPlan } & Pick<PlanProps, "onRemake" | "remaking">;

/** What may be done with the plan, or what became of it. */
function Verdict({ plan, onRemake, remaking }: VerdictProps) {
  const t = useTranslations("studio.bulk.import");
  const partsOf = useChangeParts();
  const applying = useApplyPlan();
  const parts = partsOf(plan.counts);
  const total = plan.counts.create + plan.counts.change + plan.counts.archive;
  if (plan.state === "applied") return <Applied id={plan.id} parts={parts} />;
  if (plan.state === "applying" || applying.isPending) {
    const done = Math.min(plan.done, total);
    return (
      <div role="status" className="measure grid gap-2">
        <p>{t("applying", { done, total })}</p>
        <Meter label={t("applying", { done, total })} value={done} max={Math.max(1, total)} />
        <p className="text-sm text-soft">{t("applyingHint")}</p>
      </div>
    );
  }
  if (plan.counts.error > 0) return <Notice tone="error">{t("hasErrors", { count: plan.counts.error })}</Notice>;
  const { error } = applying;
  if (error instanceof ApiError && error.code === "PLAN_OUTDATED") {
    return (
      <Notice tone="error">
        <p>{t("outdated")}</p>
        {onRemake === null ? (
          <Link href="/studio/import" className={buttonClass({ size: "sm" })}>
            {t("again")}
          </Link>
        ) : (
          <Button size="sm" className="mt-2" pending={remaking} onClick={onRemake}>
            {t("planAgain")}
          </Button>
        )}
      </Notice>
    );
  }
  return (
    <div className="grid gap-3">
      {error instanceof ApiError ? <Problem error={error} /> : null}
      {plan.state === "interrupted" ? <Notice>{t("interrupted")}</Notice> : null}
      {parts === "" ? (
        <Notice>{t("nothingToDo")}</Notice>
      ) : (
        <p>
          <Button variant="solid" onClick={() => applying.mutate(plan.id)}>
            {t("apply", { parts })}
          </Button>
        </p>
      )}
    </div>
  );
}

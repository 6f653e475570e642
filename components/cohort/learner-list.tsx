"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LearnerRow } from "#components/cohort/learner-row";
import { Failed, SignedIn, Waiting } from "#components/cohort/signed-in";
import { Button, buttonClass } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Link } from "#components/ui/link";
import { Segmented } from "#components/ui/segmented";
import { setAddress, useAddress } from "#lib/address";
import { learnersOptions } from "#lib/cohort/client/queries";
import { type LearnerFilter, learnerFilters } from "#lib/cohort/rules/vocabulary";

/** Whom one mentors: who has stopped learning first, who waits for a word in sight. */
export function LearnerList() {
  return <SignedIn>{() => <Learners />}</SignedIn>;
}

function Learners() {
  const t = useTranslations("cohort.list");
  const asked = useAddress().get("show");
  const show = learnerFilters.find((filter) => filter === asked) ?? "all";
  const learners = useQuery(learnersOptions(show));
  const { data } = learners;
  if (data === undefined) {
    if (learners.error === null) return <Waiting />;
    return <Failed error={learners.error} onRetry={() => void learners.refetch()} />;
  }
  if (data.counts.all === 0) return <Nobody />;
  const choose = (filter: LearnerFilter) => setAddress({ show: filter === "all" ? null : filter }, "push");
  return (
    <div className="grid gap-5">
      <div>
        <Segmented
          label={t("filter")}
          value={show}
          options={learnerFilters.map((value) => ({ value, label: t(value, { count: data.counts[value] }) }))}
          onChange={choose}
        />
      </div>
      {data.items.length === 0 ? (
        <EmptyState
          title={t(show === "stalled" ? "noneStalled" : "noneWaiting")}
          action={<Button onClick={() => choose("all")}>{t("showAll")}</Button>}
        />
      ) : (
        <ul aria-label={t("caption")} className="border-rule border-t">
          {data.items.map((learner) => (
            <LearnerRow key={learner.id} learner={learner} />
          ))}
        </ul>
      )}
      <p role="status" className="sr-only">
        {t("found", { count: data.items.length })}
      </p>
    </div>
  );
}

/** Nobody yet: how one becomes a mentor. */
function Nobody() {
  const t = useTranslations("cohort.list");
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={
        <Link href="/mentors" className={buttonClass()}>
          {t("toMentors")}
        </Link>
      }
    >
      <p>{t("emptyText")}</p>
      <ol className="mt-3 grid list-decimal gap-1.5 pl-5">
        <li>{t("emptyFirst")}</li>
        <li>{t("emptySecond")}</li>
        <li>{t("emptyThird")}</li>
      </ol>
    </EmptyState>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LearnerHead } from "#components/cohort/learner-head";
import { LearnerTabs, type View, views } from "#components/cohort/learner-tabs";
import { Failed, Missing, SignedIn, type User, Waiting } from "#components/cohort/signed-in";
import { Standstill } from "#components/cohort/standstill";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { useAddress } from "#lib/address";
import type { Outline } from "#lib/capability/rules/outline";
import { learnerOptions } from "#lib/cohort/client/queries";
import type { LearnerCard } from "#lib/cohort/schema/learner";
import { ApiError } from "#lib/http/client";
import { type Late, late, useLate } from "#lib/use-late";

/** One learner as their mentor sees them. Which one, and what of them, stands in the address. */
export function Learner({ outline }: { outline: Outline }) {
  return <SignedIn>{(user) => <Mentored outline={outline} user={user} />}</SignedIn>;
}

type MentoredProps = { outline: Outline; user: User };
/** What every part is given. */
export type SectionProps = MentoredProps & { learner: LearnerCard };

function Mentored({ outline, user }: MentoredProps) {
  const address = useAddress();
  const id = address.get("id") ?? "";
  const view = views.find((one) => one === address.get("view")) ?? "progress";
  const learner = useQuery({ ...learnerOptions(encodeURIComponent(id)), enabled: id !== "" });
  const { data, error } = learner;
  if (id === "" || (error instanceof ApiError && error.status === 404)) return <NotMine />;
  if (data === undefined) {
    if (error === null) return <Waiting />;
    return <Failed error={error} onRetry={() => void learner.refetch()} />;
  }
  return (
    <>
      <LearnerHead learner={data} />
      <LearnerTabs learner={data} view={view} />
      <Section key={`${data.id}:${view}`} outline={outline} user={user} learner={data} view={view} />
    </>
  );
}

/** Each part travels when it is looked at. */
const parts = {
  progress: late(() => import("#components/cohort/learner-progress").then((part) => part.LearnerProgress)),
  capabilities: late(() => import("#components/cohort/learner-capabilities").then((part) => part.LearnerCapabilities)),
  "hand-ins": late(() => import("#components/cohort/learner-hand-ins").then((part) => part.LearnerHandIns)),
  "check-ins": late(() => import("#components/cohort/learner-check-ins").then((part) => part.LearnerCheckIns)),
} satisfies Record<View, Late<SectionProps>>;

function Section({ view, ...about }: SectionProps & { view: View }) {
  const [missing, setMissing] = useState(false);
  const Part = useLate<SectionProps>(parts[view], { wanted: !missing, onMissing: () => setMissing(true) });
  if (Part) return <Part {...about} />;
  return missing ? <Missing onRetry={() => setMissing(false)} /> : <Waiting />;
}

/** Ended, never begun, or a wrong address: the same to everyone. */
function NotMine() {
  const t = useTranslations("cohort.learner");
  return (
    <Standstill
      title={t("notFoundTitle")}
      action={
        <Link href="/mentoring" className={buttonClass({ variant: "solid" })}>
          {t("back")}
        </Link>
      }
    >
      {t("notFoundText")}
    </Standstill>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { EndDialog } from "#components/cohort/end-dialog";
import { Quiet } from "#components/cohort/learner-row";
import { useDates } from "#components/cohort/use-words";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { useEndLearner } from "#lib/cohort/client/acts";
import type { LearnerCard } from "#lib/cohort/schema/learner";
import { showToast } from "#lib/toast";

/** Who this is, where they stand, and the way out. */
export function LearnerHead({ learner }: { learner: LearnerCard }) {
  const t = useTranslations("cohort.learner");
  const list = useTranslations("cohort.list");
  const { date } = useDates();
  const router = useRouter();
  const locale = useLocale();
  const end = useEndLearner();
  const [asking, setAsking] = useState(false);
  const { id, name, since, totals } = learner;
  return (
    <header className="mb-6">
      <p className="mb-2 text-sm print:hidden">
        <Link href="/mentoring" className="link">
          {t("back")}
        </Link>
      </p>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="break-words text-3xl">{name}</h1>
          <p className="mt-1 text-soft tabular-nums">
            {list("done", totals)} · {t("since", { date: date(since) })}
          </p>
          <div className="mt-1">
            <Quiet learner={learner} />
          </div>
        </div>
        <Button
          variant="quiet"
          size="sm"
          className="-ml-3 text-soft sm:ml-0 print:hidden"
          onClick={() => setAsking(true)}
        >
          {t("end")}
        </Button>
      </div>
      <EndDialog
        open={asking}
        title={t("endTitle", { name })}
        text={t("endText")}
        act={t("endYes")}
        onClose={() => setAsking(false)}
        onEnd={async () => {
          await end.mutateAsync(id);
          showToast({ message: t("ended", { name }) });
          router.push(`/${locale}/mentoring`);
        }}
      />
    </header>
  );
}

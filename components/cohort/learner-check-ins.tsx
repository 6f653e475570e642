"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckInForm } from "#components/cohort/check-in-form";
import { CheckIns } from "#components/cohort/check-ins";
import type { User } from "#components/cohort/signed-in";
import { Button } from "#components/ui/button";
import type { Outline } from "#lib/capability/rules/outline";
import type { LearnerCard } from "#lib/cohort/schema/learner";

type LearnerCheckInsProps = { outline: Outline; learner: LearnerCard; user: User };

/** Both views of a learner beside one another: one to hold now, and those that were held. */
export function LearnerCheckIns({ outline, learner, user }: LearnerCheckInsProps) {
  const t = useTranslations("cohort.checkIn");
  const [holding, setHolding] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  return (
    <div className="grid gap-10">
      <section aria-labelledby="check-in" className="print:hidden">
        <h2 id="check-in" className="text-2xl">
          {t("title")}
        </h2>
        <p className="measure mt-1 text-soft">{t("lead", { name: learner.name })}</p>
        {holding ? (
          <CheckInForm
            outline={outline}
            learner={learner}
            user={user}
            onClose={() => setHolding(false)}
            onHeld={(id) => {
              setFresh(id);
              setHolding(false);
            }}
          />
        ) : (
          <Button variant="solid" className="mt-4" onClick={() => setHolding(true)}>
            {t("begin")}
          </Button>
        )}
      </section>
      <section aria-labelledby="held">
        <h2 id="held" className="text-2xl print:hidden">
          {t("held")}
        </h2>
        <CheckIns
          about={{ learner: learner.id }}
          model={outline}
          learner={learner.name}
          open={fresh}
          none={t("none")}
        />
      </section>
    </div>
  );
}

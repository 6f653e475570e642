"use client";

import { useTranslations } from "next-intl";
import { CheckIns } from "#components/cohort/check-ins";
import { GivenLevels } from "#components/cohort/given-levels";
import { Invitations } from "#components/cohort/invitations";
import { MentorList } from "#components/cohort/mentor-list";
import { SignedIn } from "#components/cohort/signed-in";
import { Link } from "#components/ui/link";
import type { Model } from "#lib/cohort/rules/model";

/** Who may see my learning, how I let someone in, and every word they wrote. */
export function MyMentors({ model }: { model: Model }) {
  const t = useTranslations("cohort.mine");
  return (
    <SignedIn>
      {({ name }) => (
        <div className="grid gap-14">
          <div className="grid gap-x-14 gap-y-12 lg:grid-cols-2">
            <MentorList />
            <Invitations />
          </div>
          <section aria-labelledby="check-ins">
            <h2 id="check-ins" className="text-2xl">
              {t("checkIns")}
            </h2>
            <p className="measure mt-1 text-soft">{t("checkInsLead")}</p>
            <CheckIns about="me" model={model} learner={name} none={t("checkInsNone")} />
          </section>
          <section aria-labelledby="levels">
            <h2 id="levels" className="text-2xl">
              {t("levels")}
            </h2>
            <p className="measure mt-1 text-soft">
              {t("levelsLead")}{" "}
              <Link href="/dashboard" className="link">
                {t("toDashboard")}
              </Link>
            </p>
            <GivenLevels about="me" model={model} none={t("levelsNone")} />
          </section>
        </div>
      )}
    </SignedIn>
  );
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CapabilityTable } from "#components/capability/capability-table";
import { useOpenRows } from "#components/capability/use-open-rows";
import { GivenLevels } from "#components/cohort/given-levels";
import { LevelForm } from "#components/cohort/level-form";
import { Failed, type User } from "#components/cohort/signed-in";
import type { Outline } from "#lib/capability/rules/outline";
import { learnerCapabilitiesOptions } from "#lib/cohort/client/queries";
import type { LearnerCard } from "#lib/cohort/schema/learner";

type LearnerCapabilitiesProps = { outline: Outline; learner: LearnerCard; user: User };

/** Each capability with its reasons, a level to give in it, and every level that was given before. */
export function LearnerCapabilities({ outline, learner, user }: LearnerCapabilitiesProps) {
  const t = useTranslations("cohort.level");
  const capabilities = useQuery(learnerCapabilitiesOptions(learner.id));
  const [selected, setSelected] = useState<string | null>(null);
  const { open, toggle } = useOpenRows(setSelected);
  const { data, error } = capabilities;
  if (data === undefined && error !== null) return <Failed error={error} onRetry={() => void capabilities.refetch()} />;
  const explained = data ? new Map(data.capabilities.map((one) => [one.slug, one])) : null;
  return (
    <div className="grid gap-x-14 gap-y-12 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <section aria-labelledby="capabilities">
        <h2 id="capabilities" className="text-2xl">
          {t("capabilities")}
        </h2>
        <p className="mt-1 text-soft">{t("lead")}</p>
        <CapabilityTable
          outline={outline}
          answer={data}
          explained={explained}
          sort="model"
          open={open}
          selected={selected}
          timeZone={learner.timeZone}
          onToggle={toggle}
          more={(slug) => <LevelForm outline={outline} learner={learner} capability={slug} user={user} />}
        />
      </section>
      <section aria-labelledby="given">
        <h2 id="given" className="text-2xl">
          {t("given")}
        </h2>
        <p className="mt-1 text-sm text-soft">{t("givenLead")}</p>
        <GivenLevels about={{ learner: learner.id }} model={outline} none={t("givenNone")} />
      </section>
    </div>
  );
}

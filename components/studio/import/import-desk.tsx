"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Gate } from "#components/studio/gate";
import { ImportPlanView } from "#components/studio/import/import-plan-view";
import { ImportSource } from "#components/studio/import/import-source";
import { RecentImports } from "#components/studio/import/recent-imports";
import { buttonClass } from "#components/ui/button";
import { setAddress, useAddress } from "#lib/address";
import { type Given, useMakePlan } from "#lib/editorial/client/imports";
import type { Offer } from "#lib/editorial/rules/offer";

/** Resources in and out by the file. Which plan is open stands in the address, so that one can leave and come back. */
export function ImportDesk({ offer }: { offer: Offer }) {
  return <Gate allow="editors">{() => <Desk offer={offer} />}</Gate>;
}

function Desk({ offer }: { offer: Offer }) {
  const t = useTranslations("studio.bulk.import");
  const plan = useAddress().get("plan");
  const making = useMakePlan();
  const [given, setGiven] = useState<Given | null>(null);
  const make = async (next: Given) => {
    setGiven(next);
    const made = await making.mutateAsync(next).catch(() => null);
    if (made !== null) setAddress({ plan: made.id, show: null, page: null }, "push");
  };
  if (plan !== null) {
    return (
      <ImportPlanView
        key={plan}
        id={plan}
        offer={offer}
        remaking={making.isPending}
        onRemake={given === null ? null : () => void make(given)}
      />
    );
  }
  return (
    <div className="grid gap-10">
      <header className="measure grid gap-2">
        <h1 className="text-3xl">{t("heading")}</h1>
        <p className="text-soft">{t("intro")}</p>
      </header>
      <ImportSource
        making={making}
        // What was pasted comes back when its plan is left: that is where its faults are mended.
        pasted={given?.file.name === "" ? given.file.text : ""}
        onGiven={(next) => void make(next)}
      />
      <RecentImports />
      <section className="measure grid gap-3">
        <h2 className="border-rule border-b pb-2 text-xl">{t("out")}</h2>
        <p className="text-soft">{t("outText")}</p>
        <p className="flex flex-wrap gap-3">
          <a href="/api/v1/resources/export?format=csv" download className={buttonClass()}>
            {t("outCsv")}
          </a>
          <a href="/api/v1/resources/export?format=json" download className={buttonClass()}>
            {t("outJson")}
          </a>
        </p>
      </section>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Gate } from "#components/studio/gate";
import { GivenTextForm, SampleFiles } from "#components/studio/import/given-text";
import { RoadmapPlanView } from "#components/studio/import/roadmap-plan-view";
import { Problem } from "#components/studio/outcome-note";
import { Link } from "#components/ui/link";
import { type RoadmapText, useApplyRoadmap, usePlanRoadmap } from "#lib/editorial/client/roadmap-import";
import { largestRoadmapFile, roadmapFormatOf } from "#lib/editorial/rules/import/roadmap-given";
import type { Offer } from "#lib/editorial/rules/offer";
import { ApiError } from "#lib/http/client";

/** A whole roadmap from a file: first what it would do, then all of it or nothing. */
export function RoadmapImport({ offer }: { offer: Offer }) {
  return <Gate allow="editors">{() => <Desk offer={offer} />}</Gate>;
}

function Desk({ offer }: { offer: Offer }) {
  const t = useTranslations("studio.roadmapImport");
  const planning = usePlanRoadmap();
  const applying = useApplyRoadmap();
  const [given, setGiven] = useState<RoadmapText | null>(null);
  // The plan is of a text that stands above no longer.
  const [edited, setEdited] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const applied = useRef(false);
  const plan = applying.data ?? planning.data;
  // The plan stands below a long form; whoever asked for it is taken there, and hears it.
  useEffect(() => {
    if (plan !== undefined) heading.current?.focus();
  }, [plan]);
  const make = (next: RoadmapText) => {
    setGiven(next);
    setEdited(false);
    applied.current = false;
    applying.reset();
    planning.mutate(next);
  };
  const samples = [
    ["roadmap.md", t("sampleMarkdown")],
    ["roadmap.json", t("sampleJson")],
  ] as const;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="measure grid gap-2">
        <p>
          <Link href="/studio/roadmaps" className="link target inline-flex items-center">
            {t("back")}
          </Link>
        </p>
        <h1 className="text-3xl">{t("heading")}</h1>
        <p className="text-soft">{t("intro")}</p>
      </header>
      <div className="grid gap-5">
        <GivenTextForm
          accept=".md,.markdown,.txt,.json"
          largest={largestRoadmapFile}
          words={{ file: t("fileHint"), paste: t("pasteHint"), tooLarge: (size) => t("tooLarge", { size }) }}
          rows={10}
          pending={planning.isPending}
          onEdit={() => setEdited(true)}
          onGiven={({ name, text }) => make({ text, format: roadmapFormatOf(name, text) })}
        >
          {planning.error instanceof ApiError ? <Problem error={planning.error} /> : null}
        </GivenTextForm>
        <SampleFiles samples={samples} hint={t("samplesHint")} />
      </div>
      {plan === undefined || given === null ? null : (
        <section aria-labelledby="plan" className="grid grid-cols-1 gap-5">
          <h2
            id="plan"
            ref={heading}
            tabIndex={-1}
            className="border-rule border-b pb-2 text-xl outline-none focus-visible:outline-2 focus-visible:outline-focus"
          >
            {t(plan.applied ? "done" : "plan")}
          </h2>
          <RoadmapPlanView
            plan={plan}
            edited={edited}
            offer={offer}
            pending={applying.isPending || planning.isPending}
            error={applying.error instanceof ApiError ? applying.error : null}
            onApply={(hash) => {
              // The second press of a double click comes before the button knows of the first.
              if (applied.current) return;
              applied.current = true;
              const again = () => {
                applied.current = false;
              };
              applying.mutate({ given, hash }, { onError: again });
            }}
            onAgain={() => make(given)}
          />
        </section>
      )}
    </div>
  );
}

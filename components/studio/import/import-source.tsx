"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { GivenTextForm, SampleFiles } from "#components/studio/import/given-text";
import { Problem } from "#components/studio/outcome-note";
import { Checkbox } from "#components/ui/checkbox";
import type { Given, useMakePlan } from "#lib/editorial/client/imports";
import { formatOf } from "#lib/editorial/rules/import/given-file";
import { largestFile } from "#lib/editorial/rules/import/resource-file";
import { ApiError } from "#lib/http/client";

type SourceProps = {
  making: ReturnType<typeof useMakePlan>;
  /** The text to begin with. */
  pasted: string;
  onGiven: (given: Given) => void;
};

/** A file or a text that becomes a plan. */
export function ImportSource({ making, pasted, onGiven }: SourceProps) {
  const t = useTranslations("studio.bulk.import");
  const [archive, setArchive] = useState(false);
  const samples = [
    ["resources.csv", t("sampleCsv")],
    ["resources.json", t("sampleJson")],
    ["bookmarks.html", t("sampleBookmarks")],
  ] as const;
  return (
    <div className="grid gap-5">
      <GivenTextForm
        accept=".csv,.tsv,.txt,.json,.html,.htm"
        largest={largestFile}
        words={{ file: t("fileHint"), paste: t("pasteHint"), tooLarge: (size) => t("tooLarge", { size }) }}
        rows={5}
        start={pasted}
        pending={making.isPending}
        onGiven={({ name, text }) =>
          onGiven({ file: { name, text, format: formatOf(name, text) }, missing: archive ? "archive" : "keep" })
        }
      >
        <Checkbox
          name="missing"
          label={t("missing")}
          hint={t("missingHint")}
          checked={archive}
          onChange={(event) => setArchive(event.target.checked)}
        />
        {making.error instanceof ApiError ? <Problem error={making.error} /> : null}
      </GivenTextForm>
      <SampleFiles samples={samples} hint={t("samplesHint")} />
    </div>
  );
}

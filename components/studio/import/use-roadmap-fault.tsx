"use client";

import { useTranslations } from "next-intl";
import { useNames } from "#components/studio/course/use-course-words";
import type { Offer } from "#lib/editorial/rules/offer";
import type { RoadmapImportPlan } from "#lib/editorial/schema/roadmap-import";

const own = [
  "EMPTY_FILE",
  "NO_ROADMAP",
  "SECOND_ROADMAP",
  "NO_STAGE",
  "UNKNOWN_HEADING",
  "UNKNOWN_LANGUAGE",
  "TOO_MANY_LANGUAGES",
  "ONE_LANGUAGE",
  "IN_ANOTHER_ROADMAP",
  "IN_ANOTHER_STAGE",
  "WHICH_ONE",
  "GIVEN_TWICE",
  "NOT_ALLOWED",
  "FORMAT",
  "PREREQUISITE_CYCLE",
  "UNKNOWN_TOPIC",
  "UNKNOWN_STAGE",
  "UNKNOWN_CAPABILITY",
  "UNKNOWN_MODEL",
  "UNKNOWN_OPTION",
  "TOO_LARGE",
  "TOO_SMALL",
  "TOO_LONG",
  "WHOLE_NUMBER",
  "REQUIRED",
  "TYPE",
  "UNKNOWN_FIELD",
] as const;

/** What is wrong with a place of a roadmap's file, and how to mend it. */
export function useRoadmapFault(offer: Offer): (fault: RoadmapImportPlan["errors"][number]) => string {
  const t = useTranslations("studio.roadmapImport.error");
  const named = useNames(offer);
  return ({ code, path, params = [] }) => {
    const known = own.find((one) => one === code);
    if (known === undefined) return t("INVALID");
    const [slug = "", where = ""] = params;
    const way = params.map(named).join(" → ");
    return t(known, { slug, where, way, names: params.join(", "), field: path.split(".").at(-1) ?? "" });
  };
}

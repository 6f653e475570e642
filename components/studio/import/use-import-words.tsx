"use client";

import { useTranslations } from "next-intl";
import { freeKinds, resourceKinds, resourceLanguages, resourceLevels } from "#lib/catalog/rules/vocabulary";
import { limits } from "#lib/editorial/rules/check";
import { resourceStates } from "#lib/editorial/rules/kinds/vocabulary";
import type { ImportRow, ImportView } from "#lib/editorial/schema/import";

const choices: Record<string, readonly string[]> = {
  kind: resourceKinds,
  free: freeKinds,
  level: resourceLevels,
  languages: resourceLanguages,
  state: resourceStates,
};

/** Characters of a text, or things in a list. */
const atMost: Record<string, number> = {
  title: limits.title,
  note: limits.note,
  url: limits.url,
  publisher: limits.publisher,
  topics: limits.topics,
  capabilities: limits.capabilities,
  tags: limits.tags,
};

const codes = [
  "UNKNOWN_COLUMN",
  "NO_COLUMN",
  "GIVEN_TWICE",
  "TOO_FEW_CELLS",
  "TOO_MANY_CELLS",
  "QUOTE_OPEN",
  "QUOTE_INSIDE",
  "EMPTY_FILE",
  "NO_LIST",
  "NO_BOOKMARKS",
  "NOT_A_PAGE",
  "SAME_AS_ROW",
  "WHICH_ONE",
  "SLUG_TAKEN",
  "FORMAT",
  "REQUIRED",
  "TYPE",
  "TOO_LONG",
  "TOO_SMALL",
  "TOO_LARGE",
  "ADDRESS",
  "NOT_ALLOWED",
  "TAG",
  "ONE_LANGUAGE",
  "UNKNOWN_TOPIC",
  "UNKNOWN_CAPABILITY",
  "UNKNOWN_CATEGORY",
] as const;

type RowError = ImportRow["errors"][number];

/** What is wrong in a row and how to mend it. */
export function useRowError() {
  const t = useTranslations("studio.bulk.import.error");
  return ({ column, code, value }: RowError): string => {
    if (column === "minutes" || column === "year" || column === "category") {
      const { least, most } = limits[column];
      if (["TYPE", "TOO_SMALL", "TOO_LARGE"].includes(code))
        return t("between", { least: String(least), most: String(most) });
    }
    const most = atMost[column?.split(".")[0] ?? ""];
    if (most !== undefined && code === "TOO_LONG") return t("longest", { most });
    if (most !== undefined && code === "TOO_LARGE") return t("most", { most });
    const allowed = code === "NOT_ALLOWED" ? choices[column ?? ""] : undefined;
    if (allowed) return t("choices", { choices: allowed.join(", ") });
    return t(codes.find((one) => one === code) ?? "INVALID", { value: value ?? "" });
  };
}

/** Codes whose words hold the value already, or of which it says nothing. */
export const saysValue = (code: string): boolean =>
  ["SAME_AS_ROW", "WHICH_ONE", "TOO_FEW_CELLS", "TOO_MANY_CELLS", "UNKNOWN_COLUMN"].includes(code);

/** What a plan writes, in a few words; empty when it writes nothing. */
export function useChangeParts() {
  const t = useTranslations("studio.bulk.import.part");
  return (counts: ImportView["counts"]): string =>
    (["create", "change", "archive"] as const)
      .filter((action) => counts[action] > 0)
      .map((action) => t(action, { count: counts[action] }))
      .join(" · ");
}

"use client";

import { useTranslations } from "next-intl";
import { limits } from "#lib/editorial/rules/check";

const own = [
  "ONE_LANGUAGE",
  "MISSING_LANGUAGE",
  "SLUG_TAKEN",
  "UNKNOWN_TOPIC",
  "UNKNOWN_CAPABILITY",
  "UNKNOWN_CATEGORY",
  "UNKNOWN_STAGE",
] as const;
const general = [
  "REQUIRED",
  "TYPE",
  "TOO_SHORT",
  "TOO_LONG",
  "TOO_SMALL",
  "TOO_LARGE",
  "FORMAT",
  "ADDRESS",
  "GIVEN_TWICE",
  "TAG",
] as const;

const among = <Code extends string>(codes: readonly Code[], code: string): Code | undefined =>
  codes.find((one) => one === code);

/** What is wrong with a field and how to mend it, in words. */
export function useFieldError() {
  const t = useTranslations("studio.fieldError");
  const errors = useTranslations("errors.field");
  return (path: string, code: string | null): string | undefined => {
    if (code === null) return undefined;
    if (path === "requirements" && code === "REQUIRED") return t("REQUIRED_requirements");
    if (path === "languages" && code === "TOO_SMALL") return t("TOO_SMALL_languages");
    if ((path === "minutes" || path === "year") && ["TYPE", "TOO_SMALL", "TOO_LARGE"].includes(code)) {
      const { least, most } = limits[path];
      return t("between", { least: String(least), most: String(most) });
    }
    const mine = among(own, code);
    return mine ? t(mine) : errors(among(general, code) ?? "INVALID");
  };
}

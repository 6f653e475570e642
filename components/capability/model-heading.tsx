"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useSaid } from "#components/capability/use-said";
import { percentOf } from "#lib/capability/rules/gap";
import type { Outline } from "#lib/capability/rules/outline";
import type { Capabilities } from "#lib/capability/schema";

type ModelHeadingProps = {
  outline: Outline;
  answer: Capabilities | undefined;
  /** The day that is looked back to. */
  at: string | null;
};

/** What one can do in a sentence: how much of what the role asks, or of what there is. */
export function ModelHeading({ outline, answer, at }: ModelHeadingProps) {
  const t = useTranslations("capability");
  const format = useFormatter();
  const said = useSaid();
  const total = outline.capabilities.length;
  const seen = answer?.capabilities.filter(({ coverage }) => coverage !== null).length;
  const fit = answer?.role?.fit ?? null;
  const date =
    at === null ? null : format.dateTime(new Date(`${at}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
  const role = answer?.role && fit !== null ? { role: said(answer.role.title).text, percent: percentOf(fit) } : null;
  return (
    <div className="min-w-0">
      <h2 id="capability-model" className="text-2xl">
        {role ? (
          <>
            <span className="block font-normal font-sans text-base text-soft">
              {date === null ? t("title") : t("titleThen", { date })}
              <span className="sr-only">{t("colon")}</span>
            </span>
            {t("fit", role)}
          </>
        ) : date === null ? (
          t("title")
        ) : (
          t("titleThen", { date })
        )}
      </h2>
      <p className="mt-1 text-soft">{seen === undefined ? t("leadUnknown", { total }) : t("lead", { total, seen })}</p>
    </div>
  );
}

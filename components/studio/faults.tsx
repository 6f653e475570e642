"use client";

import { useTranslations } from "next-intl";
import { useTitles } from "#components/studio/use-titles";
import { Notice } from "#components/ui/notice";
import type { Impact } from "#lib/editorial/schema/impact";

const codes = [
  "TOPIC_NOWHERE",
  "TOPIC_IN_TWO",
  "STAGE_NOWHERE",
  "STAGE_IN_TWO",
  "PREREQUISITE_CYCLE",
  "UNKNOWN_TOPIC",
  "UNKNOWN_STAGE",
  "UNKNOWN_CAPABILITY",
  "UNKNOWN_MODEL",
  "UNKNOWN_CATEGORY",
  "UNKNOWN_OPTION",
  "GIVEN_TWICE",
  "NO_WEIGHTS",
  "CAPABILITY_WITHOUT_WEIGHT",
] as const;

/** What the names of a fault are, where they are not of its own kind. */
const namedBy: Partial<Record<(typeof codes)[number] | "OTHER", string>> = {
  TOPIC_IN_TWO: "stage",
  STAGE_IN_TWO: "roadmap",
  UNKNOWN_TOPIC: "topic",
  UNKNOWN_STAGE: "stage",
};

/** What would no longer fit together, each with its way out. */
export function Faults({ faults }: { faults: Impact["faults"] }) {
  const t = useTranslations("studio.whole");
  const titleOf = useTitles();
  return (
    <Notice tone="error">
      <p className="font-medium">{t("heading", { count: faults.length })}</p>
      <ul className="mt-1.5 grid gap-1.5">
        {faults.slice(0, 20).map((fault) => {
          const code = codes.find((one) => one === fault.code) ?? "OTHER";
          const named = namedBy[code] ?? fault.kind;
          const names = fault.names
            .map((name) => titleOf(named, name))
            .join(code === "PREREQUISITE_CYCLE" ? " → " : " · ");
          return (
            <li key={JSON.stringify(fault)}>
              <span className="font-medium">
                {t(`kind.${fault.kind}`)} {t("named", { name: titleOf(fault.kind, fault.slug) })}
              </span>{" "}
              {t(`code.${code}`, { names })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

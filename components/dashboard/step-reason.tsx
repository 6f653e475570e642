"use client";

import { useFormatter, useTranslations } from "next-intl";
import { findItem } from "#lib/capability/rules/find-item";
import type { Outline } from "#lib/capability/rules/outline";
import type { NextStep } from "#lib/capability/schema";

const list = (value: unknown): string[] => (Array.isArray(value) ? value : []);

/** Why a step is proposed, in a sentence. */
export function StepReason({ outline, step: { item, reason } }: { outline: Outline; step: NextStep }) {
  const t = useTranslations("dashboard.next");
  const quote = useTranslations("capability");
  const format = useFormatter();
  const { code, params } = reason;
  if (code === "CLOSES_GAP") {
    const capability = outline.capabilities.find(({ slug }) => slug === params.capability)?.name.text;
    // A step can gain more than is missing; no gap closes by more than it is wide.
    const gain = Math.min(Number(params.gain), Number(params.gap));
    return t(code, {
      capability: capability ?? String(params.capability),
      gain: format.number(gain, { maximumFractionDigits: 2 }),
      before: list(params.before).length,
    });
  }
  if (code === "READY" && item.kind !== "topic") return t("READY_STAGE");
  const topics = list(params.topics).map((slug) =>
    quote("quoted", { title: findItem(outline, { kind: "topic", slug }).title.text }),
  );
  return t(code, { topics: format.list(topics, { type: "conjunction" }) });
}

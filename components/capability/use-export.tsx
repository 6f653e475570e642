"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useSaid } from "#components/capability/use-said";
import { localDate } from "#lib/capability/rules/days";
import { percentOf } from "#lib/capability/rules/gap";
import type { Outline } from "#lib/capability/rules/outline";
import type { RoseDrawing } from "#lib/capability/rules/rose/rose-drawing";
import type { Capabilities } from "#lib/capability/schema";
import { showToast } from "#lib/toast";

type Exported = {
  outline: Outline;
  drawing: RoseDrawing;
  answer: Capabilities | undefined;
  /** The day that is looked back to; null: today. */
  at: string | null;
  today: ReadonlyMap<string, number | null> | null;
  timeZone: string;
};

/** Takes the model along as a picture. What draws it is fetched when it is first asked for. */
export function useExport({ outline, drawing, answer, at, today, timeZone }: Exported) {
  const t = useTranslations("capability");
  const legend = useTranslations("capability.legend");
  const common = useTranslations("common");
  const format = useFormatter();
  const locale = useLocale();
  const said = useSaid();
  return async (kind: "svg" | "png"): Promise<void> => {
    if (answer === undefined) return;
    const day = at ?? localDate(Date.now(), timeZone);
    const date = format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: "long", timeZone: "UTC" });
    const { role } = answer;
    const fit = role && role.fit !== null ? { role: said(role.title).text, percent: percentOf(role.fit) } : null;
    const levels = outline.levels.slice(1).map(({ name }) => name.text);
    const explained = new Map(answer.capabilities.map((one) => [one.slug, one]));
    const words = {
      title: t("picture.title", { title: outline.title.text }),
      lines: [t("picture.when", { date, state: at === null ? "now" : "then" }), ...(fit ? [t("fit", fit)] : [])],
      signs: {
        petal: legend("petal"),
        rings: legend("rings", { levels: levels.join(" · ") }),
        lid: legend("lid"),
        asked: legend("asked"),
        self: legend("self"),
        mentor: legend("mentor"),
        today: legend("today"),
      },
      footer: t("picture.footer"),
    };
    let part: typeof import("#lib/capability/client/export");
    try {
      part = await import("#lib/capability/client/export");
    } catch {
      showToast({ id: "missing-part", message: common("missingPart"), tone: "error" });
      return;
    }
    try {
      const factsOf = (slug: string) => explained.get(slug) ?? null;
      const todayOf = today && ((slug: string) => today.get(slug) ?? null);
      const name = t("picture.file", { date: day });
      await part.exportPicture({ outline, drawing, factsOf, todayOf, words, locale }, { format: kind, name });
    } catch {
      showToast({ message: t("picture.failed"), tone: "error" });
    }
  };
}

"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Faults } from "#components/studio/faults";
import { Retry } from "#components/studio/gate";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { impactOptions } from "#lib/editorial/client/releases";
import type { Impact, ImpactItem, RoadmapImpact, TopicImpact } from "#lib/editorial/schema/impact";
import { type Localized, languageOf, pick } from "#lib/localized";
import { useProblemWords } from "#lib/use-problem-words";

type ImpactViewProps = { items: readonly ImpactItem[] };

/** What some acts would do to learners, worked out from what they have done. */
export function ImpactView({ items }: ImpactViewProps) {
  const t = useTranslations("studio.impact");
  const { ofError } = useProblemWords();
  const impact = useQuery(impactOptions(items));
  if (impact.data) return <Found impact={impact.data} />;
  if (impact.isError) {
    return (
      <Notice tone="error">
        <p>{ofError(impact.error)}</p>
        <Retry onRetry={() => void impact.refetch()} />
      </Notice>
    );
  }
  return (
    <div role="status" className="grid gap-2">
      <p className="text-soft">{t("measuring")}</p>
      <Skeleton className="h-24 w-full" />
    </div>
  );
}

function Found({ impact }: { impact: Impact }) {
  const t = useTranslations("studio.impact");
  const { learners, topics, roadmaps, turned, faults } = impact;
  const seen = topics.filter(({ done, learning, skipped }) => done + learning + skipped > 0);
  const moving = roadmaps.filter(({ dashboards }) => dashboards > 0);
  return (
    <div className="grid gap-4" role="status">
      {faults.length > 0 ? <Faults faults={faults} /> : null}
      {seen.length > 0 ? (
        <ul className="grid gap-1.5">
          {seen.map((topic) => (
            <TopicLine key={topic.slug} topic={topic} />
          ))}
        </ul>
      ) : topics.length > 0 ? (
        <p>{t("nobodyStudied")}</p>
      ) : null}
      {turned.map((roadmap) => (
        <p key={roadmap.slug}>
          <Name text={roadmap.title} />
          {t("learnedIn", { count: roadmap.learners })} {t(roadmap.gone ? "roadmapGone" : "roadmapComes")}
        </p>
      ))}
      {moving.map((roadmap) => (
        <Dashboards key={roadmap.slug} roadmap={roadmap} />
      ))}
      {moving.length + turned.length > 0 ? null : <p>{t("noDashboard", { count: learners })}</p>}
      <p className="text-sm text-soft">{t("kept")}</p>
    </div>
  );
}

function TopicLine({ topic }: { topic: TopicImpact }) {
  const t = useTranslations("studio.impact");
  const { title, done, learning, archived } = topic;
  return (
    <li>
      <Name text={title} />
      {done > 0 ? t("done", { count: done }) : t("nobodyDone")}
      {learning > 0 ? t("learning", { count: learning }) : null}
      {archived ? t("gone") : null}
    </li>
  );
}

function Name({ text }: { text: Localized }) {
  const locale = useLocale();
  return (
    <strong className="font-medium" lang={languageOf(text, locale)}>
      {pick(text, locale)}
    </strong>
  );
}

function Dashboards({ roadmap }: { roadmap: RoadmapImpact }) {
  const t = useTranslations("studio.impact");
  const format = useFormatter();
  const { title, dashboards, capabilities, progress } = roadmap;
  const signed = (points: number) =>
    format.number(points, { signDisplay: "exceptZero", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <section className="grid gap-2">
      <p>
        <Name text={title} />
        {t("dashboards", { count: dashboards })}
      </p>
      {progress.learners > 0 ? (
        <p className="text-sm">{t("progress", { count: progress.learners, points: signed(progress.points) })}</p>
      ) : null}
      {capabilities.length > 0 ? (
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr className="border-rule border-b text-left text-soft">
              <th scope="col" className="py-1.5 pr-4 font-medium">
                {t("capability")}
              </th>
              <th scope="col" className="py-1.5 pr-4 text-right font-medium">
                {t("average")}
              </th>
              <th scope="col" className="whitespace-nowrap py-1.5 text-right font-medium">
                {t("reach")}
              </th>
            </tr>
          </thead>
          <tbody>
            {capabilities.map((one) => (
              <tr key={one.capability} className="border-rule border-b align-top">
                <td className="py-1.5 pr-4">
                  <Name text={one.name} />
                  {one.levelsUp > 0 ? <span className="block">{t("levelsUp", { count: one.levelsUp })}</span> : null}
                  {one.levelsDown > 0 ? (
                    <span className="block">{t("levelsDown", { count: one.levelsDown })}</span>
                  ) : null}
                </td>
                <td className="whitespace-nowrap py-1.5 pr-4 text-right tabular-nums">{signed(one.coverage)}</td>
                <td className="whitespace-nowrap py-1.5 text-right tabular-nums">
                  {t("learners", { count: one.learners })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

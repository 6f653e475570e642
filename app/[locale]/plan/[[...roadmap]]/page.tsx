import { getTranslations, setRequestLocale } from "next-intl/server";
import { PlanBoard } from "#components/plan/plan-board";
import { RoadmapChoice } from "#components/progress/roadmap-choice";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { outlineOf } from "#lib/capability/rules/outline";
import { listRoadmaps, listRoles } from "#lib/catalog/data";
import { chosenRoadmap } from "#lib/catalog/rules/chosen-roadmap";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type PlanPageProps = { params: Promise<{ locale: string; roadmap?: string[] }> };

export const generateMetadata = titled("plan.title", { description: "plan.description", unlisted: true });

/** An empty shell that is the same for everyone; the plan comes as JSON. */
export default async function PlanPage({ params }: PlanPageProps) {
  const { locale: given, roadmap: named } = await params;
  const locale = given as Locale;
  setRequestLocale(locale);
  const roadmaps = await listRoadmaps();
  const roadmap = chosenRoadmap(roadmaps, named);
  if (roadmap === undefined) return <NotHere />;
  const t = await getTranslations("plan");
  // Names of stages and topics are all the plan says of the roadmap.
  const outline = { ...outlineOf(roadmap, locale), capabilities: [], levels: [], dimensions: [] };
  const roles = (await listRoles()).map(({ slug, title }) => ({ slug, title: say(title, locale) }));
  return (
    <div className="page py-10 md:py-14 print:py-0">
      <RoadmapChoice place="/plan" roadmaps={roadmaps} chosen={roadmap.slug} locale={locale} />
      <h1 className="mb-4 text-3xl">{t("title")}</h1>
      {roadmaps.length > 1 ? <p className="measure mb-4 text-sm text-soft">{t("wholeTime")}</p> : null}
      <ClientMessages add={["plan", "steps", "dashboard"]}>
        <PlanBoard outline={outline} roles={roles} first={roadmap === roadmaps[0]} />
      </ClientMessages>
    </div>
  );
}

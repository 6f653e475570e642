import { getTranslations, setRequestLocale } from "next-intl/server";
import { PlanBoard } from "#components/plan/plan-board";
import { OneRoadmap } from "#components/progress/one-roadmap";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { outlineOf } from "#lib/capability/rules/outline";
import { listRoadmaps, listRoles } from "#lib/catalog/data";
import { say } from "#lib/catalog/rules/said";
import { isLocale } from "#lib/locales";
import { titled } from "#lib/page-title";

type PlanPageProps = { params: Promise<{ locale: string }> };

export const generateMetadata = titled("plan.title", { description: "plan.description", unlisted: true });

/** An empty shell that is the same for everyone; the plan comes as JSON. */
export default async function PlanPage({ params }: PlanPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) return <NotHere />;
  setRequestLocale(locale);
  const [roadmap, ...others] = await listRoadmaps();
  if (roadmap === undefined) return <NotHere />;
  const t = await getTranslations("plan");
  // Names of stages and topics are all the plan says of the roadmap.
  const outline = { ...outlineOf(roadmap, locale), capabilities: [], levels: [], dimensions: [] };
  const roles = (await listRoles()).map(({ slug, title }) => ({ slug, title: say(title, locale) }));
  return (
    <div className="page py-10 md:py-14 print:py-0">
      <h1 className="mb-4 text-3xl">{t("title")}</h1>
      <OneRoadmap roadmap={roadmap} others={others} locale={locale} />
      <ClientMessages add={["plan", "steps", "dashboard"]}>
        <PlanBoard outline={outline} roles={roles} />
      </ClientMessages>
    </div>
  );
}

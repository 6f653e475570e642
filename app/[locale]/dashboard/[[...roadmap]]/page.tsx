import { setRequestLocale } from "next-intl/server";
import { Dashboard } from "#components/dashboard/dashboard";
import { RoadmapChoice } from "#components/progress/roadmap-choice";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { outlineOf } from "#lib/capability/rules/outline";
import { drawRose } from "#lib/capability/rules/rose/rose-drawing";
import { listRoadmaps } from "#lib/catalog/data";
import { chosenRoadmap, placeOf } from "#lib/catalog/rules/chosen-roadmap";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type DashboardPageProps = { params: Promise<{ locale: string; roadmap?: string[] }> };

export const generateMetadata = titled("dashboard.title", { description: "dashboard.description", unlisted: true });

/** An empty shell that is the same for everyone; the person's own numbers come as JSON. */
export default async function DashboardPage({ params }: DashboardPageProps) {
  const { locale: given, roadmap: named } = await params;
  const locale = given as Locale;
  setRequestLocale(locale);
  const roadmaps = await listRoadmaps();
  const roadmap = chosenRoadmap(roadmaps, named);
  if (roadmap === undefined) return <NotHere />;
  const outline = outlineOf(roadmap, locale);
  return (
    <ClientMessages add={["dashboard", "steps", "capability", "progress"]}>
      <AddressWatch />
      <div className="page py-10 md:py-14">
        <RoadmapChoice place="/dashboard" roadmaps={roadmaps} chosen={roadmap.slug} locale={locale} />
        <Dashboard
          outline={outline}
          drawing={drawRose(outline, locale)}
          planHref={placeOf("/plan", roadmap.slug, roadmaps[0]?.slug)}
        />
      </div>
    </ClientMessages>
  );
}

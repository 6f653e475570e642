import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OtherRoadmaps } from "#components/home/other-roadmaps";
import { RoadmapBoard } from "#components/roadmap/board";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { getRoadmap, listRoadmaps } from "#lib/catalog/data";
import { drawRoadmap } from "#lib/catalog/rules/map-drawing";
import { roadmapView } from "#lib/catalog/rules/outline";
import type { Locale } from "#lib/locales";
import { pick } from "#lib/localized";

type Params = { params: Promise<{ locale: Locale; roadmap: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, roadmap: slug } = await params;
  const roadmap = await getRoadmap(slug);
  if (roadmap === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  return { title: pick(roadmap.title, locale), description: pick(roadmap.summary, locale) };
}

export default async function RoadmapPage({ params }: Params) {
  const { locale, roadmap: slug } = await params;
  setRequestLocale(locale);
  const roadmaps = await listRoadmaps();
  const roadmap = roadmaps.find((one) => one.slug === slug);
  if (roadmap === undefined) return <NotHere />;
  const view = roadmapView(roadmap, locale);
  return (
    <ClientMessages add={["roadmap", "topic", "kinds"]}>
      <AddressWatch />
      <RoadmapBoard
        view={view}
        drawing={drawRoadmap(view, locale)}
        head={
          <>
            <h1 className="text-3xl">
              <Words said={view.title} />
            </h1>
            <p className="measure mt-2">
              <Words said={view.summary} />
            </p>
            <OtherLanguage of={[view.title, view.summary]} />
          </>
        }
      />
      <OtherRoadmaps roadmaps={roadmaps.filter((other) => other.slug !== slug)} locale={locale} />
    </ClientMessages>
  );
}

import { setRequestLocale } from "next-intl/server";
import { RoadmapImport } from "#components/studio/import/roadmap-import";
import { getOffer } from "#lib/editorial/data/offer";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.roadmapImport.title");

/** The same shell for everyone; plans come as JSON to those who asked for them. */
export default async function RoadmapImportPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <RoadmapImport offer={await getOffer()} />;
}

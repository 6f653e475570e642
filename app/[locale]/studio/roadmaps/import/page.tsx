import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RoadmapImport } from "#components/studio/roadmap-import";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { offerOf } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type RoadmapImportPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio.roadmapImport");
  return { title: t("title"), robots: { index: false } };
}

/** The same shell for everyone; plans come as JSON to those who asked for them. */
export default async function RoadmapImportPage({ params }: RoadmapImportPageProps) {
  setRequestLocale((await params).locale as Locale);
  return <RoadmapImport offer={offerOf(await listRoadmaps(), await getLibrary())} />;
}

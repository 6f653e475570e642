import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RoadmapTable } from "#components/studio/roadmap-table";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type RoadmapsPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("roadmapsTitle"), robots: { index: false } };
}

/** The same shell for everyone; the rows come as JSON to those who may see drafts. */
export default async function RoadmapsPage({ params }: RoadmapsPageProps) {
  setRequestLocale((await params).locale as Locale);
  return <RoadmapTable />;
}

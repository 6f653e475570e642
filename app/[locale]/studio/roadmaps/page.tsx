import { setRequestLocale } from "next-intl/server";
import { RoadmapTable } from "#components/studio/course/roadmap-table";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.roadmapsTitle");

/** The same shell for everyone; the rows come as JSON to those who may see drafts. */
export default async function RoadmapsPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <RoadmapTable />;
}

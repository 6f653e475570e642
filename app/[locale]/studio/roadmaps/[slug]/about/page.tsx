import { setRequestLocale } from "next-intl/server";
import { NotHere } from "#components/shell/not-here";
import { RoadmapEditor } from "#components/studio/course/roadmap-editor";
import { getOffer } from "#lib/editorial/data/offer";
import { isSlug } from "#lib/editorial/rules/address";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.course.roadmapTitle");

/** The same shell for everyone; the draft comes as JSON to those who may see it. */
export default async function EditRoadmapPage({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  setRequestLocale(locale as Locale);
  // Drafts are unknown to pages, so any name may be one; what cannot be a name is not.
  if (!isSlug(slug)) return <NotHere />;
  return <RoadmapEditor slug={slug} offer={await getOffer()} />;
}

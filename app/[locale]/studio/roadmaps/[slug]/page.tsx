import { setRequestLocale } from "next-intl/server";
import { NotHere } from "#components/shell/not-here";
import { OutlinePage } from "#components/studio/outline/outline-page";
import { isSlug } from "#lib/editorial/rules/address";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.outlineTitle");

/** The same shell for everyone; the drafts come as JSON to those who may see them. */
export default async function RoadmapOutlinePage({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  setRequestLocale(locale as Locale);
  // Drafts are unknown to pages, so any name may be one; what cannot be a name is not.
  if (!isSlug(slug)) return <NotHere />;
  return <OutlinePage slug={slug} />;
}

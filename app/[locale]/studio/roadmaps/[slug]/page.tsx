import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotHere } from "#components/shell/not-here";
import { OutlinePage } from "#components/studio/outline-page";
import { isSlug } from "#lib/editorial/rules/address";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type OutlinePageProps = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("outlineTitle"), robots: { index: false } };
}

/** The same shell for everyone; the drafts come as JSON to those who may see them. */
export default async function RoadmapOutlinePage({ params }: OutlinePageProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale as Locale);
  // Drafts are unknown to pages, so any name may be one; what cannot be a name is not.
  if (!isSlug(slug)) return <NotHere />;
  return <OutlinePage slug={slug} />;
}

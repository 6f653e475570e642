import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReleasePage } from "#components/studio/release-page";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { offerOf } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type ReleasesPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("releasesTitle"), robots: { index: false } };
}

/** The same shell for everyone; drafts come as JSON to those who may see them. */
export default async function ReleasesPage({ params }: ReleasesPageProps) {
  setRequestLocale((await params).locale as Locale);
  return <ReleasePage offer={offerOf(await listRoadmaps(), await getLibrary())} />;
}

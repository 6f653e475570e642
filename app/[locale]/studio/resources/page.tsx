import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ResourceTable } from "#components/studio/resource-table";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { offerOf } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type ResourcesPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("resourcesTitle"), robots: { index: false } };
}

/** The same shell for everyone; the rows come as JSON to those who may see drafts. */
export default async function ResourcesPage({ params }: ResourcesPageProps) {
  setRequestLocale((await params).locale as Locale);
  return <ResourceTable offer={offerOf(await listRoadmaps(), await getLibrary())} />;
}

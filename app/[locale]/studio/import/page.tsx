import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ImportDesk } from "#components/studio/import-desk";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { offerOf } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type ImportPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio.bulk.import");
  return { title: t("title"), robots: { index: false } };
}

/** The same shell for everyone; plans come as JSON to those who made them. */
export default async function ImportPage({ params }: ImportPageProps) {
  setRequestLocale((await params).locale as Locale);
  return <ImportDesk offer={offerOf(await listRoadmaps(), await getLibrary())} />;
}

import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewResource } from "#components/studio/new-resource";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { offerOf } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type NewResourcePageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("newTitle"), robots: { index: false } };
}

/** An empty form with what there is to choose from. */
export default async function NewResourcePage({ params }: NewResourcePageProps) {
  setRequestLocale((await params).locale as Locale);
  return <NewResource offer={offerOf(await listRoadmaps(), await getLibrary())} />;
}

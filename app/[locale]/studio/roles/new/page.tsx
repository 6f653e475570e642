import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewRole } from "#components/studio/new-role";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { offerOf } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type NewRolePageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("newRoleTitle"), robots: { index: false } };
}

/** An empty form with what there is to choose from. */
export default async function NewRolePage({ params }: NewRolePageProps) {
  setRequestLocale((await params).locale as Locale);
  return <NewRole offer={offerOf(await listRoadmaps(), await getLibrary())} />;
}

import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotHere } from "#components/shell/not-here";
import { RoleEditor } from "#components/studio/role-editor";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { isSlug } from "#lib/editorial/rules/address";
import { offerOf } from "#lib/editorial/rules/offer";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type EditRolePageProps = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("editRoleTitle"), robots: { index: false } };
}

/** The same shell for everyone; the draft comes as JSON to those who may see it. */
export default async function EditRolePage({ params }: EditRolePageProps) {
  const { locale, slug } = await params;
  setRequestLocale(locale as Locale);
  // Drafts are unknown to pages, so any name may be one; what cannot be a name is not.
  if (!isSlug(slug)) return <NotHere />;
  return <RoleEditor slug={slug} offer={offerOf(await listRoadmaps(), await getLibrary())} />;
}

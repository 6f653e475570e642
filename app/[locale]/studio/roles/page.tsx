import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { RoleTable } from "#components/studio/role-table";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type RolesPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("rolesTitle"), robots: { index: false } };
}

/** The same shell for everyone; the rows come as JSON to those who may see drafts. */
export default async function RolesPage({ params }: RolesPageProps) {
  setRequestLocale((await params).locale as Locale);
  return <RoleTable />;
}

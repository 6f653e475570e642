import { setRequestLocale } from "next-intl/server";
import { RoleTable } from "#components/studio/role/role-table";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.rolesTitle");

/** The same shell for everyone; the rows come as JSON to those who may see drafts. */
export default async function RolesPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <RoleTable />;
}

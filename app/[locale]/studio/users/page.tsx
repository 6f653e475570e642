import { setRequestLocale } from "next-intl/server";
import { People } from "#components/studio/people/people";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.usersTitle");

/** The same empty shell for everyone; people come as JSON to administrators. */
export default async function UsersPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <People />;
}

import { setRequestLocale } from "next-intl/server";
import { Audit } from "#components/studio/audit/audit";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.audit.title");

/** The same empty shell for everyone; acts come as JSON to administrators. */
export default async function AuditPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <Audit />;
}

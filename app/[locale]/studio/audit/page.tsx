import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Audit } from "#components/studio/audit";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("audit.title"), robots: { index: false } };
}

/** The same empty shell for everyone; acts come as JSON to administrators. */
export default async function AuditPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <Audit />;
}

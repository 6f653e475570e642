import { setRequestLocale } from "next-intl/server";
import { ReleasePage } from "#components/studio/release/release-page";
import { getOffer } from "#lib/editorial/data/offer";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.releasesTitle");

/** The same shell for everyone; drafts come as JSON to those who may see them. */
export default async function ReleasesPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <ReleasePage offer={await getOffer()} />;
}

import { setRequestLocale } from "next-intl/server";
import { ResourceTable } from "#components/studio/resource/resource-table";
import { getOffer } from "#lib/editorial/data/offer";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.resourcesTitle");

/** The same shell for everyone; the rows come as JSON to those who may see drafts. */
export default async function ResourcesPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <ResourceTable offer={await getOffer()} />;
}

import { setRequestLocale } from "next-intl/server";
import { ImportDesk } from "#components/studio/import/import-desk";
import { getOffer } from "#lib/editorial/data/offer";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.bulk.import.title");

/** The same shell for everyone; plans come as JSON to those who made them. */
export default async function ImportPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <ImportDesk offer={await getOffer()} />;
}

import { setRequestLocale } from "next-intl/server";
import { NewResource } from "#components/studio/resource/new-resource";
import { getOffer } from "#lib/editorial/data/offer";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.newTitle");

/** An empty form with what there is to choose from. */
export default async function NewResourcePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <NewResource offer={await getOffer()} />;
}

import { setRequestLocale } from "next-intl/server";
import { NewRole } from "#components/studio/role/new-role";
import { getOffer } from "#lib/editorial/data/offer";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.newRoleTitle");

/** An empty form with what there is to choose from. */
export default async function NewRolePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <NewRole offer={await getOffer()} />;
}

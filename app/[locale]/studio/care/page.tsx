import { setRequestLocale } from "next-intl/server";
import { ClientMessages } from "#components/shell/client-messages";
import { Care } from "#components/studio/care/care";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("studio.careTitle");

/** The same empty shell for everyone; what needs care comes as JSON to editors. */
export default async function CarePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return (
    <ClientMessages add={["report"]}>
      <Care />
    </ClientMessages>
  );
}

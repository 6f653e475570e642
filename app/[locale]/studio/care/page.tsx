import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ClientMessages } from "#components/shell/client-messages";
import { Care } from "#components/studio/care";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("careTitle"), robots: { index: false } };
}

/** The same empty shell for everyone; what needs care comes as JSON to editors. */
export default async function CarePage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return (
    <ClientMessages add={["report"]}>
      <Care />
    </ClientMessages>
  );
}

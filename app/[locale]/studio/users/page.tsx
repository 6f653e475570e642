import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { People } from "#components/studio/people";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("studio");
  return { title: t("usersTitle"), robots: { index: false } };
}

/** The same empty shell for everyone; people come as JSON to administrators. */
export default async function UsersPage({ params }: { params: Promise<{ locale: string }> }) {
  setRequestLocale((await params).locale as Locale);
  return <People />;
}

import { getTranslations, setRequestLocale } from "next-intl/server";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  setRequestLocale(locale as Locale);
  const t = await getTranslations("shell");
  return (
    <div className="page py-16">
      <h1 className="text-4xl">{t("productName")}</h1>
      <p>{t("description")}</p>
    </div>
  );
}

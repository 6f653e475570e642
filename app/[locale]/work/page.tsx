import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { WorkPage } from "#components/practice/work-page";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { isLocale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

/** Found by whoever was given the address, not by search engines. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("work");
  return { title: t("title"), robots: { index: false } };
}

export default async function PublicWorkPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return <NotHere />;
  setRequestLocale(locale);
  return (
    <ClientMessages add={["work", "handIn"]}>
      <AddressWatch />
      <div className="page py-8 md:py-12">
        <WorkPage />
      </div>
    </ClientMessages>
  );
}

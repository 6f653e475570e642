import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Dashboard } from "#components/dashboard/dashboard";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { outlineOf } from "#lib/capability/rules/outline";
import { drawRose } from "#lib/capability/rules/rose-drawing";
import { listRoadmaps } from "#lib/catalog/data";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type DashboardPageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dashboard");
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

/** An empty shell that is the same for everyone; the person's own numbers come as JSON. */
export default async function DashboardPage({ params }: DashboardPageProps) {
  const locale = (await params).locale as Locale;
  setRequestLocale(locale);
  const [roadmap] = await listRoadmaps();
  if (roadmap === undefined) return <NotHere />;
  const outline = outlineOf(roadmap, locale);
  return (
    <ClientMessages add={["dashboard", "steps", "capability", "progress"]}>
      <AddressWatch />
      <div className="page py-10 md:py-14">
        <Dashboard outline={outline} drawing={drawRose(outline, locale)} />
      </div>
    </ClientMessages>
  );
}

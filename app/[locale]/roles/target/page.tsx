import { getTranslations, setRequestLocale } from "next-intl/server";
import { Crumbs } from "#components/roadmap/crumbs";
import { TargetDetail } from "#components/roles/target-detail";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { outlineOf } from "#lib/capability/rules/outline";
import { listRoadmaps } from "#lib/catalog/data";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type Params = { params: Promise<{ locale: Locale }> };

export const generateMetadata = titled("roles.target.title", { unlisted: true });

/** An empty shell that is the same for everyone; the private target comes as JSON to its owner. */
export default async function TargetPage({ params }: Params) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [roadmap] = await listRoadmaps();
  if (roadmap === undefined) return <NotHere />;
  const t = await getTranslations("roles");
  return (
    <ClientMessages add={["roles", "capability"]}>
      <AddressWatch />
      <div className="page py-8 md:py-10">
        <Crumbs steps={[{ href: "/roles", title: { text: t("title") } }]} />
        <TargetDetail outline={outlineOf(roadmap, locale)} />
      </div>
    </ClientMessages>
  );
}

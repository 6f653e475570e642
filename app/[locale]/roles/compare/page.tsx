import { getTranslations, setRequestLocale } from "next-intl/server";
import { Crumbs } from "#components/roadmap/crumbs";
import { Compare } from "#components/roles/compare";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { listRoadmaps, listRoles } from "#lib/catalog/data";
import { modelNames, roleView } from "#lib/catalog/rules/role-view";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type Params = { params: Promise<{ locale: Locale }> };

export const generateMetadata = titled("roles.compare.title", { description: "roles.compare.intro" });

export default async function CompareRolesPage({ params }: Params) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [roles, [roadmap]] = await Promise.all([listRoles(), listRoadmaps()]);
  if (roadmap === undefined) return <NotHere />;
  const t = await getTranslations("roles");
  return (
    <ClientMessages add={["roles"]}>
      <AddressWatch />
      <div className="page py-8 md:py-10">
        <Crumbs steps={[{ href: "/roles", title: { text: t("title") } }]} />
        <h1 className="text-3xl">{t("compare.title")}</h1>
        <p className="measure mt-2 mb-8">{t("compare.intro")}</p>
        <Compare
          roadmap={roadmap.slug}
          roles={roles.map((role) => roleView(role, locale))}
          model={modelNames(roadmap.model, locale)}
        />
      </div>
    </ClientMessages>
  );
}

import { getTranslations, setRequestLocale } from "next-intl/server";
import { RoleList } from "#components/roles/role-list";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { listRoadmaps, listRoles } from "#lib/catalog/data";
import { modelNames, roleView } from "#lib/catalog/rules/role-view";
import type { Locale } from "#lib/locales";
import { titled } from "#lib/page-title";

type Params = { params: Promise<{ locale: Locale }> };

export const generateMetadata = titled("roles.title", { description: "roles.intro" });

export default async function RolesPage({ params }: Params) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [roles, [roadmap]] = await Promise.all([listRoles(), listRoadmaps()]);
  if (roadmap === undefined) return <NotHere />;
  const t = await getTranslations("roles");
  return (
    <ClientMessages add={["roles"]}>
      <div className="page py-8 md:py-10">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="measure mt-2">{t("intro")}</p>
        <p className="mt-5 flex flex-wrap gap-3">
          <Link href="/roles/match" className={buttonClass({ variant: "solid" })}>
            {t("toMatch")}
          </Link>
          <Link href="/roles/compare" className={buttonClass()}>
            {t("toCompare")}
          </Link>
        </p>
        <RoleList
          roadmap={roadmap.slug}
          roles={roles.map((role) => roleView(role, locale))}
          model={modelNames(roadmap.model, locale)}
        />
      </div>
    </ClientMessages>
  );
}

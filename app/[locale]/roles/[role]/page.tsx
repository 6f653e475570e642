import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Crumbs } from "#components/roadmap/crumbs";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { RoleDetail } from "#components/roles/role-detail";
import { RoleFacts } from "#components/roles/role-facts";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { outlineOf } from "#lib/capability/rules/outline";
import { getRole, listRoadmaps } from "#lib/catalog/data";
import { roleView } from "#lib/catalog/rules/role-view";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";

type Params = { params: Promise<{ locale: Locale; role: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, role: slug } = await params;
  setRequestLocale(locale);
  const role = await getRole(slug);
  if (role === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  return { title: say(role.title, locale).text, description: say(role.summary, locale).text };
}

/** What a role requires stands in the HTML; how far one is from it comes as JSON. */
export default async function RolePage({ params }: Params) {
  const { locale, role: slug } = await params;
  setRequestLocale(locale);
  const [role, [roadmap]] = await Promise.all([getRole(slug), listRoadmaps()]);
  if (role === null || roadmap === undefined) return <NotHere />;
  const t = await getTranslations("roles");
  const view = roleView(role, locale);
  const outline = outlineOf(roadmap, locale);
  return (
    <ClientMessages add={["roles", "capability"]}>
      <div className="page py-8 md:py-10">
        <Crumbs steps={[{ href: "/roles", title: { text: t("title") } }]} />
        <h1 className="text-3xl md:text-4xl">
          <Words said={view.title} />
        </h1>
        <p className="measure mt-2 text-lg">
          <Words said={view.summary} />
        </p>
        <OtherLanguage of={[view.title, view.summary]} />
        <RoleFacts outline={outline} role={view} />
        <div className="mt-8">
          <RoleDetail outline={outline} role={view} />
        </div>
      </div>
    </ClientMessages>
  );
}

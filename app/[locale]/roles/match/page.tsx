import { getTranslations, setRequestLocale } from "next-intl/server";
import { Crumbs } from "#components/roadmap/crumbs";
import { Match } from "#components/roles/match";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { AddressWatch } from "#components/ui/address-watch";
import { getLexicon, listRoadmaps, listRoles } from "#lib/catalog/data";
import { modelNames } from "#lib/catalog/rules/role-view";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";
import { pick } from "#lib/localized";
import { titled } from "#lib/page-title";

type Params = { params: Promise<{ locale: Locale }> };

export const generateMetadata = titled("roles.match.title", { description: "roles.match.intro" });

export default async function MatchPage({ params }: Params) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [lexicon, roles, [roadmap]] = await Promise.all([getLexicon(), listRoles(), listRoadmaps()]);
  if (roadmap === undefined) return <NotHere />;
  const t = await getTranslations("roles");
  const titles = new Map(roles.map(({ slug, title }) => [slug, say(title, locale).text]));
  const samples = (lexicon?.samples ?? []).map(({ slug, role, text }) => ({
    slug,
    title: titles.get(role) ?? slug,
    text: pick(text, locale),
  }));
  return (
    <ClientMessages add={["roles"]}>
      <AddressWatch />
      <div className="page py-8 md:py-10">
        <Crumbs steps={[{ href: "/roles", title: { text: t("title") } }]} />
        <h1 className="text-3xl">{t("match.title")}</h1>
        <p className="measure mt-2 mb-8">{t("match.intro")}</p>
        <Match roadmap={roadmap.slug} model={modelNames(roadmap.model, locale)} samples={samples} />
      </div>
    </ClientMessages>
  );
}

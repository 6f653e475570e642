import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Capabilities } from "#components/home/capabilities";
import { Levels } from "#components/home/levels";
import { Opening } from "#components/home/opening";
import { OtherRoadmaps } from "#components/home/other-roadmaps";
import { Route } from "#components/home/route";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { listRoadmaps } from "#lib/catalog/data";
import { shownStages } from "#lib/catalog/rules/outline";
import { isLocale } from "#lib/locales";
import { pick } from "#lib/localized";

type Params = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale } = await params;
  const [roadmap] = await listRoadmaps();
  if (!isLocale(locale) || roadmap === undefined) return {};
  const t = await getTranslations("home");
  return { title: { absolute: t("pageTitle", { title: pick(roadmap.title, locale) }) }, description: t("lead") };
}

export default async function HomePage({ params }: Params) {
  const { locale } = await params;
  const [roadmap, ...others] = await listRoadmaps();
  if (!isLocale(locale) || roadmap === undefined) return <NotHere />;
  setRequestLocale(locale);
  const stages = shownStages(roadmap);
  return (
    <ClientMessages add={["home"]}>
      <Opening roadmap={roadmap} stages={stages} locale={locale} />
      <Route roadmap={roadmap.slug} stages={stages} locale={locale} />
      <OtherRoadmaps roadmaps={others} locale={locale} />
      <Capabilities model={roadmap.model} locale={locale} />
      <Levels levels={roadmap.model.levels} locale={locale} />
    </ClientMessages>
  );
}

import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Library } from "#components/resources/library";
import { ClientMessages } from "#components/shell/client-messages";
import { AddressWatch } from "#components/ui/address-watch";
import { libraryPageSize } from "#lib/catalog/client/resources";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { searchPublished } from "#lib/catalog/data/resources";
import { roadmapView } from "#lib/catalog/rules/outline";
import { resourceView } from "#lib/catalog/rules/resource-view";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";

/** The same order as the API, so that "show more" goes on where the HTML ends. */
const firstPage = () => searchPublished({ filter: {}, after: null, limit: libraryPageSize });

type Params = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  setRequestLocale((await params).locale);
  const t = await getTranslations("resources");
  return { title: t("title"), description: t("intro", { count: (await firstPage()).total }) };
}

export default async function ResourcesPage({ params }: Params) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("resources");
  const [first, library, roadmaps] = await Promise.all([firstPage(), getLibrary(), listRoadmaps()]);
  const views = roadmaps.map((roadmap) => roadmapView(roadmap, locale));
  return (
    <ClientMessages add={["resources", "kinds", "topic"]}>
      <AddressWatch />
      <div className="page py-8 md:py-10">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="measure mt-2">{t("intro", { count: first.total })}</p>
        <Library
          first={first.items.map(({ resource }) => resourceView(resource, locale))}
          total={first.total}
          choices={{
            categories: library.categories.map(({ id, name }) => ({ value: String(id), name: say(name, locale) })),
            capabilities: views.flatMap((view) => view.capabilities.map(({ slug, name }) => ({ value: slug, name }))),
            stages: views.flatMap((view) =>
              view.stages.map(({ title, topics }) => ({
                name: title,
                topics: topics.map((topic) => ({ value: topic.slug, name: topic.title })),
              })),
            ),
          }}
        />
      </div>
    </ClientMessages>
  );
}

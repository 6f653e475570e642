import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ReportResource } from "#components/resources/report-resource";
import { ResourceArticle } from "#components/resources/resource-article";
import { Crumbs } from "#components/roadmap/crumbs";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { getLibrary, listRoadmaps } from "#lib/catalog/data";
import { getResource } from "#lib/catalog/data/resources";
import { roadmapView, topicPath } from "#lib/catalog/rules/outline";
import { resourceView } from "#lib/catalog/rules/resource-view";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";

type Params = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const resource = await getResource(slug);
  if (resource === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  return { title: say(resource.title, locale).text, description: say(resource.note, locale).text };
}

export default async function ResourcePage({ params }: Params) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const resource = await getResource(slug);
  if (resource === null) return <NotHere />;
  const t = await getTranslations("resources");
  const view = resourceView(resource, locale);
  const roadmaps = (await listRoadmaps()).map((roadmap) => roadmapView(roadmap, locale));
  const topics = roadmaps.flatMap((roadmap) =>
    roadmap.stages.flatMap((stage) =>
      stage.topics
        .filter((topic) => resource.topics.includes(topic.slug))
        .map((topic) => ({
          slug: topic.slug,
          href: topicPath(roadmap.slug, topic),
          title: topic.title,
          order: stage.order,
          stage: stage.title.text,
        })),
    ),
  );
  const capabilities = roadmaps
    .flatMap((roadmap) => roadmap.capabilities)
    .filter((capability) => resource.capabilities.includes(capability.slug));
  const category = (await getLibrary()).categories.find(({ id }) => id === resource.category);
  return (
    <div className="page py-8 md:py-10">
      <div className="measure">
        <Crumbs steps={[{ href: "/resources", title: { text: t("title") } }]} />
        <ResourceArticle
          locale={locale}
          resource={{ ...view, topics, capabilities, category: category ? say(category.name, locale) : null }}
        />
        <ClientMessages add={["report"]}>
          <ReportResource resource={resource.slug} />
        </ClientMessages>
      </div>
    </div>
  );
}

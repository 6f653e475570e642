import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ResourceList } from "#components/resources/resource-row";
import { Crumbs } from "#components/roadmap/crumbs";
import { MovedTopic } from "#components/roadmap/moved-topic";
import { Steps } from "#components/roadmap/steps";
import { TopicPage } from "#components/roadmap/topic-page";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { getRoadmap } from "#lib/catalog/data";
import { listResourcesFor } from "#lib/catalog/data/resources";
import { outlineOf, roadmapView, topicDataOf, topicPath } from "#lib/catalog/rules/outline";
import { resourceView } from "#lib/catalog/rules/resource-view";
import type { Locale } from "#lib/locales";

type Params = { params: Promise<{ locale: Locale; roadmap: string; stage: string; topic: string }> };

async function findTopic({ params }: Params) {
  const { locale, roadmap: slug, stage, topic } = await params;
  setRequestLocale(locale);
  const roadmap = await getRoadmap(slug);
  const view = roadmap && roadmapView(roadmap, locale);
  const data = view && topicDataOf(view, topic);
  return view && data ? { locale, roadmap, view, data, moved: data.stage.slug !== stage } : null;
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const found = await findTopic(props);
  if (found === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  const { topic, stage } = found.data;
  return { title: `${topic.title.text} · ${stage.title.text}`, description: topic.summary.text };
}

export default async function TopicOwnPage(props: Params) {
  const found = await findTopic(props);
  if (found === null) return <NotHere />;
  if (found.moved) return <MovedTopic data={found.data} />;
  const { locale, roadmap, view, data } = found;
  const t = await getTranslations("topic");
  const topics = view.stages.flatMap((stage) => stage.topics);
  const index = topics.findIndex(({ slug }) => slug === data.topic.slug);
  const previous = topics[index - 1];
  const next = topics[index + 1];
  const resources = await listResourcesFor(data.topic.slug);
  const step = (topic: (typeof topics)[number] | undefined, label: string) =>
    topic ? { href: topicPath(view.slug, topic), label, title: topic.title } : null;
  return (
    <ClientMessages add={["topic"]}>
      <div className="page py-8 md:py-10">
        <Crumbs steps={[{ href: `/roadmaps/${view.slug}`, title: view.title }]} />
        <TopicPage
          outline={outlineOf(roadmap)}
          data={data}
          previous={previous ? topicPath(view.slug, previous) : null}
          next={next ? topicPath(view.slug, next) : null}
        >
          {resources.length > 0 ? (
            <ResourceList resources={resources.map((resource) => resourceView(resource, locale))} />
          ) : (
            <p className="text-soft">{t("noResources")}</p>
          )}
        </TopicPage>
        <Steps label={t("steps")} previous={step(previous, t("previousTopic"))} next={step(next, t("nextTopic"))} />
      </div>
    </ClientMessages>
  );
}

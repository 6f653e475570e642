import type { Metadata } from "next";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import { Crumbs } from "#components/roadmap/crumbs";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { NotHere } from "#components/shell/not-here";
import { Badge } from "#components/ui/badge";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Phrase } from "#components/ui/phrase";
import { getLibrary, getResource, listRoadmaps } from "#lib/catalog/data";
import { roadmapView, topicPath } from "#lib/catalog/rules/outline";
import { resourceView } from "#lib/catalog/rules/resource-view";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";

export const dynamic = "force-static";
export const dynamicParams = true;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const resource = await getResource(slug);
  if (resource === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  return { title: say(resource.title, locale).text, description: say(resource.note, locale).text };
}

const dot = { people: "bg-people", things: "bg-things", knowledge: "bg-knowledge" };

export default async function ResourcePage({ params }: Params) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const resource = await getResource(slug);
  if (resource === null) return <NotHere />;
  const [t, kinds, topicWords, format] = await Promise.all([
    getTranslations("resources"),
    getTranslations("kinds"),
    getTranslations("topic"),
    getFormatter(),
  ]);
  const view = resourceView(resource, locale);
  const roadmaps = (await listRoadmaps()).map((roadmap) => roadmapView(roadmap, locale));
  const topics = roadmaps.flatMap((roadmap) =>
    roadmap.stages.flatMap((stage) =>
      stage.topics
        .filter((topic) => resource.topics.includes(topic.slug))
        .map((topic) => ({ topic, stage, href: topicPath(roadmap.slug, topic) })),
    ),
  );
  const capabilities = roadmaps
    .flatMap((roadmap) => roadmap.capabilities)
    .filter((capability) => resource.capabilities.includes(capability.slug));
  const category = (await getLibrary()).categories.find(({ id }) => id === resource.category);
  const languages = resource.languages.map((language) => kinds(`language.${language}`));
  const facts: [string, string][] = [
    [t("kind"), kinds(`kind.${resource.kind}`)],
    [t("lang"), format.list(languages, { type: "conjunction" })],
    [t("time"), topicWords("minutes", { count: resource.minutes })],
    [t("free"), kinds(`free.${resource.free}`)],
    [t("level"), kinds(`level.${resource.level}`)],
    ...(resource.publisher ? [[t("publisher"), resource.publisher] as [string, string]] : []),
    ...(resource.year === null ? [] : [[t("year"), String(resource.year)] as [string, string]]),
    ...(category ? [[t("category"), say(category.name, locale).text] as [string, string]] : []),
  ];
  return (
    <div className="page py-8 md:py-10">
      <div className="measure">
        <Crumbs steps={[{ href: "/resources", title: { text: t("title") } }]} />
        <h1 className="text-3xl" lang={view.title.lang}>
          <Phrase text={view.title.text} locale={view.title.lang ?? locale} />
        </h1>
        {view.note.text ? (
          <p className="mt-2">
            <Words said={view.note} />
          </p>
        ) : null}
        <OtherLanguage of={[view.title, view.note]} />
        <p className="mt-5">
          <a href={view.url} target="_blank" rel="noopener noreferrer" className={buttonClass({ variant: "solid" })}>
            {t("open")}
          </a>
          <span className="mt-2 block break-all text-sm text-soft">{view.url}</span>
        </p>
        <h2 className="mt-9 border-ink border-t-2 pt-3 text-xl">{t("facts")}</h2>
        <dl className="mt-1">
          {facts.map(([name, value]) => (
            <div key={name} className="flex gap-4 border-rule border-b py-2">
              <dt className="w-28 shrink-0 text-soft">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h2 className="mt-9 border-ink border-t-2 pt-3 text-xl">{t("serves")}</h2>
        {topics.length === 0 ? <p className="mt-2 text-soft">{t("servesNone")}</p> : null}
        <ul>
          {topics.map(({ topic, stage, href }) => (
            <li key={topic.slug} className="border-rule border-b py-2">
              <Link href={href} className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11">
                <Words said={topic.title} />
              </Link>
              <span className="ml-3 text-sm text-soft">
                {topicWords("place", { number: stage.order, title: stage.title.text })}
              </span>
            </li>
          ))}
        </ul>
        {capabilities.length > 0 ? (
          <>
            <h2 className="mt-9 border-ink border-t-2 pt-3 text-xl">{t("buildsCapabilities")}</h2>
            <ul className="mt-3 flex flex-wrap gap-2">
              {capabilities.map(({ slug: capability, name, dimension }) => (
                <li key={capability}>
                  <Badge>
                    <span aria-hidden="true" className={`size-2 rounded-full ${dot[dimension]}`} />
                    <Words said={name} />
                  </Badge>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </div>
  );
}

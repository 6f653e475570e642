import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ProjectAside } from "#components/practice/project-aside";
import { ProjectDesk } from "#components/practice/project-desk";
import { Crumbs } from "#components/roadmap/crumbs";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { Phrase } from "#components/ui/phrase";
import { getRoadmap } from "#lib/catalog/data";
import { capabilityViews } from "#lib/catalog/rules/outline";
import { say, withoutNumber } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";

type Params = { params: Promise<{ locale: Locale; roadmap: string; stage: string }> };

async function findProject({ params }: Params) {
  const { locale, roadmap: slug, stage } = await params;
  setRequestLocale(locale);
  const roadmap = await getRoadmap(slug);
  const content = roadmap?.stages.find((candidate) => candidate.slug === stage && !candidate.archived);
  return roadmap && content?.project ? { locale, roadmap, content, project: content.project } : null;
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const found = await findProject(props);
  if (found === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  const { locale, project } = found;
  return { title: say(project.title, locale).text, description: say(project.brief, locale).text };
}

export default async function ProjectPage(props: Params) {
  const found = await findProject(props);
  if (found === null) return <NotHere />;
  const { locale, roadmap, content, project } = found;
  const t = await getTranslations("stage");
  const title = say(project.title, locale);
  const brief = say(project.brief, locale);
  const stageTitle = say(content.title, locale);
  const capabilities = capabilityViews(roadmap, locale);
  const home = `/roadmaps/${roadmap.slug}` as const;
  return (
    <ClientMessages add={["stage", "handIn", "handInState", "project"]}>
      <div className="page py-8 md:py-10">
        <Crumbs
          steps={[
            { href: home, title: say(roadmap.title, locale) },
            { href: `${home}/${content.slug}`, title: { ...stageTitle, text: withoutNumber(stageTitle.text) } },
          ]}
        />
        <p className="text-sm text-soft">{t("project")}</p>
        <h1 className="text-3xl" lang={title.lang}>
          <Phrase text={title.text} locale={title.lang ?? locale} />
        </h1>
        <p className="measure mt-2">
          <Words said={brief} />
        </p>
        <OtherLanguage of={[title, brief]} />
        <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0">
            <ProjectDesk
              stage={content.slug}
              version={content.version}
              criteria={project.acceptance}
              names={{
                capabilities: Object.fromEntries(capabilities.map(({ slug, name }) => [slug, name])),
                items: { [content.slug]: title },
              }}
            />
          </div>
          <ProjectAside project={project} locale={locale} />
        </div>
      </div>
    </ClientMessages>
  );
}

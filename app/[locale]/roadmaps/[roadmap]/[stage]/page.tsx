import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { StageSelfCheck } from "#components/practice/stage-self-check";
import { Crumbs } from "#components/roadmap/crumbs";
import { StageBefore } from "#components/roadmap/stage-before";
import { StageProject } from "#components/roadmap/stage-project";
import { StageTopics } from "#components/roadmap/stage-topics";
import { StageWeights } from "#components/roadmap/stage-weights";
import { Steps } from "#components/roadmap/steps";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { Phrase } from "#components/ui/phrase";
import { getRoadmap } from "#lib/catalog/data";
import { outlineOf, roadmapView, type StageView } from "#lib/catalog/rules/outline";
import { say } from "#lib/catalog/rules/said";
import type { Locale } from "#lib/locales";
import { drawSize } from "#lib/practice/rules/draw";
import { passScore } from "#lib/practice/rules/judge";

type Params = { params: Promise<{ locale: Locale; roadmap: string; stage: string }> };

async function findStage({ params }: Params) {
  const { locale, roadmap: slug, stage } = await params;
  setRequestLocale(locale);
  const roadmap = await getRoadmap(slug);
  const content = roadmap?.stages.find((candidate) => candidate.slug === stage && !candidate.archived);
  return roadmap && content ? { locale, roadmap, content } : null;
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const found = await findStage(props);
  if (found === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  const { locale, content } = found;
  return { title: say(content.title, locale).text, description: say(content.summary, locale).text };
}

export default async function StagePage(props: Params) {
  const found = await findStage(props);
  if (found === null) return <NotHere />;
  const { locale, roadmap, content } = found;
  const t = await getTranslations("stage");
  const selfCheck = await getTranslations("selfCheck");
  const view = roadmapView(roadmap, locale);
  const index = view.stages.findIndex(({ slug }) => slug === content.slug);
  const stage = view.stages[index];
  if (stage === undefined) return <NotHere />;
  const title = say(content.title, locale);
  const summary = say(content.summary, locale);
  const objectives = content.objectives.map((objective) => say(objective, locale));
  const named = new Set(content.capabilityWeights.map(({ capability }) => capability));
  for (const topic of stage.topics) for (const capability of topic.capabilities) named.add(capability);
  const names = {
    capabilities: Object.fromEntries(
      view.capabilities.filter(({ slug }) => named.has(slug)).map(({ slug, name }) => [slug, name]),
    ),
    items: Object.fromEntries([stage, ...stage.topics].map((item) => [item.slug, item.title])),
  };
  const step = (other: StageView | undefined, label: string) =>
    other ? { href: `/roadmaps/${view.slug}/${other.slug}` as const, label, title: other.title } : null;
  return (
    <ClientMessages add={["roadmap", "stage", "selfCheck", "handInState"]}>
      <div className="page py-8 md:py-10">
        <Crumbs steps={[{ href: `/roadmaps/${view.slug}`, title: view.title }]} />
        <h1 className="text-3xl" lang={title.lang}>
          <Phrase text={title.text} locale={title.lang ?? locale} />
        </h1>
        <p className="measure mt-2">
          <Words said={summary} />
        </p>
        <OtherLanguage of={[title, summary, ...objectives]} />
        <p className="mt-1 text-soft">{t("hours", { count: stage.hours, project: content.project ? "yes" : "no" })}</p>
        <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <section aria-labelledby="topics">
              <h2 id="topics" className="border-ink border-t-2 pt-3 text-xl">
                {t("topics")}
              </h2>
              <StageTopics outline={outlineOf(roadmap)} stage={stage} names={names} />
            </section>
            {content.quiz.length > 0 ? (
              <section aria-labelledby="self-check" className="mt-12">
                <h2 id="self-check" className="border-ink border-t-2 pt-3 text-xl">
                  {selfCheck("title")}
                </h2>
                <p className="measure mt-2">
                  {selfCheck("lead", { count: Math.min(drawSize, content.quiz.length), score: passScore })}
                </p>
                <StageSelfCheck roadmap={view.slug} stage={stage.slug} />
              </section>
            ) : null}
            {content.project ? (
              <StageProject
                project={content.project}
                locale={locale}
                place={{ roadmap: view.slug, stage: content.slug }}
              />
            ) : null}
          </div>
          <div className="grid content-start gap-9">
            {objectives.length > 0 ? (
              <section aria-labelledby="objectives">
                <h2 id="objectives" className="border-ink border-t-2 pt-3 text-xl">
                  {t("objectives")}
                </h2>
                <ul className="mt-2 grid list-disc gap-1.5 pl-5 marker:text-accent">
                  {objectives.map((objective) => (
                    <li key={objective.text}>
                      <Words said={objective} />
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
            <StageBefore view={view} prerequisites={content.prerequisites} />
            <StageWeights view={view} weights={content.capabilityWeights} />
          </div>
        </div>
        <Steps
          label={t("steps")}
          previous={step(view.stages[index - 1], t("previous"))}
          next={step(view.stages[index + 1], t("next"))}
        />
      </div>
    </ClientMessages>
  );
}

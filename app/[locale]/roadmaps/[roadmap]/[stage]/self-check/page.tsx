import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NoQuiz } from "#components/practice/quiz-states";
import { SelfCheck } from "#components/practice/self-check";
import { Crumbs } from "#components/roadmap/crumbs";
import { ClientMessages } from "#components/shell/client-messages";
import { NotHere } from "#components/shell/not-here";
import { Phrase } from "#components/ui/phrase";
import { getRoadmap } from "#lib/catalog/data";
import { say, withoutNumber } from "#lib/catalog/rules/said";
import type { Roadmap, Stage } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";
import { drawSize } from "#lib/practice/rules/draw";
import { passScore } from "#lib/practice/rules/judge";

type Params = { params: Promise<{ locale: Locale; roadmap: string; stage: string }> };

async function findStage({ params }: Params) {
  const { locale, roadmap: slug, stage: asked } = await params;
  setRequestLocale(locale);
  const roadmap = await getRoadmap(slug);
  const stage = roadmap?.stages.find((candidate) => candidate.slug === asked && !candidate.archived);
  if (!roadmap || !stage) return null;
  const title = say(stage.title, locale);
  return { locale, roadmap, stage, title: { ...title, text: withoutNumber(title.text) } };
}

export async function generateMetadata(props: Params): Promise<Metadata> {
  const found = await findStage(props);
  if (found === null) return { title: (await getTranslations("errors"))("notFoundTitle") };
  const t = await getTranslations("selfCheck");
  const stage = found.title.text;
  return { title: t("of", { stage }), description: t("description", { stage }) };
}

type Named = { roadmap: Roadmap; stage: Stage; locale: Locale };

/** Names of the topics the questions are about: the published ones lead to their pages. */
function topicPlaces({ roadmap, stage, locale }: Named) {
  const asked = new Set(stage.quiz.map(({ topic }) => topic));
  const topics = roadmap.stages.flatMap(({ topics: own }) => own).filter(({ slug }) => asked.has(slug));
  return Object.fromEntries(
    topics.map(({ slug, stage: home, archived, title }) => {
      const href: `/${string}` | null = archived ? null : `/roadmaps/${roadmap.slug}/${home}/${slug}`;
      return [slug, { title: say(title, locale), href }];
    }),
  );
}

function capabilityNames({ roadmap, stage, locale }: Named) {
  const named = new Set(stage.capabilityWeights.map(({ capability }) => capability));
  const own = roadmap.model.capabilities.filter(({ slug }) => named.has(slug));
  return Object.fromEntries(own.map(({ slug, name }) => [slug, say(name, locale)]));
}

/** An empty shell that is the same for everyone; questions and results come as JSON, and no answer stands in it. */
export default async function SelfCheckPage(props: Params) {
  const found = await findStage(props);
  if (found === null) return <NotHere />;
  const { locale, roadmap, stage, title } = found;
  const t = await getTranslations("selfCheck");
  const back = `/roadmaps/${roadmap.slug}/${stage.slug}` as const;
  const name = t("of", { stage: title.text });
  return (
    <ClientMessages add={["selfCheck", "topic", "kinds"]}>
      <div className="page py-8 md:py-10">
        <Crumbs
          steps={[
            { href: `/roadmaps/${roadmap.slug}`, title: say(roadmap.title, locale) },
            { href: back, title },
          ]}
        />
        <h1 className="text-3xl" lang={title.lang}>
          <Phrase text={name} locale={title.lang ?? locale} />
        </h1>
        {stage.quiz.length === 0 ? (
          <NoQuiz back={back} />
        ) : (
          <>
            <p className="measure mt-2">
              {t("lead", { count: Math.min(drawSize, stage.quiz.length), score: passScore })}
            </p>
            <SelfCheck
              stage={stage.slug}
              back={back}
              names={{ capabilities: capabilityNames(found), items: { [stage.slug]: { text: name } } }}
              topics={topicPlaces(found)}
            />
          </>
        )}
      </div>
    </ClientMessages>
  );
}

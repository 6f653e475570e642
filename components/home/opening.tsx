import { getTranslations } from "next-intl/server";
import { Start } from "#components/home/start";
import { Phrase } from "#components/ui/phrase";
import type { Roadmap, Stage } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";
import { pick } from "#lib/localized";

/** What this is, in one sentence, and the one thing to do next. */
export async function Opening({ roadmap, stages, locale }: { roadmap: Roadmap; stages: Stage[]; locale: Locale }) {
  const t = await getTranslations("home");
  const facts = {
    stages: stages.length,
    topics: stages.reduce((sum, stage) => sum + stage.topics.length, 0),
    hours: stages.reduce((sum, stage) => sum + stage.estimatedHours, 0),
  };
  return (
    <section className="page pt-12 pb-10 md:pt-20 md:pb-14">
      <h1 className="max-w-[22ch] text-3xl md:text-4xl">
        <Phrase text={t("title", { title: pick(roadmap.title, locale) })} locale={locale} />
      </h1>
      <p className="measure mt-4 text-lg text-soft">
        <Phrase text={t("lead")} locale={locale} />
      </p>
      <div className="mt-8">
        <Start roadmap={roadmap.slug} />
      </div>
      <p className="mt-6 text-sm text-soft tabular-nums">
        <Phrase text={t("facts", facts)} locale={locale} />
      </p>
    </section>
  );
}

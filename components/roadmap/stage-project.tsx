import { useTranslations } from "next-intl";
import { StageProjectState } from "#components/practice/stage-project-state";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { type Said, say } from "#lib/catalog/rules/said";
import type { Project } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

type StageProjectProps = { project: Project; locale: Locale; place: { roadmap: string; stage: string } };

/** The stage's piece of work, to read: what it is, what to hand in, what it is judged by. */
export function StageProject({ project, locale, place }: StageProjectProps) {
  const t = useTranslations("stage");
  const title = say(project.title, locale);
  const brief = say(project.brief, locale);
  return (
    <section aria-labelledby="project" className="mt-12">
      <p className="border-ink border-t-2 pt-3 text-sm text-soft">{t("project")}</p>
      <h2 id="project" className="text-xl">
        <Words said={title} />
      </h2>
      <p className="measure mt-2">
        <Words said={brief} />
      </p>
      <OtherLanguage of={[title, brief]} />
      <div className="mt-5 grid gap-x-10 gap-y-5 md:grid-cols-2">
        <Points title={t("deliverables")} points={project.deliverables.map((point) => say(point, locale))} />
        <Points title={t("acceptance")} points={project.acceptance.map((point) => say(point, locale))} />
      </div>
      <StageProjectState {...place} />
    </section>
  );
}

function Points({ title, points }: { title: string; points: Said[] }) {
  return (
    <div>
      <h3 className="text-base">{title}</h3>
      <ol className="mt-1 grid list-decimal gap-1.5 pl-5 marker:text-soft marker:tabular-nums">
        {points.map((point) => (
          <li key={point.text}>
            <Words said={point} />
          </li>
        ))}
      </ol>
    </div>
  );
}

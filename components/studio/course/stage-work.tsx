"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { say } from "#lib/catalog/rules/said";
import type { StageDraft } from "#lib/editorial/rules/kinds/stage-fields";
import type { Locale } from "#lib/locales";
import type { Localized } from "#lib/localized";

type StageWorkProps = { draft: StageDraft; language: Locale };

/** What learners do at the end of a stage: the questions they may be asked, with the right answers, and the project. */
export function StageWork({ draft, language }: StageWorkProps) {
  const t = useTranslations("studio.course");
  const stage = useTranslations("stage");
  const { quiz, project } = draft;
  return (
    <>
      {quiz.length > 0 ? (
        <section className="mt-12">
          <h4 className="border-ink border-t-2 pt-3 text-xl">{t("field.quiz")}</h4>
          <ol className="mt-2 grid list-decimal gap-5 pl-6 marker:text-soft marker:tabular-nums">
            {quiz.map(({ id, question, options, answer, explanation }) => (
              <li key={id}>
                <p className="font-medium">
                  <Words said={say(question, language)} />
                </p>
                <ul className="mt-1 grid gap-0.5">
                  {options.map((option) => (
                    <li key={option.id} className="flex items-start gap-2">
                      {option.id === answer ? (
                        <Check
                          aria-label={t("quiz.right", { letter: option.id })}
                          className="mt-1 size-4 text-accent"
                        />
                      ) : (
                        <span className="w-4 shrink-0" />
                      )}
                      <Words said={say(option, language)} />
                    </li>
                  ))}
                </ul>
                <p className="mt-1 text-sm text-soft">
                  <Words said={say(explanation, language)} />
                </p>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {project ? (
        <section className="mt-12">
          <p className="border-ink border-t-2 pt-3 text-sm text-soft">{stage("project")}</p>
          <h4 className="text-xl">
            <Words said={say(project.title, language)} />
          </h4>
          <p className="measure mt-2">
            <Words said={say(project.brief, language)} />
          </p>
          <div className="mt-5 grid gap-x-10 gap-y-5 md:grid-cols-2">
            <Points title={stage("deliverables")} points={project.deliverables} language={language} />
            <Points title={stage("acceptance")} points={project.acceptance} language={language} />
          </div>
        </section>
      ) : null}
    </>
  );
}

function Points({ title, points, language }: { title: string; points: readonly Localized[]; language: Locale }) {
  return (
    <div>
      <h5 className="font-medium">{title}</h5>
      <ol className="mt-1 grid list-decimal gap-1.5 pl-5 marker:text-soft marker:tabular-nums">
        {points.map((point) => (
          <li key={point.zh + point.en}>
            <Words said={say(point, language)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

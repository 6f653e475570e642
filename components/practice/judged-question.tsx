"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { TopicResources } from "#components/resources/topic-resources";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import { type Said, say } from "#lib/catalog/rules/said";
import type { JudgedQuestion as Judged } from "#lib/practice/schema/quiz";

/** Names of topics and where they lead; null for what has no page (any more). */
export type TopicPlaces = Readonly<Record<string, { title: Said; href: `/${string}` | null }>>;

/** Shape before colour: a filled sign with a tick for right, an open one with a cross for wrong, a dashed one left open. */
function Sign({ judged }: { judged: Judged }) {
  return (
    <svg aria-hidden="true" viewBox="-11 -11 22 22" className="mt-[0.15em] size-[22px] shrink-0">
      {judged.right ? (
        <>
          <circle r="9" className="fill-ink" />
          <path d="M-4 .3-1.2 3.1 4-2.8" fill="none" strokeWidth="2" strokeLinecap="round" className="stroke-paper" />
        </>
      ) : (
        <>
          <circle
            r="8.5"
            strokeWidth="1.8"
            strokeDasharray={judged.chosen === null ? "3 2.6" : undefined}
            className="fill-paper stroke-accent"
          />
          {judged.chosen === null ? null : (
            <path
              d="M-3.2-3.2 3.2 3.2M3.2-3.2-3.2 3.2"
              strokeWidth="2"
              strokeLinecap="round"
              className="stroke-accent"
            />
          )}
        </>
      )}
    </svg>
  );
}

/** A judged question: what was chosen, what is right and why, and where to go back to. */
export function JudgedQuestion({ judged, number, topics }: { judged: Judged; number: number; topics: TopicPlaces }) {
  const t = useTranslations("selfCheck");
  const locale = useLocale();
  const optionOf = (id: string | null) => judged.options.find((option) => option.id === id)?.text;
  const chosen = optionOf(judged.chosen);
  const answer = optionOf(judged.answer);
  const topic = topics[judged.topic];
  const verdict = judged.right ? "right" : judged.chosen === null ? "leftOpen" : "wrong";
  return (
    <li className="flex gap-3 border-rule border-b py-5">
      <Sign judged={judged} />
      <div className="min-w-0 grow">
        <p className="text-sm text-soft">{t("questionVerdict", { number, verdict: t(`verdict.${verdict}`) })}</p>
        <h3 className="mt-0.5 text-pretty font-medium font-sans text-base leading-normal">
          <Words said={say(judged.text, locale)} />
        </h3>
        <dl className="mt-2 grid gap-2">
          {chosen && !judged.right ? (
            <Fact name={t("yourAnswer")}>
              <Words said={say(chosen, locale)} />
            </Fact>
          ) : null}
          {answer ? (
            <Fact name={t(judged.right ? "yourAnswer" : "rightAnswer")} strong>
              <Words said={say(answer, locale)} />
            </Fact>
          ) : null}
          <Fact name={t("why")}>
            <Words said={say(judged.explanation, locale)} />
          </Fact>
          {topic ? (
            <Fact name={t("topic")}>
              {topic.href ? (
                <Link href={topic.href} className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11">
                  <Words said={topic.title} />
                </Link>
              ) : (
                <Words said={topic.title} />
              )}
            </Fact>
          ) : null}
        </dl>
        {topic?.href ? <GoBackTo topic={judged.topic} title={topic.title.text} /> : null}
      </div>
    </li>
  );
}

function Fact({ name, strong = false, children }: { name: string; strong?: boolean; children: ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[5.5rem_minmax(0,1fr)] sm:gap-x-3">
      <dt className="text-soft max-sm:text-sm">{name}</dt>
      <dd className={strong ? "font-medium" : undefined}>{children}</dd>
    </div>
  );
}

/** The topic's resources, asked for when someone wants to see them. */
function GoBackTo({ topic, title }: { topic: string; title: string }) {
  const t = useTranslations("selfCheck");
  const [wanted, setWanted] = useState(false);
  return (
    <details className="mt-2" onToggle={({ currentTarget }) => setWanted(wanted || currentTarget.open)}>
      <summary className="link inline-flex min-h-6 items-center text-sm pointer-coarse:min-h-11">
        {t("resources")}
        <span className="sr-only">{t("resourcesOf", { title })}</span>
      </summary>
      <div className="mt-2">{wanted ? <TopicResources topic={topic} /> : null}</div>
    </details>
  );
}

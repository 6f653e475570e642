"use client";

import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useSyncExternalStore } from "react";
import { OutLinks } from "#components/practice/hand-in-body";
import { NotFetched } from "#components/practice/not-fetched";
import { Words } from "#components/roadmap/words";
import { Badge } from "#components/ui/badge";
import { buttonClass } from "#components/ui/button";
import { LazyMarkdown } from "#components/ui/lazy-markdown";
import { Link } from "#components/ui/link";
import { Skeleton } from "#components/ui/skeleton";
import { useAddress } from "#lib/address";
import { say } from "#lib/catalog/rules/said";
import { ApiError } from "#lib/http/client";
import { workOptions } from "#lib/practice/client/hand-ins";
import type { PublicWork } from "#lib/practice/schema/hand-ins";
import { useDay } from "#lib/use-day";

const noChange = () => () => {};

/** Work its learner made public, for whoever has the address. */
export function WorkPage() {
  const t = useTranslations("work");
  const common = useTranslations("common");
  const id = useAddress().get("id") ?? "";
  // The server sees no query, which is not the same as an address without one.
  const inBrowser = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  const { data, error, fetchStatus, refetch } = useQuery(workOptions(id));
  const missing = error instanceof ApiError && error.status === 404;
  if (data && !missing) return <Work work={data} />;
  if (missing || (inBrowser && id === "")) return <Missing />;
  if (error || fetchStatus === "paused") {
    return (
      <>
        <h1 className="mb-5 text-3xl">{t("title")}</h1>
        <NotFetched onRetry={() => void refetch()} />
      </>
    );
  }
  return (
    <div role="status" className="measure grid gap-4">
      <span className="sr-only">{common("loading")}</span>
      <Skeleton className="h-5 w-40" />
      <Skeleton className="h-10 w-full max-w-lg" />
      <Skeleton className="h-5 w-64" />
      <Skeleton className="mt-6 h-72 w-full" />
    </div>
  );
}

function Missing() {
  const t = useTranslations("work");
  return (
    <div className="measure py-8">
      <h1 className="text-3xl">{t("missingTitle")}</h1>
      <p className="mt-3 text-soft">{t("missingText")}</p>
      <p className="mt-8">
        <Link href="/" className={buttonClass({ variant: "solid" })}>
          {t("toHome")}
        </Link>
      </p>
    </div>
  );
}

function Work({ work }: { work: PublicWork }) {
  const t = useTranslations("work");
  const words = useTranslations("handIn");
  const locale = useLocale();
  const day = useDay();
  const { stage, project, capability } = work;
  const title = project?.title ?? capability?.name;
  return (
    <article className="measure">
      <p className="text-sm text-soft">
        {stage ? t("projectOf", { stage: say(stage.title, locale).text }) : t("evidenceFor")}
      </p>
      <h1 className="text-3xl">{title ? <Words said={say(title, locale)} /> : t("title")}</h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">{t("by", { name: work.by })}</span>
        <span className="text-soft">{words("on", { date: day(work.handedInAt) })}</span>
        {work.accepted ? (
          <Badge className="!border-ink !text-ink">
            <Check aria-hidden className="size-3.5" />
            {t("accepted")}
          </Badge>
        ) : (
          <span className="text-soft text-sm">{t("notAccepted")}</span>
        )}
      </p>
      {project ? (
        <p className="mt-5 border-edge border-l-3 pl-4 text-soft">
          <Words said={say(project.brief, locale)} />
        </p>
      ) : null}
      {work.links.length > 0 ? (
        <Section title={words("links")}>
          <OutLinks links={work.links} />
        </Section>
      ) : null}
      {work.criteria.length > 0 ? (
        <Section title={t("criteria")}>
          <ol className="list-decimal pl-6 marker:text-soft marker:tabular-nums">
            {work.criteria.map(({ text, answer }) => (
              <li key={text.zh || text.en} className="border-rule border-b py-3 pl-1 last:border-b-0">
                <p className="text-sm text-soft">
                  <Words said={say(text, locale)} />
                </p>
                <p className="mt-1 whitespace-pre-wrap break-words">{answer}</p>
              </li>
            ))}
          </ol>
        </Section>
      ) : null}
      {work.reflection.trim() === "" ? null : (
        <Section title={words(work.kind === "project" ? "reflection" : "story")}>
          <LazyMarkdown text={work.reflection} under={2} />
        </Section>
      )}
      {stage?.roadmap ? (
        <p className="mt-10">
          <Link href={`/roadmaps/${stage.roadmap}/${stage.slug}/project`} className={buttonClass()}>
            {t("toProject")}
          </Link>
        </p>
      ) : null}
    </article>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-2 border-ink border-t-2 pt-3 text-xl">{title}</h2>
      {children}
    </section>
  );
}

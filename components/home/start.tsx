"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { useSession } from "#lib/account/client";
import { planOptions } from "#lib/capability/client";
import { roadmapOptions } from "#lib/catalog/client";
import { pick } from "#lib/localized";

/** A visitor starts; a learner goes on where they stand. Before it is known who this is, the visitor's way is shown. */
export function Start({ roadmap }: { roadmap: string }) {
  const t = useTranslations("home");
  const user = useSession().data?.user;
  if (user) return <GoOn roadmap={roadmap} userId={user.id} />;
  return (
    <div className="flex flex-wrap gap-3">
      <Link href={`/roadmaps/${roadmap}`} className={buttonClass({ variant: "solid" })}>
        {t("start")}
      </Link>
      <Link href="/sign-up" className={buttonClass()}>
        {t("signUp")}
      </Link>
    </div>
  );
}

function GoOn({ roadmap, userId }: { roadmap: string; userId: string }) {
  const t = useTranslations("home");
  const locale = useLocale();
  const plan = useQuery(planOptions({ userId, roadmap }));
  const content = useQuery(roadmapOptions(roadmap));
  const step = plan.data?.nextSteps.find(({ item }) => item.kind === "topic");
  const topic = content.data?.stages.flatMap((stage) => stage.topics).find(({ slug }) => slug === step?.item.slug);
  const next = step && topic ? { href: `/roadmaps/${roadmap}/${step.stage}/${topic.slug}` as const, topic } : null;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Link href={next?.href ?? `/roadmaps/${roadmap}`} className={buttonClass({ variant: "solid" })}>
        {next ? t("goOnWith", { topic: pick(next.topic.title, locale) }) : t("goOn")}
      </Link>
      <Link href="/dashboard" className={buttonClass()}>
        {t("dashboard")}
      </Link>
    </div>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link";
import type { LearnerCard } from "#lib/cohort/schema/learner";

export const views = ["progress", "capabilities", "hand-ins", "check-ins"] as const;
export type View = (typeof views)[number];

/** What one can look at of a learner; each is an address of its own. */
export function LearnerTabs({ learner, view }: { learner: LearnerCard; view: View }) {
  const t = useTranslations("cohort.learner");
  return (
    <nav aria-label={t("tabs")} className="mb-8 overflow-x-auto border-rule border-b print:hidden">
      <ul className="flex gap-4 text-sm sm:gap-6 sm:text-base">
        {views.map((one) => (
          <li key={one} className="shrink-0">
            <Link
              href={`/mentoring/learner?id=${learner.id}${one === "progress" ? "" : `&view=${one}`}`}
              aria-current={view === one ? "page" : undefined}
              className="target inline-flex items-center gap-2 border-transparent border-b-2 text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(`tab.${one}`)}
              {one === "hand-ins" && learner.waiting > 0 ? (
                <span className="rounded-full bg-accent px-2 text-on-accent text-sm tabular-nums">
                  {learner.waiting}
                  <span className="sr-only"> {t("waits")}</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

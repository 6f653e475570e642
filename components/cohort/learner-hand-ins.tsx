"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { HandInView } from "#components/cohort/hand-in-view";
import { Failed, type User, Waiting } from "#components/cohort/signed-in";
import { EmptyState } from "#components/ui/empty-state";
import type { Outline } from "#lib/capability/rules/outline";
import { learnerHandInsOptions } from "#lib/cohort/client/queries";
import type { LearnerCard } from "#lib/cohort/schema/learner";

type LearnerHandInsProps = { outline: Outline; learner: LearnerCard; user: User };

/** What a learner has handed in: what waits for a word first, then what has one. */
export function LearnerHandIns({ outline, learner, user }: LearnerHandInsProps) {
  const t = useTranslations("cohort.handIns");
  const handIns = useQuery(learnerHandInsOptions(learner.id));
  const { data, error } = handIns;
  if (data === undefined) {
    if (error === null) return <Waiting />;
    return <Failed error={error} onRetry={() => void handIns.refetch()} />;
  }
  if (data.items.length === 0)
    return (
      <EmptyState title={t("emptyTitle")}>
        <p>{t("emptyText")}</p>
      </EmptyState>
    );
  // Whoever has waited longest comes first.
  const waiting = data.items.filter(({ state }) => state === "submitted").toReversed();
  const reviewed = data.items.filter(({ state }) => state !== "submitted");
  return (
    <div className="grid gap-12">
      {[
        { key: "waiting", title: t("waiting"), items: waiting },
        { key: "reviewed", title: t("reviewed"), items: reviewed },
      ].map(({ key, title, items }) =>
        items.length === 0 ? null : (
          <section key={key} aria-labelledby={key}>
            <h2 id={key} className="text-2xl">
              {title}
            </h2>
            <ul className="mt-4 border-rule border-t">
              {items.map((handIn) => (
                <HandInView
                  key={handIn.id}
                  outline={outline}
                  learner={learner}
                  user={user}
                  handIn={handIn}
                  initiallyOpen={items.length === 1}
                />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Said } from "#lib/catalog/rules/said";
import type { Made, RoadmapOutline } from "#lib/progress/client/learner";
import { useMark } from "#lib/progress/client/use-mark";
import type { Status } from "#lib/progress/rules/status";
import { signInPath } from "#lib/sign-in-path";
import { showToast } from "#lib/toast";

type Target = { slug: string; title: Said };

export type Marker = {
  markTopic: (topic: Target, status: Status) => void;
  completeStage: (stage: Target) => void;
  /** Takes back the last mark made on this page. */
  undo: () => void;
};

/** Marks, says so in a toast and offers to take it back. `signedOut`: says where to sign in instead. */
export function useMarker(outline: RoadmapOutline, signedOut: boolean): Marker {
  const marking = useMark(outline);
  const locale = useLocale();
  const t = useTranslations("progress");
  const common = useTranslations("common");
  const statusWords = useTranslations("status");
  return useMemo(() => {
    const askToSignIn = () =>
      void showToast({
        id: "progress-sign-in",
        message: t("signInFirst"),
        action: { label: t("signIn"), run: () => window.location.assign(signInPath(locale)) },
      });
    const takeBack = (eventId?: string) => {
      showToast({ id: "progress", message: t(marking.undo(eventId)), lasts: 4000 });
    };
    const tell = (made: Made, message: string) =>
      void showToast({
        id: "progress",
        message,
        action: { label: common("undo"), run: () => takeBack(made.eventId) },
      });
    return {
      markTopic({ slug, title }, status) {
        if (signedOut) return askToSignIn();
        const made = marking.markTopic(slug, status);
        if (made) tell(made, t("marked", { title: title.text, status: statusWords(status) }));
      },
      completeStage({ slug, title }) {
        if (signedOut) return askToSignIn();
        const made = marking.completeStage(slug);
        if (made) tell(made, t("stageMarked", { title: title.text, count: made.before.length }));
      },
      undo: () => (signedOut ? askToSignIn() : takeBack()),
    };
  }, [marking, signedOut, locale, t, common, statusWords]);
}

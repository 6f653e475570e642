"use client";

import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Own } from "#components/roles/use-own";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { useHeadFor } from "#lib/capability/client/goal";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

type GoalChoiceProps = {
  own: Own;
  /** A role's slug or the id of a private target. */
  id: string;
  title: string;
  size?: "md" | "sm";
};

/** Makes a role one's goal, or gives it up. Nothing to choose until it is known who this is and where they head for now. */
export function GoalChoice({ own, id, title, size = "md" }: GoalChoiceProps) {
  const t = useTranslations("roles");
  const common = useTranslations("common");
  const problems = useProblemWords();
  const { mutateAsync, isPending } = useHeadFor(own.userId);
  const { goal } = own;
  if (goal === undefined) return null;
  const chosen = goal.role === id;

  async function head(role: string | null, words: string, back?: string | null): Promise<void> {
    try {
      await mutateAsync(role);
      const undo = { label: common("undo"), run: () => void head(back ?? null, t("goalBack")) };
      showToast({ id: "goal", message: words, ...(back === undefined ? {} : { action: undo }) });
    } catch (error) {
      showToast({ id: "goal", tone: "error", message: problems.ofError(error) });
    }
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {chosen ? (
        <>
          <Badge tone="accent">
            <Flag aria-hidden className="size-3.5" />
            {t("goal")}
          </Badge>
          <Button
            size={size}
            variant="quiet"
            pending={isPending}
            aria-label={t("giveUpNamed", { title })}
            onClick={() => void head(null, t("goalGone"), id)}
          >
            {t("giveUp")}
          </Button>
        </>
      ) : (
        <Button
          size={size}
          variant={size === "md" ? "solid" : "outline"}
          pending={isPending}
          aria-label={t("chooseNamed", { title })}
          // A goal that is archived cannot be gone back to.
          onClick={() => void head(id, t("goalSet", { title }), goal.archived ? undefined : goal.role)}
        >
          {t("choose")}
        </Button>
      )}
    </span>
  );
}

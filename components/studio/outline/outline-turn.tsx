"use client";

import { useTranslations } from "next-intl";
import { Faults } from "#components/studio/faults";
import { ImpactView } from "#components/studio/release/impact-view";
import { Button } from "#components/ui/button";
import { Problem } from "#components/ui/notice";
import { useItemActs, useRestructure } from "#lib/editorial/client/outline";
import type { OutlineItem } from "#lib/editorial/rules/outline/outline-steps";
import type { Impact } from "#lib/editorial/schema/impact";
import type { OutlineAnswer } from "#lib/editorial/schema/outline";
import { ApiError } from "#lib/http/client";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

type TurnFormProps = { outline: OutlineAnswer; item: OutlineItem; act: "archive" | "restore"; onDone: () => void };

/** Archiving or restoring: what it does to learners is said first, for it holds at once. */
export function TurnForm({ outline, item, act, onDone }: TurnFormProps) {
  const t = useTranslations("studio.outline");
  const common = useTranslations("common");
  const { ofError } = useProblemWords();
  const { turn } = useItemActs();
  const { kind, slug } = item;
  const rows = kind === "stage" ? outline.stages : outline.stages.flatMap(({ topics }) => topics);
  const version = rows.find((row) => row.slug === slug)?.version ?? 0;
  const faults = faultsIn(turn.error);
  return (
    <div className="grid gap-4">
      <p className="text-soft">{t(`turnText.${act}`, { kind })}</p>
      <ImpactView items={[{ kind, slug, act }]} />
      {faults ? <Faults faults={faults} /> : turn.isError ? <Problem>{ofError(turn.error)}</Problem> : null}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onDone}>{common("cancel")}</Button>
        <Button
          variant={act === "archive" ? "danger" : "solid"}
          pending={turn.isPending}
          onClick={() =>
            turn.mutate(
              { kind, slug, version, act },
              {
                onSuccess: () => {
                  onDone();
                  showToast({ message: t(`turned.${act}`) });
                },
              },
            )
          }
        >
          {t(`confirm.${act}`)}
        </Button>
      </div>
    </div>
  );
}

/** What a refusal says would no longer fit together. */
export function faultsIn(error: unknown): Impact["faults"] | null {
  if (!(error instanceof ApiError) || error.code !== "BROKEN_WHOLE") return null;
  return (error.conflict as { faults?: Impact["faults"] } | undefined)?.faults ?? null;
}

type DeleteFormProps = { roadmap: string; item: OutlineItem; onDone: () => void };

/** Deletes a draft that nobody but editors ever saw. */
export function DeleteForm({ roadmap, item, onDone }: DeleteFormProps) {
  const t = useTranslations("studio.outline");
  const common = useTranslations("common");
  const { ofError, ofCode } = useProblemWords();
  const restructure = useRestructure(roadmap);
  const { kind, slug } = item;
  const refusal = restructure.error;
  const full = refusal instanceof ApiError && refusal.errors.some(({ code }) => code === "NOT_EMPTY");
  return (
    <div className="grid gap-4">
      <p className="text-soft">{t("deleteText", { kind })}</p>
      {refusal ? <Problem>{full ? ofCode("NOT_EMPTY") : ofError(refusal)}</Problem> : null}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onDone}>{common("cancel")}</Button>
        <Button
          variant="danger"
          pending={restructure.isPending}
          onClick={() =>
            restructure.mutate(
              kind === "stage" ? { act: "delete-stage", stage: slug } : { act: "delete-topic", topic: slug },
              {
                onSuccess: () => {
                  onDone();
                  showToast({ message: t("deleted") });
                },
              },
            )
          }
        >
          {t("confirm.delete")}
        </Button>
      </div>
    </div>
  );
}

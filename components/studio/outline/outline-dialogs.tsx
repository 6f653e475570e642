"use client";

import { useTranslations } from "next-intl";
import { AddForm } from "#components/studio/outline/outline-add";
import { MoveForm } from "#components/studio/outline/outline-move";
import { DeleteForm, TurnForm } from "#components/studio/outline/outline-turn";
import { useTelling } from "#components/studio/outline/use-telling";
import { Dialog } from "#components/ui/dialog";
import type { Move } from "#lib/editorial/rules/outline/outline";
import type { OutlineItem } from "#lib/editorial/rules/outline/outline-steps";
import type { OutlineAnswer } from "#lib/editorial/schema/outline";

/** What is asked before an act. */
export type Asking =
  | { ask: "add-stage" }
  | { ask: "add-topic"; stage: string }
  | { ask: "move" | "archive" | "restore" | "delete"; item: OutlineItem };

type OutlineDialogsProps = {
  outline: OutlineAnswer;
  asking: Asking | null;
  onMove: (move: Move, item: OutlineItem) => void;
  onClose: () => void;
};

/** The one dialog of the outline, for whatever is asked just now. */
export function OutlineDialogs({ outline, asking, onMove, onClose }: OutlineDialogsProps) {
  const t = useTranslations("studio.outline");
  const { nameOf } = useTelling(outline);
  const titleOf = (what: Asking): string => {
    if (what.ask === "add-stage") return t("addStage");
    if (what.ask === "add-topic") return t("addTopicTo", { name: nameOf({ kind: "stage", slug: what.stage }) });
    return t(`ask.${what.ask}`, { name: nameOf(what.item) });
  };
  return (
    <Dialog open={asking !== null} onClose={onClose} title={asking ? titleOf(asking) : ""}>
      {asking === null ? null : asking.ask === "add-stage" || asking.ask === "add-topic" ? (
        <AddForm roadmap={outline.slug} stage={asking.ask === "add-topic" ? asking.stage : null} onDone={onClose} />
      ) : asking.ask === "move" ? (
        <MoveForm
          outline={outline}
          item={asking.item}
          onCancel={onClose}
          onMove={(move) => {
            onClose();
            onMove(move, asking.item);
          }}
        />
      ) : asking.ask === "delete" ? (
        <DeleteForm roadmap={outline.slug} item={asking.item} onDone={onClose} />
      ) : (
        <TurnForm outline={outline} item={asking.item} act={asking.ask} onDone={onClose} />
      )}
    </Dialog>
  );
}

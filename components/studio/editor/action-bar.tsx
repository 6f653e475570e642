"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { KeepingNote } from "#components/studio/editor/keeping-note";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Kbd } from "#components/ui/kbd";
import type { EditingState } from "#lib/editorial/client/use-editing";
import type { KindName } from "#lib/editorial/rules/kinds/kind";

type Question = "archive" | "discard";

type ActionBarProps<Draft, Path extends string> = {
  kind: KindName;
  editing: EditingState<Draft, Path>;
  archived: boolean;
  onPublish: () => void;
  /** What archiving does to learners; null where there is nothing to say of it. */
  impact: ReactNode;
};

/** The acts of an editor, always in sight. */
export function ActionBar<Draft, Path extends string>(props: ActionBarProps<Draft, Path>) {
  const { kind, editing, archived, onPublish, impact } = props;
  const t = useTranslations("studio.editor");
  const common = useTranslations("common");
  const [question, setQuestion] = useState<Question | null>(null);
  const { draft, busy } = editing;
  const count = draft.difference.length;
  const close = () => setQuestion(null);
  return (
    <div className="bottom-0 z-10 [@media(min-height:30rem)]:sticky -mx-4 mt-10 flex flex-wrap items-center gap-2 border-rule border-t bg-paper px-4 py-3 md:gap-3">
      <Button variant={archived ? "solid" : "outline"} pending={busy} onClick={() => void editing.save()}>
        {t("save")}
        <span aria-hidden className="hidden lg:inline">
          <Kbd>Ctrl S</Kbd>
        </span>
      </Button>
      {archived ? (
        <Button pending={busy} onClick={() => void editing.turn("restore")}>
          {t("restore")}
        </Button>
      ) : (
        <>
          <Button variant="solid" pending={busy} onClick={onPublish}>
            {t("publish")}
            <span aria-hidden className="hidden lg:inline">
              <Kbd>Ctrl Enter</Kbd>
            </span>
          </Button>
          <Button variant="quiet" pending={busy} onClick={() => setQuestion("archive")}>
            {t("archive")}
          </Button>
        </>
      )}
      {count > 0 ? (
        <Button variant="quiet" pending={busy} onClick={() => setQuestion("discard")}>
          {t("discard")}
        </Button>
      ) : null}
      <KeepingNote keeping={editing.keeping} busy={busy} count={count} />
      <Dialog
        open={question !== null}
        onClose={close}
        title={question === "discard" ? t("discardTitle") : t("archiveTitle", { kind })}
        description={
          question === "discard"
            ? t("discardText", { count })
            : `${t("archiveText")}${count > 0 ? ` ${t("archiveUnsaved")}` : ""}`
        }
      >
        {question === "archive" && impact ? <div className="mb-5">{impact}</div> : null}
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={close}>{common("cancel")}</Button>
          <Button
            variant="danger"
            onClick={() => {
              close();
              if (question === "discard") editing.discard();
              else void editing.turn("archive");
            }}
          >
            {t(question === "discard" ? "discard" : "archive")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

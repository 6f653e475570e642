"use client";

import { useTranslations } from "next-intl";
import { ImpactView } from "#components/studio/release/impact-view";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import type { KindName } from "#lib/editorial/rules/kinds/kind";

type PublishDialogProps = {
  /** What is to be published; null while nobody asks. */
  item: { kind: KindName; slug: string } | null;
  onClose: () => void;
  onPublish: () => void;
};

/** What publishing does to learners, before it does it. */
export function PublishDialog({ item, onClose, onPublish }: PublishDialogProps) {
  const t = useTranslations("studio.editor");
  const common = useTranslations("common");
  return (
    <Dialog
      open={item !== null}
      onClose={onClose}
      title={t("publishTitle", { kind: item?.kind ?? "topic" })}
      description={t("publishText")}
    >
      {item ? <ImpactView items={[{ ...item, act: "publish" }]} /> : null}
      <div className="mt-5 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button
          variant="solid"
          onClick={() => {
            onClose();
            onPublish();
          }}
        >
          {t("publish")}
        </Button>
      </div>
    </Dialog>
  );
}

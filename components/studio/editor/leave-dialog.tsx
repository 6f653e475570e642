"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { useLeaveGuard } from "#lib/editorial/client/use-leave-guard";

type LeaveDialogProps = {
  unsaved: boolean;
  /** Saves what is there; false when it was refused, and then one stays. Without it there is nothing to offer. */
  onSave?: () => Promise<boolean>;
};

/** Asks before text that is not saved is left behind. */
export function LeaveDialog({ unsaved, onSave }: LeaveDialogProps) {
  const t = useTranslations("studio.editor");
  const router = useRouter();
  const { leaving, stay } = useLeaveGuard(unsaved);
  const leave = () => {
    if (leaving === null) return;
    stay();
    // Another language is another document, and another host is not ours to route to.
    const language = (path: string) => path.split("/")[1];
    const routed = leaving.origin === location.origin && language(leaving.pathname) === language(location.pathname);
    if (routed) router.push(leaving.pathname + leaving.search + leaving.hash);
    else location.assign(leaving.href);
  };
  return (
    <Dialog open={leaving !== null} onClose={stay} title={t("leaveTitle")} description={t("leaveText")}>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={stay}>{t("stay")}</Button>
        <Button onClick={leave}>{t("leave")}</Button>
        {onSave ? (
          <Button
            variant="solid"
            onClick={async () => {
              if (await onSave()) leave();
              else stay();
            }}
          >
            {t("saveAndLeave")}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}

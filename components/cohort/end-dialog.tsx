"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { useProblemWords } from "#lib/use-problem-words";

type EndDialogProps = {
  open: boolean;
  title: string;
  text: string;
  /** What the button that ends it says. */
  act: string;
  onClose: () => void;
  onEnd: () => Promise<void>;
};

/** The question before something ends that cannot be taken up again from here. */
export function EndDialog({ open, title, text, act, onClose, onEnd }: EndDialogProps) {
  const common = useTranslations("common");
  const words = useProblemWords();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const close = () => {
    setError(null);
    onClose();
  };
  async function end() {
    setPending(true);
    try {
      await onEnd();
      close();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  }
  return (
    <Dialog open={open} onClose={close} title={title} description={text}>
      {error === null ? null : (
        <Notice tone="error" className="mb-4">
          {words.ofError(error)}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={close}>{common("cancel")}</Button>
        <Button variant="danger" pending={pending} onClick={() => void end()}>
          {act}
        </Button>
      </div>
    </Dialog>
  );
}

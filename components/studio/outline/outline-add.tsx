"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TitleFields } from "#components/studio/fields/title-fields";
import { Button } from "#components/ui/button";
import { Problem } from "#components/ui/notice";
import { useRestructure } from "#lib/editorial/client/outline";
import { showToast } from "#lib/toast";
import { useProblemWords } from "#lib/use-problem-words";

type AddFormProps = {
  roadmap: string;
  /** The stage a topic is added to; null: a stage is added. */
  stage: string | null;
  onDone: () => void;
};

/** A new stage or topic by its name; everything else is written afterwards, at leisure. */
export function AddForm({ roadmap, stage, onDone }: AddFormProps) {
  const t = useTranslations("studio.outline");
  const common = useTranslations("common");
  const fields = useTranslations("studio.fieldError");
  const { ofError } = useProblemWords();
  const restructure = useRestructure(roadmap);
  const [title, setTitle] = useState({ zh: "", en: "" });
  const [tried, setTried] = useState(false);
  const nameless = title.zh.trim() === "" && title.en.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless || restructure.isPending) return;
    restructure.mutate(
      stage === null ? { act: "add-stage", title, before: null } : { act: "add-topic", stage, title, before: null },
      {
        onSuccess: () => {
          onDone();
          showToast({ message: t(stage === null ? "stageAdded" : "topicAdded") });
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <p className="text-soft">{t("addHint")}</p>
      <TitleFields value={title} error={tried && nameless ? fields("ONE_LANGUAGE") : undefined} onChange={setTitle} />
      {restructure.isError ? <Problem>{ofError(restructure.error)}</Problem> : null}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onDone}>{common("cancel")}</Button>
        <Button type="submit" variant="solid" pending={restructure.isPending}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TitleFields } from "#components/studio/fields/title-fields";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Field } from "#components/ui/field";
import { Problem } from "#components/ui/notice";
import { Select } from "#components/ui/select";
import { useNewRoadmap } from "#lib/editorial/client/outline";
import type { RoadmapRows } from "#lib/editorial/schema/outline";
import { type Localized, pick } from "#lib/localized";
import { useProblemWords } from "#lib/use-problem-words";

type NewRoadmapProps = {
  /** Null: not asked for. An empty string: from scratch. Else the roadmap to copy. */
  from: string | null;
  items: RoadmapRows["items"];
  models: RoadmapRows["models"];
  onClose: () => void;
};

export function NewRoadmap({ from, items, models, onClose }: NewRoadmapProps) {
  const t = useTranslations("studio.roadmapList");
  const locale = useLocale();
  const original = items.find(({ slug }) => slug === from);
  const title = original ? t("duplicateNamed", { name: pick(original.title, locale) }) : t("new");
  // Each name in its own language; one that is missing stays so.
  const copyOf = ({ zh, en }: Localized): Localized => ({
    zh: zh === "" ? "" : t("copyOf.zh", { name: zh }),
    en: en === "" ? "" : t("copyOf.en", { name: en }),
  });
  return (
    <Dialog open={from !== null} onClose={onClose} title={title} description={t(original ? "copyText" : "newText")}>
      <NameForm
        from={original?.slug ?? null}
        start={original ? copyOf(original.title) : { zh: "", en: "" }}
        models={models}
        onClose={onClose}
      />
    </Dialog>
  );
}

type NameFormProps = { from: string | null; start: Localized; models: readonly string[]; onClose: () => void };

function NameForm({ from, start, models, onClose }: NameFormProps) {
  const t = useTranslations("studio.roadmapList");
  const common = useTranslations("common");
  const fields = useTranslations("studio.fieldError");
  const { ofError } = useProblemWords();
  const locale = useLocale();
  const router = useRouter();
  const creation = useNewRoadmap();
  const [title, setTitle] = useState(start);
  const [model, setModel] = useState(models[0] ?? "");
  const [tried, setTried] = useState(false);
  const nameless = title.zh.trim() === "" && title.en.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameless || creation.isPending) return;
    creation.mutate(
      { title, from, model },
      {
        onSuccess: ({ slug }) => {
          onClose();
          router.push(`/${locale}/studio/roadmaps/${slug}`);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TitleFields value={title} error={tried && nameless ? fields("ONE_LANGUAGE") : undefined} onChange={setTitle} />
      {from === null && models.length > 1 ? (
        <Field label={t("model")} hint={t("modelHint")}>
          {(control) => (
            <Select
              {...control}
              className="w-full"
              value={model}
              options={models.map((value) => ({ value, label: value }))}
              onChange={(event) => setModel(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {creation.isError ? <Problem>{ofError(creation.error)}</Problem> : null}
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button type="submit" variant="solid" pending={creation.isPending}>
          {t(from === null ? "create" : "duplicate")}
        </Button>
      </div>
    </form>
  );
}

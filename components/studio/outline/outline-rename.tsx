"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { TitleFields } from "#components/studio/fields/title-fields";
import { Button } from "#components/ui/button";
import { Problem } from "#components/ui/notice";
import { useItemActs } from "#lib/editorial/client/outline";
import type { OutlineStageRow, OutlineTopic } from "#lib/editorial/schema/outline";
import { useProblemWords } from "#lib/use-problem-words";

type Renamed = { kind: "stage" | "topic"; row: OutlineStageRow | OutlineTopic };

/** A new name, typed where the old one stands. Escape leaves it as it was; what was typed stays when it is refused. */
export function OutlineRename({ item, onDone }: { item: Renamed; onDone: () => void }) {
  const { kind, row } = item;
  const t = useTranslations("studio.outline");
  const common = useTranslations("common");
  const fields = useTranslations("studio.fieldError");
  const { ofError } = useProblemWords();
  const { rename } = useItemActs();
  const [title, setTitle] = useState(row.title);
  const form = useRef<HTMLFormElement>(null);
  const nameless = title.zh.trim() === "" && title.en.trim() === "";
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const leave = () => {
    onDone();
    // Back to where the menu was opened.
    const handle = document.querySelector<HTMLElement>(`[data-handle="${kind}/${row.slug}"]`);
    handle?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nameless || rename.isPending) return;
    rename.mutate({ kind, slug: row.slug, version: row.version, title }, { onSuccess: leave });
  };
  return (
    <form
      ref={form}
      aria-label={t("renameForm")}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
      }}
      className="grid gap-3 pb-2"
    >
      <TitleFields value={title} error={nameless ? fields("ONE_LANGUAGE") : undefined} onChange={setTitle} />
      {rename.isError ? <Problem>{ofError(rename.error)}</Problem> : null}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" size="sm" variant="solid" pending={rename.isPending}>
          {common("save")}
        </Button>
        <Button size="sm" onClick={leave}>
          {common("cancel")}
        </Button>
      </div>
    </form>
  );
}

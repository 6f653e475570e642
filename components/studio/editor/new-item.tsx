"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { BackToList } from "#components/studio/editor/back-to-list";
import type { StudioKind } from "#components/studio/editor/kind";
import { LeaveDialog } from "#components/studio/editor/leave-dialog";
import { useEditorKeys } from "#components/studio/editor/use-editor-keys";
import { SlugField } from "#components/studio/fields/slug-field";
import { Gate, type Worker } from "#components/studio/gate";
import { Problem } from "#components/studio/outcome-note";
import { useMoment } from "#components/studio/when";
import { Button } from "#components/ui/button";
import { Kbd } from "#components/ui/kbd";
import { Notice } from "#components/ui/notice";
import { useCreate } from "#lib/editorial/client/acts";
import { keep, keptKey } from "#lib/editorial/client/kept";
import { useDraft } from "#lib/editorial/client/use-draft";
import { isSlug } from "#lib/editorial/rules/address";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Named } from "#lib/editorial/rules/public-id";
import { ApiError } from "#lib/http/client";
import { showToast } from "#lib/toast";

type NewItemProps<Draft extends Named, Path extends string> = {
  kind: StudioKind<Draft, Path>;
  offer: Offer;
};

/** A new item of one kind, from an empty form to its first draft. */
export function NewItem<Draft extends Named, Path extends string>(props: NewItemProps<Draft, Path>) {
  return <Gate allow="editors">{(worker) => <NewForm key={worker.id} {...props} worker={worker} />}</Gate>;
}

type Refusal = { said: "fixFirst"; count: number } | { said: "problem"; error: ApiError };

function NewForm<Draft extends Named, Path extends string>({
  kind,
  offer,
  worker,
}: NewItemProps<Draft, Path> & { worker: Worker }) {
  const { rules, Form } = kind;
  const t = useTranslations("studio.editor");
  const locale = useLocale();
  const router = useRouter();
  const moment = useMoment();
  const key = keptKey(worker.id, null, rules.kind);
  const draft = useDraft({ rules, key, version: 0, base: rules.empty });
  const creation = useCreate(rules);
  const [slug, setSlug] = useState("");
  const [slugError, setSlugError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    if (refusal?.said === "fixFirst") document.querySelector<HTMLElement>("main [aria-invalid=true]")?.focus();
  }, [refusal]);

  async function create(): Promise<boolean> {
    const wrongSlug = slug !== "" && !isSlug(slug);
    setSlugError(wrongSlug ? "FORMAT" : null);
    const count = draft.faults.length + (wrongSlug ? 1 : 0);
    if (count > 0) {
      draft.step({ do: "showAll" });
      setRefusal({ said: "fixFirst", count });
      return false;
    }
    try {
      const made = await creation.mutateAsync({ ...draft.mine, ...(slug === "" ? {} : { slug }) });
      keep(key, null);
      draft.step({ do: "begin", version: 0, base: draft.mine });
      showToast({ message: t("created") });
      router.replace(`/${locale}/studio/${rules.plural}/${made.slug}`);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      draft.step({ do: "refuse", errors: error.errors.filter(({ path }) => path !== "slug") });
      const onSlug = error.errors.find(({ path }) => path === "slug");
      setSlugError(error.code === "SLUG_TAKEN" ? error.code : (onSlug?.code ?? null));
      const ofFields = error.code === "INVALID" || error.code === "SLUG_TAKEN";
      setRefusal(ofFields ? { said: "fixFirst", count: error.errors.length } : { said: "problem", error });
      return false;
    }
  }
  const submit = () => {
    if (!creation.isPending) void create();
  };
  useEditorKeys({ save: submit });
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <p>
          <BackToList place={kind.placeOf(offer, null)} />
        </p>
        <h1 className="text-3xl">{t("newHeading", { kind: rules.kind })}</h1>
      </header>
      <LeaveDialog unsaved={draft.dirty && !creation.isSuccess} />
      {draft.keptSince ? <Notice>{t("keptSince", { at: moment(draft.keptSince) })}</Notice> : null}
      {refusal?.said === "fixFirst" ? <Notice tone="error">{t("fixFirst", { count: refusal.count })}</Notice> : null}
      {refusal?.said === "problem" ? <Problem error={refusal.error} /> : null}
      <Form
        draft={draft}
        offer={offer}
        slug={null}
        extra={<SlugField value={slug} error={slugError} named={draft.mine} kind={rules.kind} onChange={setSlug} />}
      />
      <div className="bottom-0 z-10 [@media(min-height:30rem)]:sticky -mx-4 mt-4 flex flex-wrap items-center gap-3 border-rule border-t bg-paper px-4 py-3">
        <Button variant="solid" pending={creation.isPending} onClick={submit}>
          {t("create")}
          <span aria-hidden className="hidden lg:inline">
            <Kbd>Ctrl S</Kbd>
          </span>
        </Button>
        <p role="status" className="text-sm text-soft">
          {creation.isPending ? t("saving") : t("unsaved", { count: draft.difference.length })}
        </p>
      </div>
    </div>
  );
}

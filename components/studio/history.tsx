"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangedText, useValueText } from "#components/studio/field-value";
import { Retry } from "#components/studio/gate";
import { Ago } from "#components/studio/when";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { revisionsOptions } from "#lib/editorial/client/queries";
import { differenceOf } from "#lib/editorial/rules/difference";
import type { Offer } from "#lib/editorial/rules/offer";
import type { EditorView, Revision } from "#lib/editorial/schema";

type HistoryProps = {
  view: EditorView;
  offer: Offer;
  /** Text that is not saved: restoring would stand in its way. */
  unsaved: boolean;
  onRestore: (revision: number) => Promise<boolean>;
};

export function History({ view, offer, unsaved, onRestore }: HistoryProps) {
  const t = useTranslations("studio.history");
  const revisions = useInfiniteQuery(revisionsOptions(view.slug));
  const [restoring, setRestoring] = useState<number | null>(null);
  const close = () => setRestoring(null);
  return (
    <section className="grid gap-5">
      <h2 className="sr-only">{t("heading")}</h2>
      <p className="measure text-soft">{t("lead")}</p>
      {revisions.data === undefined ? (
        revisions.isError ? (
          <Notice tone="error">
            <p>{t("failed")}</p>
            <Retry onRetry={() => void revisions.refetch()} />
          </Notice>
        ) : (
          <Skeleton className="h-60 w-full" />
        )
      ) : (
        <ol className="border-rule border-t">
          {revisions.data.pages
            .flatMap((page) => page.items)
            .map((revision) => (
              <RevisionRow key={revision.version} {...{ revision, view, offer }} onRestore={setRestoring} />
            ))}
        </ol>
      )}
      {revisions.hasNextPage ? (
        <p>
          <Button pending={revisions.isFetchingNextPage} onClick={() => void revisions.fetchNextPage()}>
            {t("more")}
          </Button>
        </p>
      ) : null}
      <Dialog
        open={restoring !== null}
        onClose={close}
        title={t("restoreTitle", { version: restoring ?? 0 })}
        description={t(unsaved ? "restoreUnsaved" : "restoreText")}
      >
        <ConfirmRestore
          disabled={unsaved}
          onCancel={close}
          onConfirm={async () => {
            if (restoring !== null) await onRestore(restoring);
            close();
          }}
        />
      </Dialog>
    </section>
  );
}

type ConfirmProps = { disabled: boolean; onCancel: () => void; onConfirm: () => Promise<void> };

function ConfirmRestore({ disabled, onCancel, onConfirm }: ConfirmProps) {
  const t = useTranslations("studio.history");
  const common = useTranslations("common");
  const [pending, setPending] = useState(false);
  return (
    <div className="flex flex-wrap justify-end gap-3">
      <Button onClick={onCancel}>{common("cancel")}</Button>
      {disabled ? null : (
        <Button
          variant="solid"
          pending={pending}
          onClick={() => {
            setPending(true);
            void onConfirm();
          }}
        >
          {t("restore")}
        </Button>
      )}
    </div>
  );
}

type RowProps = { revision: Revision; view: EditorView; offer: Offer; onRestore: (version: number) => void };

function RevisionRow({ revision, view, offer, onRestore }: RowProps) {
  const t = useTranslations("studio.history");
  const field = useTranslations("studio.field");
  const [open, setOpen] = useState(false);
  const { version, changed, author, at, published } = revision;
  const current = version === view.version;
  const id = `revision-${version}`;
  return (
    <li className="grid gap-2 border-rule border-b py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg tabular-nums">{t("version", { version })}</h3>
        {current ? <Badge>{t("current")}</Badge> : null}
        {published ? <Badge tone="accent">{t("published")}</Badge> : null}
        <span className="text-sm text-soft">
          {author ? t("by", { name: author.name }) : t("byProduct")} · <Ago at={at} />
        </span>
      </div>
      <p className="text-sm">
        {changed.length > 0 ? t("changed", { fields: changed.map((path) => field(path)).join(" · ") }) : t("first")}
      </p>
      {current ? null : (
        <div className="flex flex-wrap gap-2">
          <Button size="sm" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {t(open ? "hide" : "show")}
          </Button>
          <Button size="sm" onClick={() => onRestore(version)}>
            {t("restore")}
          </Button>
        </div>
      )}
      <div id={id} hidden={!open}>
        {open ? <Against revision={revision} view={view} offer={offer} /> : null}
      </div>
    </li>
  );
}

/** What restoring would change: from the current draft to this version. */
function Against({ revision, view, offer }: Omit<RowProps, "onRestore">) {
  const t = useTranslations("studio");
  const text = useValueText(offer);
  const difference = differenceOf(view.draft.content, revision.content);
  if (difference.length === 0) return <p className="text-soft">{t("history.same")}</p>;
  return (
    <dl aria-label={t("history.against", { version: revision.version })} className="grid gap-3 py-2">
      {difference.map(({ path, before, after }) => (
        <div key={path} className="border-rule border-l-2 pl-3">
          <dt className="text-sm text-soft">{t(`field.${path}`)}</dt>
          <dd>
            <ChangedText path={path} before={text(path, before)} after={text(path, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

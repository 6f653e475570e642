"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ChangedText } from "#components/studio/editor/field-value";
import type { FieldWords } from "#components/studio/editor/field-words";
import { Retry } from "#components/studio/gate";
import { Ago } from "#components/studio/when";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { Skeleton } from "#components/ui/skeleton";
import { revisionsOptions } from "#lib/editorial/client/queries";
import { type Stretch, stretchesOf } from "#lib/editorial/rules/history";
import type { KindRules } from "#lib/editorial/rules/kinds/kind";
import type { ItemRevision, ItemView } from "#lib/editorial/schema/shapes";

export type HistoryProps<Draft, Path extends string> = {
  rules: KindRules<Draft, Path>;
  view: ItemView<Draft>;
  words: FieldWords;
  /** Text that is not saved: restoring would stand in its way. */
  unsaved: boolean;
  onRestore: (revision: number) => Promise<boolean>;
};

export function History<Draft, Path extends string>(props: HistoryProps<Draft, Path>) {
  const { rules, view, words, unsaved, onRestore } = props;
  const t = useTranslations("studio.history");
  const revisions = useInfiniteQuery(revisionsOptions<Draft>(rules, view.slug));
  const [restoring, setRestoring] = useState<number | null>(null);
  const close = () => setRestoring(null);
  return (
    <section className="grid gap-5">
      <h2 className="sr-only">{t("heading")}</h2>
      <p className="measure text-soft">
        {t("lead")} {rules.kind === "stage" || rules.kind === "roadmap" ? t("structure") : null}
      </p>
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
          {stretchesOf(revisions.data.pages.flatMap((page) => page.items)).map((stretch) => (
            <StretchRows key={stretch.latest.version} {...{ rules, stretch, view, words }} onRestore={setRestoring} />
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

type Common<Draft, Path extends string> = Pick<HistoryProps<Draft, Path>, "rules" | "view" | "words">;
type RowProps<Draft, Path extends string> = Common<Draft, Path> & { revision: ItemRevision<Draft> };
type Restorable = { onRestore: (version: number) => void };

type StretchProps<Draft, Path extends string> = Common<Draft, Path> &
  Restorable & { stretch: Stretch<ItemRevision<Draft>> };

/** Saves in a row as one entry, with a way to see each of them. */
function StretchRows<Draft, Path extends string>({ stretch, ...row }: StretchProps<Draft, Path>) {
  const t = useTranslations("studio.history");
  const [open, setOpen] = useState(false);
  const { latest, earlier, changed } = stretch;
  if (earlier.length === 0) return <RevisionRow {...row} revision={latest} />;
  return (
    <>
      <RevisionRow {...row} revision={open ? latest : { ...latest, changed }}>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
          {t("saves", { count: earlier.length + 1 })}
          <Button size="sm" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? "folded" : "each")}
          </Button>
        </p>
      </RevisionRow>
      {open ? earlier.map((revision) => <RevisionRow key={revision.version} {...row} revision={revision} />) : null}
    </>
  );
}

function RevisionRow<Draft, Path extends string>({
  onRestore,
  children,
  ...row
}: RowProps<Draft, Path> & Restorable & { children?: ReactNode }) {
  const { revision, view, words } = row;
  const t = useTranslations("studio.history");
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
        {changed.length > 0
          ? t("changed", { fields: [...new Set(changed.map((path) => words.label(path)))].join(" · ") })
          : t("first")}
      </p>
      {children}
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
        {open ? <Against {...row} /> : null}
      </div>
    </li>
  );
}

/** What restoring would change: from the current draft to this version. */
function Against<Draft, Path extends string>({ rules, revision, view, words }: RowProps<Draft, Path>) {
  const t = useTranslations("studio");
  const { label, text } = words;
  const difference = rules.comparing.differenceOf(view.draft.content, revision.content);
  if (difference.length === 0) return <p className="text-soft">{t("history.same")}</p>;
  return (
    <dl aria-label={t("history.against", { version: revision.version })} className="grid gap-3 py-2">
      {difference.map(({ path, before, after }) => (
        <div key={path} className="border-rule border-l-2 pl-3">
          <dt className="text-sm text-soft">{label(path)}</dt>
          <dd>
            <ChangedText path={path} before={text(path, before)} after={text(path, after)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

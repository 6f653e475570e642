"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionBar } from "#components/studio/editor/action-bar";
import { BackToList } from "#components/studio/editor/back-to-list";
import type { Place, StudioKind } from "#components/studio/editor/kind";
import { LeaveDialog } from "#components/studio/editor/leave-dialog";
import { PublishDialog } from "#components/studio/editor/publish-dialog";
import { useEditorKeys } from "#components/studio/editor/use-editor-keys";
import { OutcomeNote } from "#components/studio/outcome-note";
import { ImpactView } from "#components/studio/release/impact-view";
import { StateBadge } from "#components/studio/state-badge";
import { useMoment } from "#components/studio/when";
import { ExternalLink } from "#components/ui/external-link";
import { Notice } from "#components/ui/notice";
import { Segmented } from "#components/ui/segmented";
import { type Outcome, useEditing } from "#lib/editorial/client/use-editing";
import type { KindName } from "#lib/editorial/rules/kinds/kind";
import type { Offer } from "#lib/editorial/rules/offer";
import type { ItemView } from "#lib/editorial/schema/shapes";
import { type Localized, languageOf, pick } from "#lib/localized";
import { useLate } from "#lib/use-late";

type EditorProps<Draft extends { title: Localized }, Path extends string> = {
  kind: StudioKind<Draft, Path>;
  view: ItemView<Draft>;
  offer: Offer;
  userId: string;
};
const rooms = ["edit", "preview", "history"] as const;
type Room = (typeof rooms)[number];

/** One item: its text, how it will look, what it was, and the acts that move it along. */
export function Editor<Draft extends { title: Localized }, Path extends string>(props: EditorProps<Draft, Path>) {
  const { kind, view, offer, userId } = props;
  const { rules, Form } = kind;
  const t = useTranslations("studio.editor");
  const [room, setRoom] = useState<Room>("edit");
  const editing = useEditing({ rules, slug: view.slug, userId, view });
  const { draft, conflict, outcome } = editing;
  const toText = () => setRoom("edit");
  const ConflictView = useLate(kind.conflict, { wanted: conflict !== null });
  const History = useLate(kind.history, { wanted: room === "history", onMissing: toText });
  const Preview = useLate(kind.preview, { wanted: room === "preview", onMissing: toText });
  const [asking, setAsking] = useState(false);
  const publish = async () => {
    if (!kind.asksBefore) await editing.turn("publish");
    // Where there is nothing new, only the refusal has something to say.
    else if (view.state === "published" && !draft.dirty) await editing.turn("publish");
    else if (await editing.prepare()) setAsking(true);
  };
  useEditorKeys({
    save: () => (conflict ? undefined : void editing.save()),
    publish: () => (conflict || view.state === "archived" ? undefined : void publish()),
  });
  useFirstFault(outcome, setRoom);
  const words = kind.useFieldWords(offer);
  return (
    <div className="grid gap-6">
      <Head kind={rules.kind} place={kind.placeOf(offer, view.slug)} view={view} title={draft.mine.title} />
      <LeaveDialog unsaved={draft.dirty} onSave={editing.save} />
      {conflict && ConflictView ? (
        <ConflictView rules={rules} editing={editing} conflict={conflict} words={words} />
      ) : (
        <>
          <Segmented
            label={t("views")}
            value={room}
            onChange={setRoom}
            className="justify-self-start"
            options={rooms.map((value) => ({ value, label: t(value) }))}
          />
          <Notes view={view} keptSince={draft.keptSince} newer={editing.newer} outcome={outcome} label={words.label} />
          {room === "edit" ? <Form draft={draft} offer={offer} slug={view.slug} /> : null}
          {room === "preview" && Preview ? <Preview draft={draft.mine} offer={offer} slug={view.slug} /> : null}
          {room === "history" && History ? (
            <History
              rules={rules}
              view={view}
              words={words}
              unsaved={draft.dirty}
              onRestore={async (revision) => {
                const done = await editing.revert(revision);
                if (done) setRoom("edit");
                return done;
              }}
            />
          ) : null}
          <ActionBar
            kind={rules.kind}
            editing={editing}
            archived={view.state === "archived"}
            onPublish={() => void publish()}
            impact={
              kind.asksBefore ? <ImpactView items={[{ kind: rules.kind, slug: view.slug, act: "archive" }]} /> : null
            }
          />
          <PublishDialog
            item={asking ? { kind: rules.kind, slug: view.slug } : null}
            onClose={() => setAsking(false)}
            onPublish={() => void editing.turn("publish")}
          />
        </>
      )}
    </div>
  );
}

/** Takes the editor to the first field that keeps the act from happening; every refusal is an outcome of its own. */
function useFirstFault(outcome: Outcome | null, setRoom: (room: Room) => void): void {
  useEffect(() => {
    if (outcome?.said !== "fixFirst" && outcome?.said !== "incomplete") return;
    setRoom("edit");
    const frame = requestAnimationFrame(() => document.querySelector<HTMLElement>("main [aria-invalid=true]")?.focus());
    return () => cancelAnimationFrame(frame);
  }, [outcome, setRoom]);
}

type HeadProps = { kind: KindName; place: Place; view: ItemView<unknown>; title: Localized };

function Head({ kind, place, view, title }: HeadProps) {
  const t = useTranslations("studio.editor");
  const locale = useLocale();
  return (
    <header className="grid gap-2">
      <p>
        <BackToList place={place} />
      </p>
      <h1 lang={languageOf(title, locale)} className="text-3xl">
        {pick(title, locale) || t("untitled", { kind })}
      </h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-soft">
        <StateBadge state={view.state} />
        <span className="tabular-nums">{t("version", { version: view.version })}</span>
        <code className="break-all">{view.slug}</code>
        {place.learners && view.published && view.state !== "archived" ? (
          <ExternalLink href={`/${locale}${place.learners}`}>{t("openPublic")}</ExternalLink>
        ) : null}
      </p>
    </header>
  );
}

type NotesProps = {
  view: ItemView<unknown>;
  keptSince: string | null;
  newer: boolean;
  outcome: Outcome | null;
  label: (path: string) => string;
};

function Notes({ view, keptSince, newer, outcome, label }: NotesProps) {
  const t = useTranslations("studio.editor");
  const moment = useMoment();
  const { author } = view.draft;
  return (
    <div className="grid gap-3">
      {view.state === "archived" && outcome?.said !== "archived" ? <Notice>{t("archivedNote")}</Notice> : null}
      {keptSince ? <Notice>{t("keptSince", { at: moment(keptSince) })}</Notice> : null}
      {newer ? (
        <Notice>
          {author
            ? t("newer", { name: author.name, version: view.version })
            : t("newerUnknown", { version: view.version })}
        </Notice>
      ) : null}
      <OutcomeNote outcome={outcome} label={label} />
    </div>
  );
}

"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ActionBar } from "#components/studio/action-bar";
import { BackToList } from "#components/studio/back-to-list";
import { DraftForm } from "#components/studio/draft-form";
import { LeaveDialog } from "#components/studio/leave-dialog";
import { OutcomeNote } from "#components/studio/outcome-note";
import { StateBadge } from "#components/studio/state-badge";
import { useEditorKeys } from "#components/studio/use-editor-keys";
import { useMoment } from "#components/studio/when";
import { ExternalLink } from "#components/ui/external-link";
import { Notice } from "#components/ui/notice";
import { Segmented } from "#components/ui/segmented";
import { type EditingState, type Outcome, useEditing } from "#lib/editorial/client/use-editing";
import type { Offer } from "#lib/editorial/rules/offer";
import type { EditorView } from "#lib/editorial/schema";
import { languageOf, pick } from "#lib/localized";

// Not needed to write, so not loaded before it is asked for.
const ConflictView = dynamic(() => import("#components/studio/conflict-view").then((file) => file.ConflictView));
const History = dynamic(() => import("#components/studio/history").then((file) => file.History));
const Preview = dynamic(() => import("#components/studio/preview").then((file) => file.Preview));

type EditorProps = { view: EditorView; offer: Offer; userId: string };
const rooms = ["edit", "preview", "history"] as const;
type Room = (typeof rooms)[number];

/** One resource: its text, how it will look, what it was, and the acts that move it along. */
export function Editor({ view, offer, userId }: EditorProps) {
  const t = useTranslations("studio.editor");
  const [room, setRoom] = useState<Room>("edit");
  const editing = useEditing({ slug: view.slug, userId, view });
  const { draft, conflict, outcome } = editing;
  useEditorKeys({
    save: () => (conflict ? undefined : void editing.save()),
    publish: () => (conflict || view.state === "archived" ? undefined : void editing.turn("publish")),
  });
  useFirstFault(outcome, setRoom);
  return (
    <div className="grid gap-6">
      <Head view={view} editing={editing} />
      <LeaveDialog unsaved={draft.dirty} onSave={editing.save} />
      {conflict ? (
        <ConflictView editing={editing} conflict={conflict} offer={offer} />
      ) : (
        <>
          <Segmented
            label={t("views")}
            value={room}
            onChange={setRoom}
            className="justify-self-start"
            options={rooms.map((value) => ({ value, label: t(value) }))}
          />
          <Notes view={view} editing={editing} />
          {room === "edit" ? <DraftForm draft={draft} offer={offer} slug={view.slug} /> : null}
          {room === "preview" ? <Preview draft={draft.mine} offer={offer} /> : null}
          {room === "history" ? (
            <History
              view={view}
              offer={offer}
              unsaved={draft.dirty}
              onRestore={async (revision) => {
                const done = await editing.revert(revision);
                if (done) setRoom("edit");
                return done;
              }}
            />
          ) : null}
          <ActionBar editing={editing} view={view} />
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

function Head({ view, editing }: { view: EditorView; editing: EditingState }) {
  const t = useTranslations("studio.editor");
  const locale = useLocale();
  const { title } = editing.draft.mine;
  return (
    <header className="grid gap-2">
      <p>
        <BackToList />
      </p>
      <h1 lang={languageOf(title, locale)} className="text-3xl">
        {pick(title, locale) || t("untitled")}
      </h1>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-soft">
        <StateBadge state={view.state} />
        <span className="tabular-nums">{t("version", { version: view.version })}</span>
        <code className="break-all">{view.slug}</code>
        {view.published && view.state !== "archived" ? (
          <ExternalLink href={`/${locale}/resources/${view.slug}`}>{t("openPublic")}</ExternalLink>
        ) : null}
      </p>
    </header>
  );
}

function Notes({ view, editing }: { view: EditorView; editing: EditingState }) {
  const t = useTranslations("studio.editor");
  const moment = useMoment();
  const { draft, newer, outcome } = editing;
  const { author } = view.draft;
  return (
    <div className="grid gap-3">
      {view.state === "archived" && outcome?.said !== "archived" ? <Notice>{t("archivedNote")}</Notice> : null}
      {draft.keptSince ? <Notice>{t("keptSince", { at: moment(draft.keptSince) })}</Notice> : null}
      {newer ? (
        <Notice>
          {author
            ? t("newer", { name: author.name, version: view.version })
            : t("newerUnknown", { version: view.version })}
        </Notice>
      ) : null}
      <OutcomeNote outcome={outcome} />
    </div>
  );
}

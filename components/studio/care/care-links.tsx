"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { CareFrame } from "#components/studio/care/care-frame";
import { LinkRowView } from "#components/studio/care/link-row";
import { AddressSelect } from "#components/ui/address-select";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { ApiError } from "#lib/http/client";
import { type CareAct, linksOptions, useCareAct } from "#lib/links/client/care";
import { type LinkView, linkStates, linkViews } from "#lib/links/rules/vocabulary";
import { pick } from "#lib/localized";
import { useProblemWords } from "#lib/use-problem-words";

type CareLinksProps = { tab: "links" | "reports"; view: LinkView; page: number };
type Said = { text: string; refused: boolean };

/** Resources whose links need care, or which learners reported, each with what can be done about it. */
export function CareLinks({ tab, view, page }: CareLinksProps) {
  const t = useTranslations("studio.care");
  const rows = useQuery(linksOptions(view, page));
  const { act, said, busy } = useActs();
  const note = useRef<HTMLDivElement>(null);
  // What one acted on may have left the list, and focus with it.
  useEffect(() => {
    if (said) note.current?.focus();
  }, [said]);
  const { data } = rows;
  const anyChecked = linkStates.some((state) => state !== "unchecked" && (data?.counts[state] ?? 0) > 0);
  return (
    <>
      {tab === "links" ? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Views view={view} counts={data?.counts} />
          {data && data.items.length > 0 ? (
            <Button
              pending={busy === "page"}
              onClick={() => void act({ act: "check", slugs: data.items.map(({ slug }) => slug) }, "page")}
            >
              {t("checkPage")}
            </Button>
          ) : null}
        </div>
      ) : null}
      {data?.checks === "off" ? <Notice>{t("off")}</Notice> : null}
      <div ref={note} tabIndex={-1} className="outline-none empty:hidden">
        {said ? <Notice tone={said.refused ? "error" : "plain"}>{said.text}</Notice> : null}
      </div>
      <CareFrame
        rows={rows}
        page={page}
        found="found"
        empty={tab === "reports" ? "reports" : view === "care" ? (anyChecked ? "links" : "unchecked") : "view"}
      >
        {({ items }) => (
          <ul aria-label={t("caption")} className="border-rule border-t">
            {items.map((row) => (
              <LinkRowView
                key={row.slug}
                row={row}
                busy={busy === row.slug}
                onAct={(wanted) => void act(wanted, row.slug)}
              />
            ))}
          </ul>
        )}
      </CareFrame>
    </>
  );
}

function Views({ view, counts }: { view: LinkView; counts: Record<LinkView, number> | undefined }) {
  const t = useTranslations("studio.care");
  const nameOf = (one: LinkView) => {
    const name = t(`view.${one}`);
    return counts ? t("option", { name, count: counts[one] }) : name;
  };
  return (
    <AddressSelect
      name="view"
      restart="page"
      aria-label={t("view.label")}
      value={view === "care" ? undefined : view}
      any={nameOf("care")}
      options={linkViews
        .filter((one) => one !== "care" && one !== "reported")
        .map((one) => ({ value: one, label: nameOf(one) }))}
    />
  );
}

/** One act at a time; what came of it is said above the list. */
function useActs() {
  const t = useTranslations("studio.care");
  const locale = useLocale();
  const words = useProblemWords();
  const acting = useCareAct();
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);

  function outcomeOf(wanted: CareAct, count: number): string {
    if (wanted.act === "check") return t("asked", { count });
    if (wanted.act === "close") return t("closed", { count });
    const title = pick(wanted.row.title, locale);
    if (wanted.act === "archive") return t("archived", { title });
    return t(wanted.publish ? "published" : "applied", { title });
  }

  async function act(wanted: CareAct, what: string): Promise<void> {
    if (busy !== null) return;
    setBusy(what);
    try {
      setSaid({ text: outcomeOf(wanted, await acting.mutateAsync(wanted)), refused: false });
    } catch (error) {
      const stale = error instanceof ApiError && error.code === "VERSION_CONFLICT" && wanted.act !== "check";
      const text = stale ? t("stale", { title: pick(wanted.row.title, locale) }) : words.ofError(error);
      setSaid({ text, refused: true });
    } finally {
      setBusy(null);
    }
  }
  return { act, said, busy };
}

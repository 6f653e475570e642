"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { LinkFacts } from "#components/studio/care/link-facts";
import { LinkReports } from "#components/studio/care/link-reports";
import { StateBadge } from "#components/studio/state-badge";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { ExternalLink } from "#components/ui/external-link";
import { Link } from "#components/ui/link";
import type { CareAct } from "#lib/links/client/care";
import type { LinkRow } from "#lib/links/schema";
import { languageOf, pick } from "#lib/localized";

type LinkRowProps = { row: LinkRow; busy: boolean; onAct: (act: CareAct) => void };

/** A resource, what is known of its link, what learners say of it, and what can be done with one press. */
export function LinkRowView({ row, busy, onAct }: LinkRowProps) {
  const t = useTranslations("studio.care");
  const locale = useLocale();
  const { link, url } = row;
  const waits = row.draftUrl !== url;
  return (
    <li className="grid grid-cols-1 gap-x-8 gap-y-3 border-rule border-b py-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid min-w-0 content-start gap-1.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/studio/resources/${row.slug}`}
            lang={languageOf(row.title, locale)}
            className="link min-w-0 break-words font-medium text-base"
          >
            {pick(row.title, locale)}
          </Link>
          {row.state === "published" ? null : <StateBadge state={row.state} />}
        </p>
        <p className="text-sm">
          <ExternalLink href={url} className="break-all text-soft">
            {url}
          </ExternalLink>
        </p>
        <LinkFacts link={link} />
        {link.proposal === null ? null : (
          <p className="text-sm">
            {t("movedTo")}{" "}
            <ExternalLink href={link.proposal} className="break-all">
              {link.proposal}
            </ExternalLink>
          </p>
        )}
        {waits ? <p className="text-sm text-accent">{t("waitingDraft")}</p> : null}
        <LinkReports row={row} busy={busy} onAct={onAct} />
      </div>
      <Acts row={row} busy={busy} waits={waits} onAct={onAct} />
    </li>
  );
}

function Acts({ row, busy, waits, onAct }: LinkRowProps & { waits: boolean }) {
  const t = useTranslations("studio.care");
  const common = useTranslations("common");
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const title = pick(row.title, locale);
  const to = waits ? null : row.link.proposal;
  const named = (label: string) => ({ "aria-label": `${label}: ${title}` });
  return (
    <div className="grid content-start gap-2">
      {to === null ? null : (
        <div className="flex flex-wrap gap-2 md:justify-end">
          {row.state === "published" ? (
            <Button
              size="sm"
              variant="solid"
              pending={busy}
              {...named(t("applyPublish"))}
              onClick={() => onAct({ act: "apply", row, to, publish: true })}
            >
              {t("applyPublish")}
            </Button>
          ) : null}
          <Button
            size="sm"
            pending={busy}
            {...named(t("apply"))}
            onClick={() => onAct({ act: "apply", row, to, publish: false })}
          >
            {t("apply")}
          </Button>
        </div>
      )}
      <div className="-mx-3 flex flex-wrap md:justify-end">
        <Button
          size="sm"
          variant="quiet"
          pending={busy}
          {...named(t("check"))}
          onClick={() => onAct({ act: "check", slugs: [row.slug] })}
        >
          {t("check")}
        </Button>
        <Button size="sm" variant="quiet" pending={busy} {...named(t("archive"))} onClick={() => setAsking(true)}>
          {t("archive")}
        </Button>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("archiveTitle", { title })}
        description={t("archiveText")}
      >
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={() => setAsking(false)}>{common("cancel")}</Button>
          <Button
            variant="danger"
            onClick={() => {
              setAsking(false);
              onAct({ act: "archive", row });
            }}
          >
            {t("archive")}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}

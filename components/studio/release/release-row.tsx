"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { ReleaseDifference } from "#components/studio/release/release-difference";
import { StateBadge } from "#components/studio/state-badge";
import { Ago } from "#components/studio/when";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import type { Offer } from "#lib/editorial/rules/offer";
import type { Waiting } from "#lib/editorial/schema/release";
import { languageOf, pick } from "#lib/localized";

type WaitingRowProps = { row: Waiting; offer: Offer; chosen: boolean; onChoose: (on: boolean) => void };

/** Where the editor of an item is. */
export const editorOf = ({ kind, slug }: Pick<Waiting, "kind" | "slug">): `/${string}` =>
  (kind as string) === "roadmap" ? `/studio/roadmaps/${slug}/about` : `/studio/${kind}s/${slug}`;

/** One draft that waits: what it is, what changed, and what it still lacks. */
export function WaitingRow({ row, offer, chosen, onChoose }: WaitingRowProps) {
  const t = useTranslations("studio.releases");
  const list = useTranslations("studio.list");
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { kind, title, state, changed, missing, author, updatedAt } = row;
  const name = pick(title, locale);
  return (
    <li className="flex items-start gap-3 border-rule border-b py-3">
      <input
        type="checkbox"
        aria-label={t("choose", { kind, name })}
        className="mt-2 size-[1.1rem] shrink-0"
        checked={chosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      <div className="grid min-w-0 flex-1 gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="text-sm text-soft">{t("kind", { kind })}</span>
          <Link href={editorOf(row)} lang={languageOf(title, locale)} className="link wrap-anywhere font-medium">
            {name}
          </Link>
          <StateBadge state={state} />
        </div>
        <p className="text-sm text-soft">
          {state === "changed" ? t("changed", { count: changed.length }) : t("first")} ·{" "}
          {author ? list("by", { name: author.name }) : list("byProduct")} · <Ago at={updatedAt} />
        </p>
        {missing.length > 0 ? <p className="text-sm text-accent">{t("missing", { count: missing.length })}</p> : null}
        <p>
          <Button size="sm" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {t(open ? "hide" : "show")}
          </Button>
        </p>
        <div id={id} hidden={!open}>
          {open ? <ReleaseDifference row={row} offer={offer} /> : null}
        </div>
      </div>
    </li>
  );
}

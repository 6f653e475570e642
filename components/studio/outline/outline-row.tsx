"use client";

import { Ellipsis, GripVertical } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Asking } from "#components/studio/outline/outline-dialogs";
import { OutlineRename } from "#components/studio/outline/outline-rename";
import type { useArranging } from "#components/studio/outline/use-arranging";
import { handleOf } from "#components/studio/outline/use-arranging";
import type { useDragging } from "#components/studio/outline/use-dragging";
import { StateBadge } from "#components/studio/state-badge";
import { Badge } from "#components/ui/badge";
import { Link } from "#components/ui/link";
import { Menu, menuItemClass } from "#components/ui/menu";
import { cx } from "#lib/cx";
import type { OutlineItem } from "#lib/editorial/rules/outline/outline-steps";
import type { OutlineStageRow, OutlineTopic } from "#lib/editorial/schema/outline";
import { languageOf, pick } from "#lib/localized";

export type Arranged = {
  arranging: ReturnType<typeof useArranging>;
  dragging: ReturnType<typeof useDragging>;
  onAsk: (asking: Asking) => void;
};

type OutlineRowProps = Arranged & ({ kind: "stage"; row: OutlineStageRow } | { kind: "topic"; row: OutlineTopic });

/** One stage or topic: its handle, its name, where it stands, and what can be done with it. */
export function OutlineRow(props: OutlineRowProps) {
  const { kind, row, arranging, dragging, onAsk } = props;
  const t = useTranslations("studio.outline");
  const locale = useLocale();
  const [renaming, setRenaming] = useState(false);
  const item: OutlineItem = { kind, slug: row.slug };
  const name = pick(row.title, locale);
  const held = arranging.held !== null && handleOf(arranging.held) === handleOf(item);
  const stage = kind === "stage";
  const rename = () => {
    arranging.followTo(null);
    setRenaming(true);
  };
  return (
    <div className={cx("flex items-start gap-2 py-1", held && "bg-accent-wash")}>
      <button
        type="button"
        data-handle={handleOf(item)}
        aria-label={t("handle", { kind, name })}
        aria-pressed={held}
        onKeyDown={arranging.onKeyDown(item)}
        onPointerDown={(event) => {
          arranging.release();
          dragging.onPointerDown(item)(event);
        }}
        className="target inline-flex shrink-0 cursor-grab touch-none items-center justify-center rounded-md text-soft hover:bg-wash hover:text-ink aria-pressed:text-accent"
      >
        <GripVertical aria-hidden className="size-4" />
      </button>
      <div className="min-w-0 flex-1 py-1">
        {renaming ? (
          <OutlineRename item={{ kind, row }} onDone={() => setRenaming(false)} />
        ) : (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/studio/${kind}s/${row.slug}`}
              lang={languageOf(row.title, locale)}
              className={cx("link break-words", stage ? "font-serif font-semibold text-lg" : "text-base")}
            >
              {name}
            </Link>
            {row.state === "published" ? null : <StateBadge state={row.state} />}
            {"from" in row && row.from !== null ? <Badge tone="accent">{t("movedHere")}</Badge> : null}
            <span className="text-sm text-soft tabular-nums">
              {"topics" in row
                ? t("stageFacts", { topics: row.topics.length, hours: row.hours })
                : t("topicFacts", { minutes: row.minutes })}
              {"required" in row && !row.required ? ` · ${t("optional")}` : null}
            </span>
          </div>
        )}
      </div>
      <RowMenu {...{ item, name, onAsk }} state={row.state} onRename={rename} />
    </div>
  );
}

type RowMenuProps = Pick<Arranged, "onAsk"> & {
  item: OutlineItem;
  name: string;
  state: OutlineTopic["state"];
  onRename: () => void;
};

function RowMenu({ item, name, state, onAsk, onRename }: RowMenuProps) {
  const t = useTranslations("studio.outline");
  const turn = state === "archived" ? "restore" : "archive";
  return (
    <Menu
      label={t("menu", { name })}
      trigger={<Ellipsis aria-hidden className="size-5" />}
      triggerClass="text-soft hover:text-ink"
    >
      <button type="button" className={menuItemClass} onClick={onRename}>
        {t("rename")}
      </button>
      <button type="button" className={menuItemClass} onClick={() => onAsk({ ask: "move", item })}>
        {t("moveTo")}
      </button>
      {state === "draft" ? null : (
        <button type="button" className={menuItemClass} onClick={() => onAsk({ ask: turn, item })}>
          {t(turn)}
        </button>
      )}
      {state === "draft" ? (
        <button type="button" className={menuItemClass} onClick={() => onAsk({ ask: "delete", item })}>
          {t("delete")}
        </button>
      ) : null}
    </Menu>
  );
}

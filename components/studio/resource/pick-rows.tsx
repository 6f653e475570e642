"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Selection } from "#lib/editorial/rules/selection";
import { isSelected } from "#lib/editorial/rules/selection";
import type { ResourceRow } from "#lib/editorial/schema";
import { pick } from "#lib/localized";

export type Picking = { selection: Selection; onPick: (rows: ResourceRow[], on: boolean) => void };

const boxClass = "target inline-flex items-center justify-center";

/** The box of one row. */
export function PickOne({ row, selection, onPick }: { row: ResourceRow } & Picking) {
  const t = useTranslations("studio.bulk.selection");
  const locale = useLocale();
  return (
    <label className={boxClass}>
      <input
        type="checkbox"
        aria-label={t("one", { title: pick(row.title, locale) })}
        checked={isSelected(selection, row)}
        onChange={(event) => onPick([row], event.target.checked)}
        className="size-[1.1rem]"
      />
    </label>
  );
}

/** The box of all rows in sight; half ticked when some of them are. */
export function PickPage({ rows, selection, onPick }: { rows: ResourceRow[] } & Picking) {
  const t = useTranslations("studio.bulk.selection");
  const box = useRef<HTMLInputElement>(null);
  const picked = rows.filter((row) => isSelected(selection, row)).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = picked > 0 && picked < rows.length;
  }, [picked, rows.length]);
  return (
    <label className={boxClass}>
      <input
        ref={box}
        type="checkbox"
        aria-label={t("page")}
        checked={picked > 0 && picked === rows.length}
        onChange={(event) => onPick(rows, event.target.checked)}
        className="size-[1.1rem]"
      />
    </label>
  );
}

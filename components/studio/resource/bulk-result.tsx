"use client";

import { useTranslations } from "next-intl";
import { Problem } from "#components/studio/outcome-note";
import { Button } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Notice } from "#components/ui/notice";
import { useUndoBatch } from "#lib/editorial/client/bulk";
import type { BulkResult } from "#lib/editorial/schema/bulk";
import type { ErrorCode } from "#lib/errors";
import { ApiError } from "#lib/http/client";

const mostShown = 20;

/** What became of everything that was selected, row by row where it was not done, and the way back. */
export function BulkOutcome({ result, onClose }: { result: BulkResult; onClose: () => void }) {
  const t = useTranslations("studio.bulk.selection");
  const undoing = useUndoBatch();
  const { done, unchanged, refused } = result;
  if (undoing.data) {
    return (
      <Notice>
        <p>{t("undone", { done: undoing.data.done, refused: undoing.data.refused })}</p>
        <Refused result={undoing.data} />
        <Button size="sm" className="mt-2" onClick={onClose}>
          {t("hide")}
        </Button>
      </Notice>
    );
  }
  return (
    <div className="grid gap-2">
      <Notice>
        <p>{t("result", { done, unchanged, refused })}</p>
        <Refused result={result} />
        <p className="mt-2 flex flex-wrap gap-2">
          {done > 0 ? (
            <Button size="sm" pending={undoing.isPending} onClick={() => undoing.mutate(result.id)}>
              {t("undo")}
            </Button>
          ) : null}
          <Button size="sm" variant="quiet" onClick={onClose}>
            {t("hide")}
          </Button>
        </p>
      </Notice>
      {undoing.error instanceof ApiError ? <Problem error={undoing.error} /> : null}
    </div>
  );
}

function Refused({ result }: { result: BulkResult }) {
  const t = useTranslations("studio.bulk.selection");
  const problems = useTranslations("errors.problem");
  const rows = result.results.filter(({ outcome }) => outcome === "refused");
  if (rows.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 text-sm">
      {rows.slice(0, mostShown).map(({ slug, code }) => (
        <li key={slug} className="break-words">
          <Link href={`/studio/resources/${slug}`} className="link mr-2 break-all">
            {slug}
          </Link>
          {problems((code ?? "INTERNAL") as ErrorCode)}
        </li>
      ))}
      {rows.length > mostShown ? <li>{t("more", { count: rows.length - mostShown })}</li> : null}
    </ul>
  );
}

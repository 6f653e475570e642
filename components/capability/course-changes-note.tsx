"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ChangeRows } from "#components/progress/change-card";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { useChangesSeen } from "#lib/capability/client/course-changes";
import { changeNames } from "#lib/capability/rules/change-names";
import type { Outline } from "#lib/capability/rules/outline";
import type { CourseChanges } from "#lib/capability/schema";

export type CourseChangesNoteProps = {
  outline: Outline;
  userId: string;
  timeZone: string;
  /** Not read yet, newest first; at least one. */
  items: CourseChanges["items"];
};

/** Which edits of the curriculum moved the numbers, and how each moved. */
export function CourseChangesNote({ outline, userId, timeZone, items }: CourseChangesNoteProps) {
  const t = useTranslations("capability.courseChanges");
  const common = useTranslations("common");
  const format = useFormatter();
  const names = useMemo(() => changeNames(outline), [outline]);
  const seen = useChangesSeen(userId);
  return (
    <Notice className="mb-6 print:hidden">
      {items.map(({ release, at, changes }) => (
        <div key={release} className="not-first:mt-3">
          <p>
            {t("text", {
              date: format.dateTime(new Date(at), { dateStyle: "medium", timeZone }),
              count: changes.length,
            })}
          </p>
          <details className="mt-1">
            <summary className="target link py-1.5 text-sm">{t("details")}</summary>
            <ChangeRows changes={changes} names={names} />
          </details>
        </div>
      ))}
      <Button size="sm" className="mt-3" onClick={() => seen.mutate(items[0]?.release ?? 0)}>
        {common("gotIt")}
      </Button>
    </Notice>
  );
}

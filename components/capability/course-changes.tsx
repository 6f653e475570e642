"use client";

import { useQuery } from "@tanstack/react-query";
import { courseChangesOptions } from "#lib/capability/client/course-changes";
import type { Outline } from "#lib/capability/rules/outline";
import { late, useLate } from "#lib/use-late";

/** Rarely there is something to tell; the page does not carry it all the time. */
const notePart = late(() =>
  import("#components/capability/course-changes-note").then(({ CourseChangesNote }) => CourseChangesNote),
);

type CourseChangesProps = { outline: Outline; userId: string; enabled: boolean; timeZone: string };

/** Numbers that moved without anything one did are told of here, until that has been read. */
export function CourseChanges({ outline, userId, enabled, timeZone }: CourseChangesProps) {
  const { data } = useQuery({ ...courseChangesOptions(userId), enabled });
  const items = data?.items.filter((item) => !item.seen && item.roadmap === outline.slug) ?? [];
  const Note = useLate(notePart, { wanted: items.length > 0 });
  if (Note === null || items.length === 0) return null;
  return <Note outline={outline} userId={userId} timeZone={timeZone} items={items} />;
}

import type { CheckInRequest } from "#lib/cohort/schema/check-in";
import type { FieldError } from "#lib/errors";

/** A check-in as it is typed. `level` "" says nothing of a capability. */
export type CheckInDraft = { note: string; views: Record<string, { level: string; note: string }> };

export const blankCheckIn: CheckInDraft = { note: "", views: {} };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

export const isCheckInDraft = (value: unknown): value is CheckInDraft =>
  isRecord(value) &&
  typeof value.note === "string" &&
  isRecord(value.views) &&
  Object.values(value.views).every(
    (view) => isRecord(view) && typeof view.level === "string" && typeof view.note === "string",
  );

/** What the mentor has said something of. */
export const viewsOf = ({ views }: CheckInDraft): CheckInRequest["views"] =>
  Object.entries(views).flatMap(([capability, { level, note }]) =>
    level === "" ? [] : [{ capability, level: Number(level), ...(note.trim() === "" ? {} : { note }) }],
  );

/** Words without a level would be lost, and a check-in without any view is none. */
export function faultsOfCheckIn(draft: CheckInDraft): FieldError[] {
  const alone = Object.entries(draft.views).flatMap(([capability, { level, note }]) =>
    level === "" && note.trim() !== "" ? [{ path: `views.${capability}`, code: "REQUIRED" }] : [],
  );
  return alone.length === 0 && viewsOf(draft).length === 0 ? [{ path: "", code: "REQUIRED" }] : alone;
}

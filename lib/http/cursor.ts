import { invalidField } from "#lib/errors";
import { isStorableText } from "#lib/http/body";

/** A place in a sorted list as an opaque string. */
export const writeCursor = (place: (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

const largestInteger = 2_147_483_647;

const fitsColumn = (part: string | number): boolean =>
  typeof part === "string" ? isStorableText(part) : Number.isInteger(part) && part >= 0 && part <= largestInteger;

/** @throws AppError INVALID for anything this server did not hand out: other lengths, other types */
export function readCursor(
  cursor: string | undefined,
  types: readonly ("string" | "number")[],
): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    if (
      Array.isArray(place) &&
      place.length === types.length &&
      place.every((part, index) => typeof part === types[index] && fitsColumn(part))
    ) {
      return place as (string | number)[];
    }
  } catch {
    // Falls through to the one answer.
  }
  throw invalidField("cursor", "FORMAT");
}

const instantForm = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A place in a list that is sorted by a moment and then by a uuid; nulls at its beginning.
 * @throws AppError INVALID for anything this server did not hand out
 */
export function readMomentCursor(cursor: string | undefined): [at: string | null, id: string | null] {
  const place = readCursor(cursor, ["string", "string"]);
  if (place === null) return [null, null];
  const [at, id] = place.map(String) as [string, string];
  if (!uuidForm.test(id) || !instantForm.test(at) || Number.isNaN(Date.parse(at))) {
    throw invalidField("cursor", "FORMAT");
  }
  return [at, id];
}

import { AppError, type FieldError } from "#lib/errors";

const deepest = 24;

/**
 * The body as text, counted while it streams: it is refused whole above the limit, never cut.
 * @throws AppError TOO_LARGE, or MALFORMED when it is not UTF-8 or its sender hangs up
 */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new AppError("TOO_LARGE");
  if (request.body === null) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    // Whoever hangs up in the middle is no fault of ours, and nothing of the database's.
    const { done, value } = await reader.read().catch(() => {
      throw new AppError("MALFORMED", { detail: "The body ended before it was whole." });
    });
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new AppError("TOO_LARGE");
    }
    chunks.push(value);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("MALFORMED", { detail: "The body is not UTF-8." });
  }
}

/** @throws AppError MALFORMED, or INVALID for text that no database column can hold */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("MALFORMED", { detail: "The body is not JSON." });
  }
  const errors: FieldError[] = [];
  inspect(value, [], errors);
  if (errors.length > 0) throw new AppError("INVALID", { errors: errors.slice(0, 20) });
  return value;
}

/** Whether Postgres can store it: no NUL, no half of a surrogate pair. */
export const isStorableText = (text: string): boolean => !text.includes("\u0000") && text.isWellFormed();

function inspect(value: unknown, path: string[], errors: FieldError[]): void {
  if (path.length > deepest) throw new AppError("MALFORMED", { detail: "The body is nested too deeply." });
  if (typeof value === "string") {
    if (!isStorableText(value)) errors.push({ path: path.join("."), code: "CHARACTERS" });
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) inspect(item, [...path, String(index)], errors);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === "__proto__" || !isStorableText(key))
        errors.push({ path: [...path, key].join("."), code: "UNKNOWN_FIELD" });
      else inspect(item, [...path, key], errors);
    }
  }
}

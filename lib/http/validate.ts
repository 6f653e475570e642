import type { z } from "zod";
import { AppError, type FieldError } from "#lib/errors";
import { isStorableText } from "#lib/http/body";

type Issue = z.core.$ZodIssue;

/** The code of one fault, in words the interface can translate. Our own refinements carry theirs as the message. */
function codeOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "REQUIRED" : "TYPE";
    case "too_small":
      return issue.origin === "string" ? (issue.minimum === 1 ? "REQUIRED" : "TOO_SHORT") : "TOO_SMALL";
    case "too_big":
      return issue.origin === "string" ? "TOO_LONG" : "TOO_LARGE";
    case "invalid_format":
      return issue.format === "email" ? "EMAIL" : "FORMAT";
    case "custom":
      return /^[A-Z_]+$/.test(issue.message) ? issue.message : "INVALID";
    case "invalid_value":
      return issue.input === undefined ? "REQUIRED" : "NOT_ALLOWED";
    default:
      return "NOT_ALLOWED";
  }
}

function errorsOf(issue: Issue): FieldError[] {
  const at = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...at, key].join("."), code: "UNKNOWN_FIELD" }));
  }
  if (issue.code === "invalid_union") {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest && deepest.path.length > 0) return errorsOf({ ...deepest, path: [...issue.path, ...deepest.path] });
  }
  return [{ path: at.join("."), code: codeOf(issue) }];
}

export const fieldErrors = (error: z.ZodError): FieldError[] => error.issues.flatMap(errorsOf).slice(0, 50);

/** @throws AppError INVALID naming every field that is wrong */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value, { reportInput: true });
  if (!result.success) throw new AppError("INVALID", { errors: fieldErrors(result.error) });
  return result.data;
}

/** The query of an address as an object; a name given twice is refused unless the schema wants a list. */
export function queryObject(search: URLSearchParams): Record<string, string> {
  const seen = new Map<string, string>();
  const errors: FieldError[] = [];
  for (const [name, value] of search) {
    if (seen.has(name)) errors.push({ path: name, code: "GIVEN_TWICE" });
    if (!isStorableText(value)) errors.push({ path: name, code: "CHARACTERS" });
    seen.set(name, value);
  }
  if (errors.length > 0) throw new AppError("INVALID", { errors });
  return Object.fromEntries(seen);
}

import type { z } from "zod";
import { AppError, invalidField, notFound } from "#lib/errors";
import { isStorableText, parseJson, readText } from "#lib/http/body";
import { queryObject, validate } from "#lib/http/validate";

/** What a route lets in. */
type Expected = {
  params?: z.ZodType | undefined;
  query?: z.ZodType | undefined;
  body?: z.ZodType | undefined;
  takes?: readonly string[];
  maxBytes?: number;
};
type Params = Promise<Record<string, string | string[] | undefined>>;

const usualBytes = 64 * 1024;

const hasBody = (method: string) => method !== "GET" && method !== "HEAD";
const mediaTypeOf = (request: Request) =>
  ((request.headers.get("content-type") ?? "").split(";")[0] ?? "").trim().toLowerCase();

async function readBody(request: Request, expected: Expected): Promise<unknown> {
  if (!hasBody(request.method)) return undefined;
  if (expected.takes) return readFile(request, expected.takes, expected.maxBytes ?? usualBytes);
  const { body } = expected;
  if (body !== undefined && mediaTypeOf(request) !== "application/json") throw new AppError("WRONG_TYPE");
  const text = await readText(request, expected.maxBytes ?? usualBytes);
  if (body === undefined) {
    if (text.trim() !== "" && text.trim() !== "{}")
      throw new AppError("INVALID", { errors: [{ path: "", code: "NO_BODY_EXPECTED" }] });
    return undefined;
  }
  return parseJson(text);
}

async function readFile(request: Request, types: readonly string[], maxBytes: number): Promise<unknown> {
  const type = mediaTypeOf(request);
  const isKnown = types.includes(type);
  if (!isKnown && (type !== "" || request.headers.has("transfer-encoding"))) throw new AppError("WRONG_TYPE");
  const text = await readText(request, maxBytes);
  if (text === "") return undefined;
  if (!isKnown) throw new AppError("WRONG_TYPE");
  if (!isStorableText(text)) throw invalidField("", "CHARACTERS");
  return { type, text };
}

/** An address that cannot name anything names nothing. */
async function readParams(schema: z.ZodType | undefined, given: Params): Promise<unknown> {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(await given);
  if (!result.success) throw notFound();
  return result.data;
}

/**
 * Reads what came in, and checks it in the order of the contract: type, size, syntax, schema, and an address that names
 * something.
 */
export async function readRequest(request: Request, given: Params, expected: Expected) {
  const sent = await readBody(request, expected);
  const body = expected.body ? validate(expected.body, sent) : undefined;
  const search = queryObject(new URL(request.url).searchParams);
  if (!expected.query && Object.keys(search).length > 0) {
    throw new AppError("INVALID", { errors: Object.keys(search).map((path) => ({ path, code: "UNKNOWN_FIELD" })) });
  }
  const query = expected.query ? validate(expected.query, search) : undefined;
  return { params: await readParams(expected.params, given), query, body, sent };
}

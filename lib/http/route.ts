import { randomUUID } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { z } from "zod";
import { pool } from "#lib/db/client";
import { type Reading, readOf } from "#lib/db/reading";
import { isUnavailable } from "#lib/db/transaction";
import { AppError, type ErrorCode } from "#lib/errors";
import { isForeignWrite } from "#lib/http/origin";
import { problemResponse } from "#lib/http/problem";
import { consume, type Limit, networkOf, usualLimit } from "#lib/http/rate-limit";
import { readRequest } from "#lib/http/request";
import { log } from "#lib/log";
import { type Caller, judge, type Permission } from "#lib/permissions";
import { ReadyJson } from "#lib/ready-json";

type Media = "text/calendar" | "text/csv" | "application/json";

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Input<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;
/** Where the permission needs someone signed in, there is a caller. */
type CallerOf<Allow extends Permission> = Allow["roles"] extends null ? Caller | null : Caller;

/** What came in, as the schemas let it pass. */
type Arrived<Params, Query, Body> = {
  params: Output<Params>;
  query: Output<Query>;
  body: Output<Body>;
  /** The body as sent, before any filling in. */
  sent: unknown;
};

export type RunInput<Allow extends Permission, Params, Query, Body, Found> = Arrived<Params, Query, Body> & {
  caller: CallerOf<Allow>;
  /** What `reads` has read of the caller. */
  found: Allow["roles"] extends null ? Found | null : Found;
  /**
   * The version in If-Match; null when it is missing. Whether the thing exists comes first (404), so the mutation
   * answers IF_MATCH_MISSING itself.
   */
  version: number | null;
  request: Request;
  requestId: string;
  clientIp: string;
};

/** Everything the world may know of a route: who may, what comes in, what goes out, how often, what it does. */
export type Declaration<
  Allow extends Permission = Permission,
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answers extends z.ZodType | undefined = z.ZodType | undefined,
  Found = unknown,
> = {
  summary: string;
  allow: Allow;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Shape of the answer; left out: 204 without a body. */
  answers?: Answers;
  /**
   * What an answer that is not JSON is; `answers` is then a text, sent as it stands. Of several types `headers` names the
   * one it is.
   */
  media?: Media | readonly Media[];
  /** Types of a body that is a file: it is not read as JSON but handed on as `{ type, text }`, or as nothing when empty. */
  takes?: readonly string[];
  /** 200 unless said otherwise; 204 without `answers`. */
  status?: 200 | 201;
  /** The edit names the version it saw. */
  ifMatch?: true;
  limit?: Limit;
  maxBytes?: number;
  /** Codes beyond the usual ones, for the API's document. */
  errors?: readonly ErrorCode[];
  /** Tags the answer for caches; the same tag means the same answer. Only for routes anyone may use. */
  etag?: (answer: Input<Answers>) => string;
  headers?: (answer: Input<Answers>) => Record<string, string>;
  /**
   * What is read of the caller, for a browser's session in the statement that finds it; for routes that are asked often.
   * It is read before the permission is judged and the request counted, and thrown away where either refuses.
   */
  reads?: (arrived: Arrived<Params, Query, Body>) => Reading<Found>;
  run: (
    input: RunInput<Allow, Params, Query, Body, Found>,
  ) => Promise<Input<Answers> | ReadyJson<Input<Answers>> | undefined>;
};

/** A declaration seen from outside, e.g. by the API's document and the authorization matrix. */
export type AnyDeclaration = Omit<Declaration, "run" | "reads" | "etag" | "headers">;

export type Asker<Found> = { caller: Caller | null; found: Found | null };
export type FindCaller = <Found>(
  request: Request,
  reading: (sid: string) => Promise<Reading<Found> | null>,
) => Promise<Asker<Found>>;
type Context = { params: Promise<Record<string, string | string[] | undefined>> };
export type RouteHandler = ((request: Request, context: Context) => Promise<Response>) & {
  declaration: AnyDeclaration;
};

function readVersion(request: Request): number | null {
  const header = request.headers.get("if-match");
  if (header === null) return null;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  // A version that cannot exist is one that is not current.
  return match ? Number(match[1]) : -1;
}

/** For whom nothing could be read on the way. */
async function readLate<Found>(caller: Caller, reading: Reading<Found>): Promise<Found> {
  const found = await readOf(pool(), caller.userId, reading);
  if (found === null) throw new AppError("NOT_SIGNED_IN");
  return found;
}

const encoder = new TextEncoder();
/** Bytes, for a response made of a string goes through it twice more. */
const bytesOf = (result: unknown) =>
  result instanceof ReadyJson ? result.bytes : encoder.encode(JSON.stringify(result));

function answer(declaration: Declaration, request: Request, requestId: string, result: unknown): Response {
  const headers = new Headers({ "X-Request-Id": requestId, "Cache-Control": "no-store" });
  if (declaration.answers === undefined) return new Response(null, { status: 204, headers });
  for (const [name, value] of Object.entries(declaration.headers?.(result) ?? {})) headers.set(name, value);
  if (declaration.etag) {
    const tag = `"${declaration.etag(result)}"`;
    headers.set("ETag", tag);
    headers.set("Cache-Control", "public, max-age=0, must-revalidate");
    const asked = (request.headers.get("if-none-match") ?? "")
      .split(",")
      .map((item) => item.trim().replace(/^W\//, ""));
    if (asked.includes(tag)) return new Response(null, { status: 304, headers });
  }
  const { media, status = 200 } = declaration;
  if (!headers.has("Content-Type"))
    headers.set("Content-Type", media === undefined ? "application/json" : `${media}; charset=utf-8`);
  return new Response(media === undefined ? bytesOf(result) : String(result), { status, headers });
}

/** What is logged names the route by its summary: an address can hold a secret. */
function refuse(error: unknown, route: string, requestId: string): Response {
  if (error instanceof AppError) return problemResponse(error.code, requestId, error.extras);
  if (isUnavailable(error)) {
    log.warn({ err: error, requestId, route }, "database unreachable");
    return problemResponse("BUSY", requestId, { retryAfter: 2 });
  }
  log.error({ err: error, requestId, route }, "unexpected error");
  return problemResponse("INTERNAL", requestId);
}

/**
 * Makes `defineRoute` for an application that knows how to find who is asking. Checks run in the order of the contract:
 * origin, session, permission, rate, type, size, syntax, schema, existence, If-Match.
 */
export function routeKit(findCaller: FindCaller) {
  /** Until when, in milliseconds since 1970, a session that asked too often is refused: it gets nothing read ahead. */
  const refusedUntil = new LRUCache<string, number>({ max: 5_000 });
  return function defineRoute<
    const Allow extends Permission,
    Params extends z.ZodType | undefined = undefined,
    Query extends z.ZodType | undefined = undefined,
    Body extends z.ZodType | undefined = undefined,
    Answers extends z.ZodType | undefined = undefined,
    Found = null,
  >(declaration: Declaration<Allow, Params, Query, Body, Answers, Found>): RouteHandler {
    const limitName = declaration.summary;
    const { reads } = declaration;
    const handle = async (request: Request, context: Context, requestId: string): Promise<Response> => {
      const byToken = request.headers.has("authorization");
      if (!byToken && isForeignWrite(request.method, request.headers)) throw new AppError("WRONG_ORIGIN");
      type Arriving = Promise<Arrived<Params, Query, Body>>;
      let arriving: Arriving | undefined;
      const arrive = (): Arriving => {
        arriving ??= readRequest(request, context.params, declaration as AnyDeclaration) as Arriving;
        return arriving;
      };
      const asker = await findCaller(request, async (sid) =>
        // What is wrong with what came in is said in its turn, below.
        reads && (refusedUntil.get(sid) ?? 0) < Date.now() ? arrive().then(reads, () => null) : null,
      );
      const { caller } = asker;
      // A token that is not (or no longer) one must not fall back to being nobody.
      if (byToken && caller === null) throw new AppError("NOT_SIGNED_IN");
      const verdict = judge(declaration.allow, caller);
      if (verdict !== "allowed") throw new AppError(verdict);
      const clientIp = request.headers.get("x-waymark-client-ip") ?? "unknown";
      const limit = declaration.limit ?? usualLimit;
      const subject = limit.per === "user" && caller ? caller.userId : networkOf(clientIp);
      await consume(declaration.limit ? limitName : "api", subject, limit).catch((error: unknown) => {
        const pause = error instanceof AppError ? (error.extras.retryAfter ?? 0) : 0;
        if (reads && caller?.sessionId) refusedUntil.set(caller.sessionId, Date.now() + pause * 1000);
        throw error;
      });
      const arrived = await arrive();
      const found = asker.found ?? (reads && caller ? await readLate(caller, reads(arrived)) : null);
      const version = declaration.ifMatch ? readVersion(request) : null;
      const input = { ...arrived, caller, found, version, request, requestId, clientIp };
      const result = await declaration.run(input as RunInput<Allow, Params, Query, Body, Found>);
      return answer(declaration as unknown as Declaration, request, requestId, result);
    };
    const handler = async (request: Request, context: Context): Promise<Response> => {
      const requestId = request.headers.get("x-request-id") ?? randomUUID();
      try {
        return await handle(request, context, requestId);
      } catch (error) {
        return refuse(error, declaration.summary, requestId);
      }
    };
    return Object.assign(handler, { declaration: declaration as unknown as AnyDeclaration });
  };
}

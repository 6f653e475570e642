import type { ErrorCode, FieldError } from "#lib/errors";
import type { Problem } from "#lib/http/problem";

/** What the server refused, or why it could not be reached (`OFFLINE`). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: ErrorCode | "OFFLINE";
  readonly errors: FieldError[];
  readonly conflict: unknown;
  /** Seconds to wait before trying again makes sense. */
  readonly retryAfter: number | null;
  readonly requestId: string | null;

  constructor(status: number, problem: Refusal, retryAfter: number | null = null) {
    super(problem.code);
    this.name = "ApiError";
    this.status = status;
    this.code = problem.code;
    this.errors = problem.errors ?? [];
    this.conflict = problem.conflict;
    this.retryAfter = retryAfter;
    this.requestId = problem.requestId ?? null;
  }
}

type Refusal = Omit<Partial<Problem>, "code"> & { code: ErrorCode | "OFFLINE" };

type Query = Record<string, string | number | undefined>;
type Options = {
  query?: Query | undefined;
  body?: unknown;
  /** Type of a body that is a file's text and goes as it stands. */
  type?: string | undefined;
  version?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Reaches the server also when the page is left at once. */
  keepalive?: boolean;
};

async function send<Answer>(
  method: string,
  path: string,
  { query, body, type, version, signal, keepalive = false }: Options,
): Promise<Answer> {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
  const headers: Record<string, string> = {};
  if (body !== undefined) headers["Content-Type"] = type ?? "application/json";
  if (version !== undefined) headers["If-Match"] = `"${version}"`;
  const init: RequestInit = { method, headers, keepalive, ...(signal ? { signal } : {}) };
  if (body !== undefined) init.body = type === undefined ? JSON.stringify(body) : String(body);
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${search.size > 0 ? `?${search}` : ""}`, init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, { code: "OFFLINE" });
  }
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as Answer;
  const after = response.headers.get("Retry-After");
  throw new ApiError(response.status, problemIn(text, response.status), after === null ? null : Number(after));
}

/** A proxy in front may answer in its own words; then the status has to do. */
function problemIn(text: string, status: number): Refusal {
  try {
    const problem = JSON.parse(text) as Problem;
    if (typeof problem.code === "string") return problem;
  } catch {
    // Not ours, so not JSON.
  }
  return { code: status === 429 ? "TOO_MANY_REQUESTS" : status >= 500 ? "BUSY" : "INTERNAL" };
}

/** The browser's way to /api/v1. `version` is what If-Match says. Throws ApiError. */
export const api = {
  get: <Answer>(path: string, query?: Query, signal?: AbortSignal) => send<Answer>("GET", path, { query, signal }),
  post: <Answer>(path: string, body?: unknown, options: Omit<Options, "body"> = {}) =>
    send<Answer>("POST", path, { ...options, body }),
  put: <Answer>(path: string, body?: unknown) => send<Answer>("PUT", path, { body }),
  patch: <Answer>(path: string, body: unknown, options: Omit<Options, "body"> = {}) =>
    send<Answer>("PATCH", path, { ...options, body }),
  delete: <Answer = void>(path: string, body?: unknown) => send<Answer>("DELETE", path, { body }),
};

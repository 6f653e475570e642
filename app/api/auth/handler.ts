import { randomUUID } from "node:crypto";
import { type AuthAnswer, type AuthRequest, runNextAuth } from "#app/api/auth/next-auth";
import { authOptions } from "#app/api/auth/options";
import { outsideProviders } from "#app/api/auth/providers";
import { readAuthRequest } from "#app/api/auth/request";
import { readVisit, type Visit } from "#app/api/auth/visit";
import { endSession } from "#lib/account/mutations/session";
import { isSecureSite } from "#lib/auth/cookies";
import { deviceCookieName, deviceSeconds, makeDeviceMark } from "#lib/auth/known-device";
import { isUnavailable } from "#lib/db/transaction";
import { AppError, notFound } from "#lib/errors";
import { problemResponse } from "#lib/http/problem";
import { consume } from "#lib/http/rate-limit";
import { log } from "#lib/log";

const actions: Record<string, readonly string[]> = {
  GET: ["csrf", "providers", "session", "signin", "signout", "error", "callback"],
  POST: ["signin", "signout", "callback"],
};
/** next-auth's own pages; ours say the same in both languages. */
const pages = ["signin", "signout", "error"];

/** @throws AppError for everything that next-auth would answer in its own way, or not well */
function checkAction(method: string, path: readonly string[]): void {
  const [action = "", provider, ...rest] = path;
  const elsewhere = Object.values(actions).some((list) => list.includes(action));
  if (!elsewhere || rest.length > 0) throw notFound();
  if (!actions[method]?.includes(action)) throw new AppError("METHOD_NOT_ALLOWED");
  const withProvider = action === "callback" || (action === "signin" && method === "POST");
  if (!withProvider && provider !== undefined && action !== "signin") throw notFound();
  if (!withProvider) return;
  const outside = outsideProviders().some(({ config }) => config.id === provider);
  if (provider !== "credentials" && !outside) throw notFound();
  if (provider === "credentials" && action === "callback" && method === "GET") throw new AppError("METHOD_NOT_ALLOWED");
}

/** Sends to our own sign-in page, with the code it explains and the way back. */
function toOurPage(visit: Visit, sent: AuthRequest): Response {
  const search = new URLSearchParams();
  const { error, callbackUrl } = sent.query;
  if (typeof error === "string" && /^[A-Za-z_]{1,40}$/.test(error)) search.set("error", error);
  if (typeof callbackUrl === "string") {
    const { pathname, search: query, hash } = new URL(callbackUrl);
    if (pathname !== "/") search.set("next", `${pathname}${query}${hash}`);
  }
  const query = search.size > 0 ? `?${search}` : "";
  const headers = { Location: `/${visit.locale}/sign-in${query}`, "Cache-Control": "no-store" };
  return new Response(null, { status: 302, headers });
}

async function finish(answer: AuthAnswer, visit: Visit): Promise<Response> {
  const { failure, ended, sid, proven } = visit.outcome;
  if (failure !== undefined) throw failure;
  if (answer.status >= 500) throw new Error(`next-auth answered ${answer.status}`);
  const target = answer.headers.get("Location") ?? answer.body ?? "";
  if (/[?&]csrf=true/.test(target)) {
    throw new AppError("WRONG_ORIGIN", { detail: "The CSRF token is missing or belongs to another browser." });
  }
  // The row first: who reads that they are signed out, is.
  if (ended !== undefined) await endSession(ended, visit.requestId);
  answer.headers.set("Cache-Control", "no-store");
  answer.headers.set("X-Request-Id", visit.requestId);
  if (sid !== undefined && proven !== undefined) {
    const flags = `Path=/; HttpOnly; SameSite=Lax${isSecureSite() ? "; Secure" : ""}`;
    const mark = makeDeviceMark(proven.userId);
    answer.headers.append("Set-Cookie", `${deviceCookieName()}=${mark}; Max-Age=${deviceSeconds}; ${flags}`);
  }
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

async function handle(request: Request, path: readonly string[], requestId: string): Promise<Response> {
  const visit = await readVisit(request, requestId);
  await consume("auth", visit.network, { per: "ip", points: 600, seconds: 60 });
  checkAction(request.method === "HEAD" ? "GET" : request.method, path);
  const sent = await readAuthRequest(request, path);
  if (sent.method === "GET" && pages.includes(path[0] ?? "")) return toOurPage(visit, sent);
  return finish(await runNextAuth(sent, authOptions(visit)), visit);
}

/** Everything under /api/auth: next-auth behind the same checks as every other route. */
export async function handleAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? randomUUID();
  try {
    return await handle(request, (await context.params).nextauth, requestId);
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error.code, requestId, error.extras);
    if (isUnavailable(error)) return problemResponse("BUSY", requestId, { retryAfter: 2 });
    log.error({ err: error, requestId, path: `/api/auth/${path(request)}` }, "unexpected error");
    return problemResponse("INTERNAL", requestId);
  }
}

const path = (request: Request) => new URL(request.url).pathname.split("/")[3] ?? "";

import type { AuthRequest } from "#app/api/auth/next-auth";
import { AppError } from "#lib/errors";
import { isStorableText, parseJson, readText } from "#lib/http/body";
import { isForeignWrite } from "#lib/http/origin";

const mostBytes = 16 * 1024;

/**
 * Where this site is for the browser that asks: the configured address, or at home the one it typed.
 * @throws AppError MALFORMED when the Host is no host
 */
function originOf(request: Request): URL {
  const { NEXTAUTH_URL, AUTH_TRUST_HOST } = process.env;
  const own = new URL(NEXTAUTH_URL ?? request.url);
  if (!AUTH_TRUST_HOST) return own;
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host") ?? own.host;
  const scheme = request.headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  if (!/^[\w.\-:[\]]+$/.test(host) || !URL.canParse(`${scheme}://${host}`)) throw new AppError("MALFORMED");
  return new URL(`${scheme}://${host}`);
}

/** An address to return to, when it is one of ours. Browsers read `//` and `/\` at the start as another host. */
function ownAddress(value: string | undefined, origin: URL): string | null {
  if (value === undefined || value.length > 2_000 || !URL.canParse(value, origin.href)) return null;
  const target = new URL(value, origin.href);
  const stays = target.origin === origin.origin && !/^\/[/\\]/.test(target.pathname) && target.username === "";
  return stays ? target.href : null;
}

async function readFields(request: Request): Promise<Record<string, string>> {
  if (request.method !== "POST") return {};
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  const text = await readText(request, mostBytes);
  if (text === "") return {};
  let fields: [string, unknown][];
  if (type === "application/x-www-form-urlencoded") fields = [...new URLSearchParams(text)];
  else if (type === "application/json") fields = Object.entries(parseJson(text) ?? {});
  else throw new AppError("WRONG_TYPE");
  const unfit = fields.filter(([name, value]) => !isStorableText(name) || !isStorableText(String(value)));
  if (unfit.length > 0) {
    throw new AppError("INVALID", { errors: unfit.slice(0, 20).map(([path]) => ({ path, code: "CHARACTERS" })) });
  }
  return Object.fromEntries(
    // `json: true` and `json: "true"` are the same wish.
    fields.flatMap(([name, value]): [string, string][] =>
      typeof value === "string" || typeof value === "boolean" ? [[name, String(value)]] : [],
    ),
  );
}

function readCookies(header: string | null): Record<string, string> {
  const cookies = (header ?? "").split(";").flatMap((pair): [string, string][] => {
    const cut = pair.indexOf("=");
    if (cut < 1) return [];
    try {
      return [[pair.slice(0, cut).trim(), decodeURIComponent(pair.slice(cut + 1).trim())]];
    } catch {
      return [];
    }
  });
  // The first of a name counts, as everywhere here.
  return Object.fromEntries(cookies.filter(([name]) => name.includes("next-auth.")).reverse());
}

function withOwnAddress<Values extends Record<string, string | string[]>>(values: Values, name: string, origin: URL) {
  const { [name]: value, ...rest } = values;
  const own = ownAddress(typeof value === "string" ? value : undefined, origin);
  return own === null ? rest : { ...rest, [name]: own };
}

/**
 * The request as next-auth may see it: from our own pages, small, in text, and with no way to another site in it.
 * @throws AppError WRONG_ORIGIN, WRONG_TYPE, TOO_LARGE, MALFORMED or INVALID
 */
export async function readAuthRequest(request: Request, path: readonly string[]): Promise<AuthRequest> {
  const { headers, method } = request;
  // A script without Origin may send a form here: next-auth's CSRF token, bound to a cookie, is asked of every write.
  const known = { get: (name: string) => (name === "content-type" ? null : headers.get(name)) };
  if (isForeignWrite(method, known)) throw new AppError("WRONG_ORIGIN");
  const origin = originOf(request);
  const cookies = readCookies(headers.get("cookie"));
  const callbackCookie = Object.keys(cookies).find((name) => name.endsWith("next-auth.callback-url"));
  const search = Object.fromEntries(new URL(request.url).searchParams);
  return {
    origin: origin.origin,
    // To next-auth the question for the headers alone is the question.
    method: method === "HEAD" ? "GET" : method,
    query: { ...withOwnAddress(search, "callbackUrl", origin), nextauth: [...path] },
    body: withOwnAddress(await readFields(request), "callbackUrl", origin) as Record<string, string>,
    cookies: (callbackCookie ? withOwnAddress(cookies, callbackCookie, origin) : cookies) as Record<string, string>,
    headers: { "x-forwarded-host": origin.host, "x-forwarded-proto": origin.protocol.replace(":", "") },
  };
}

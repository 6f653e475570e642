import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** Headers Next, a proxy or we ourselves speak in. From outside they are only ever an attempt to be mistaken for us. */
const internal =
  /^(?:x-(?:middleware|nextjs|next|invoke|matched|vercel|now|forwarded|original|rewrite|prerender|action|waymark|real-ip|client-ip|cluster-client-ip|http-method)(?:$|-)|next-|rsc$|forwarded$|true-client-ip$|cf-|purpose$|x-request-id$)/;

/** The ones by which the hop was negotiated; forbidden in answers and meaningless behind us. */
const hop = new Set(["proxy-authorization", "proxy-connection", "te", "trailer"]);

export type Origin = { host: string; https: boolean };

/** What replaces the headers we take away. */
export type Verified = { requestId: string; clientIp: string; origin: Origin };

/** The headers an API request goes on with. */
export function cleanHeaders(headers: IncomingHttpHeaders, { requestId, clientIp, origin }: Verified) {
  const clean: IncomingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (!internal.test(name) && !hop.has(name)) clean[name] = value;
  }
  clean.host = origin.host;
  clean["x-forwarded-host"] = origin.host;
  clean["x-forwarded-proto"] = origin.https ? "https" : "http";
  clean["x-forwarded-for"] = clientIp;
  clean["x-waymark-client-ip"] = clientIp;
  clean["x-request-id"] = requestId;
  return clean;
}

/** Puts cleaned headers in place of those that came in, wherever Next may look for them. */
export function replaceHeaders(request: IncomingMessage, headers: IncomingHttpHeaders): void {
  request.rawHeaders = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().flatMap((one) => [name, one]),
  );
  request.headers = headers;
  Object.defineProperty(request, "headersDistinct", { value: undefined, configurable: true });
}

const localName = /^(?:localhost|[a-z0-9-]+|(?:[a-z0-9-]+\.)+(?:localhost|local|lan|home|internal|home\.arpa))$/i;
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i;

/**
 * Under which name we answer. With an address configured it is always that one. Without, whatever name of this machine
 * or network the browser used, but never a name on the internet: anybody can point theirs at us.
 */
export function originOf(hostHeader: string | undefined, site: string, configured: boolean): Origin {
  const { host, protocol } = new URL(site);
  const own = { host, https: protocol === "https:" };
  if (configured || hostHeader === undefined) return own;
  const match = /^(\[[^\]]+\]|[^:[\]]+)(?::\d{1,5})?$/.exec(hostHeader);
  const name = match?.[1] ?? "";
  return localName.test(name) || address.test(name) ? { host: hostHeader.toLowerCase(), https: false } : own;
}

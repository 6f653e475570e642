/** The headers decide whether a write comes from our own pages. */
type Headings = Pick<Headers, "get">;

const unsafe = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const simpleTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** Our own address: the configured one, or the host the browser asked for. */
function ownOrigins(headers: Headings): string[] {
  const configured = process.env.NEXTAUTH_URL;
  const host = headers.get("host");
  const own = configured ? [new URL(configured).origin] : [];
  // Without a configured public address (npm start at home) the page may be open as localhost, 127.0.0.1 or a LAN name.
  return process.env.AUTH_TRUST_HOST && host ? [...own, `http://${host}`, `https://${host}`] : own;
}

/**
 * Whether a write may have been sent by another site. Browsers say so in Sec-Fetch-Site, older ones in Origin; a script
 * says neither, and what a plain form could send is then refused.
 * Source: OWASP CSRF cheat sheet, Fetch Metadata with Origin as the fallback.
 */
export function isForeignWrite(method: string, headers: Headings): boolean {
  if (!unsafe.has(method)) return false;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (origin !== null && !ownOrigins(headers).includes(origin)) return true;
  if (site !== null) return site !== "same-origin";
  if (origin !== null) return false;
  return simpleTypes.test(headers.get("content-type") ?? "");
}

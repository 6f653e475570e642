/** With an https address the browser itself vouches for the cookie: Secure, this host only, the whole site. */
export const isSecureSite = (): boolean => process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/** The name next-auth's cookies have here. next-auth's own default, `__Secure-`, would let a subdomain set them. */
export const cookieName = (name: string): string => `${isSecureSite() ? "__Host-" : ""}next-auth.${name}`;

export const sessionCookieName = (): string => cookieName("session-token");

/** The value of one cookie of a Cookie header. */
export function readCookie(header: string | null, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const cut = pair.indexOf("=");
    if (cut > 0 && pair.slice(0, cut).trim() === name) return pair.slice(cut + 1).trim();
  }
  return null;
}

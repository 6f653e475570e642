/** Scheme and host this request was made to. Our server has verified both; nothing from outside reaches these headers. */
export function siteOf({ headers, url }: Pick<Request, "headers" | "url">): string {
  const { protocol, host } = new URL(url);
  const scheme = headers.get("x-forwarded-proto") ?? protocol.replace(":", "");
  return `${scheme}://${headers.get("host") ?? host}`;
}

/** What sites add to an address to follow people. It never decides what one gets to see. */
const tracking =
  /^(utm_\w+|gclid|fbclid|msclkid|yclid|mc_[ce]id|igshid|spm|scm|share_source|share_medium|vd_source|_hs\w+)$/i;

/**
 * One spelling for all addresses that lead to the same page, to recognise a resource that is already there: without scheme,
 * `www.`, default port, fragment, trailing slash and tracking. Null when it is not an address.
 */
export function canonicalAddress(value: string): string | null {
  if (!URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name));
  const query = kept.length > 0 ? `?${new URLSearchParams(kept.sort(byName))}` : "";
  const port = url.port === "" || url.port === "443" || url.port === "80" ? "" : `:${url.port}`;
  return `${url.hostname.replace(/^www\./, "")}${port}${url.pathname.replace(/\/+$/, "")}${query}`;
}

const byName = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether this can be a public id at all. */
export const isSlug = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

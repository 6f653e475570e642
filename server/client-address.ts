import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** An IPv4 address that reached us over an IPv6 socket is still an IPv4 address. */
const plain = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Whom a request is from. Each proxy of ours appends whom it saw, so with n of them the n-th entry from the right is the
 * last one we can believe; everything left of it the client may have written itself.
 */
export function clientAddress(request: Pick<IncomingMessage, "headers" | "socket">, proxies: number): string {
  const peer = plain(request.socket.remoteAddress ?? "");
  if (proxies === 0) return peer;
  const header = request.headers["x-forwarded-for"];
  const chain = (Array.isArray(header) ? header.join(",") : (header ?? ""))
    .split(",")
    .map(plain)
    .filter((entry) => entry !== "");
  const address = chain.at(-proxies) ?? chain[0];
  return address !== undefined && isIP(address) !== 0 ? address : peer;
}

import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress } from "#server/client-address";

const from = (peer: string, forwarded: string | undefined, proxies: number) =>
  clientAddress(
    { socket: { remoteAddress: peer }, headers: { "x-forwarded-for": forwarded } } as unknown as IncomingMessage,
    proxies,
  );

test.each([
  ["nobody in front: claims count for nothing", "198.51.100.1", "10.0.0.1", 0, "198.51.100.1"],
  ["IPv4 over an IPv6 socket", "::ffff:198.51.100.1", undefined, 0, "198.51.100.1"],
  ["one proxy: whom it saw", "10.0.0.2", "203.0.113.9", 1, "203.0.113.9"],
  ["one proxy: what the client wrote stands left of it", "10.0.0.2", "1.2.3.4, 203.0.113.9", 1, "203.0.113.9"],
  ["two proxies", "10.0.0.2", "1.2.3.4, 203.0.113.9, 10.0.0.3", 2, "203.0.113.9"],
  ["fewer entries than proxies", "10.0.0.2", "203.0.113.9", 3, "203.0.113.9"],
  ["a proxy that says nothing", "10.0.0.2", undefined, 1, "10.0.0.2"],
  ["an entry that is no address", "10.0.0.2", "<script>", 1, "10.0.0.2"],
  ["IPv6", "10.0.0.2", "2001:db8::1", 1, "2001:db8::1"],
])("%s", (_what, peer, forwarded, proxies, expected) => expect(from(peer, forwarded, proxies)).toBe(expected));

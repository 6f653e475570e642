import { BlockList, isIP } from "node:net";

/**
 * What of the special-purpose ranges (IANA's two registries) could answer for a host of our own network or for none at
 * all, and addresses by which clouds speak to their own machines.
 */
const refused4: [network: string, bits: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["168.63.129.16", 32],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];
/** Inside global unicast: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address. */
const refused6: [network: string, bits: number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const special = new BlockList();
for (const [network, bits] of refused4) special.addSubnet(network, bits, "ipv4");
for (const [network, bits] of refused6) special.addSubnet(network, bits, "ipv6");
/** Everything else of IPv6 is loopback, private, link-local, multicast, or an IPv4 address in disguise. */
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");

/** Whether this is an address in the open internet, in the one notation that sockets report. Zones are none. */
export function isPublicAddress(address: string): boolean {
  const family = address.includes("%") ? 0 : isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  return family === 6 && global6.check(address, "ipv6") && !special.check(address, "ipv6");
}

/** Names that are answered inside a network, whatever stands behind them. */
const inside =
  /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|home\.arpa|test|invalid|onion)$/;

/** Whether a host's name can be one of the open internet: at least two labels, and none that names the inside. */
const isPublicName = (name: string): boolean =>
  name.includes(".") && !name.endsWith(".") && !name.startsWith(".") && name.length <= 253 && !inside.test(name);

/** Why an address is not asked for at all. */
export type Refusal = "not-an-address" | "not-public";

export type Target = {
  url: URL;
  /** Without the brackets of IPv6. */
  host: string;
  port: number;
  /** The host is an address already; nothing is looked up. */
  literal: boolean;
};

/**
 * Takes an address apart. `URL` has by then turned every odd notation (decimal, octal, hexadecimal, short, full-width) into
 * the plain one, so that one form is judged and the same form is asked for.
 * @returns the refusal instead, when there is nothing there that may be asked
 */
export function targetOf(address: string, admits: Admits = admitsPublic): Target | Refusal {
  if (address.length > 2000 || !URL.canParse(address)) return "not-an-address";
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") return "not-an-address";
  if (url.username !== "" || url.password !== "" || url.hostname === "") return "not-an-address";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  const literal = isIP(host) !== 0;
  const target = { url, host, port, literal };
  if (!literal && !isPublicName(host)) return "not-public";
  // A name is judged again by everything it resolves to; its port can be judged now.
  return literal ? (admits(host, port) ? target : "not-public") : admits(null, port) ? target : "not-public";
}

/** Whether a connection may be made; with no address, whether this port may be asked for at all. */
export type Admits = (address: string | null, port: number) => boolean;

/** Public addresses, on the two ports of the web: elsewhere wait mail servers and databases. */
export const admitsPublic: Admits = (address, port) =>
  (port === 80 || port === 443) && (address === null || isPublicAddress(address));

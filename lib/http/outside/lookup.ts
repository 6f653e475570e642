import { Resolver } from "node:dns/promises";
import { OutsideError } from "#lib/http/outside/problem";

/** Every address of a host, IPv4 first. @throws OutsideError */
export type Lookup = (host: string) => Promise<string[]>;

const missing = new Set(["ENOTFOUND", "ENODATA"]);

/**
 * Asks the name servers and nothing else: no hosts file and no search list, in which names of our own network stand.
 * IPv4 comes first, for many hosts of containers have no other way out.
 * @throws OutsideError no-such-host when the servers say so, lookup-failed when they could not be asked
 */
export async function lookupHost(host: string): Promise<string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = found.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  if (addresses.length > 0) return addresses;
  const codes = found.map((one) => (one.status === "rejected" ? String(one.reason?.code) : ""));
  throw new OutsideError(codes.every((code) => missing.has(code)) ? "no-such-host" : "lookup-failed");
}

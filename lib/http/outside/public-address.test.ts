import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress, targetOf } from "#lib/http/outside/public-address";

test.each([
  "8.8.8.8",
  "1.1.1.1",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "192.167.255.255",
  "223.255.255.255",
  "2606:4700:4700::1111",
  "2001:4860:4860::8888",
  "2a00:1450:4001:830::200e",
])("%s is in the open internet", (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  ["this host", "0.0.0.0"],
  ["loopback", "127.0.0.1"],
  ["all of loopback", "127.255.255.254"],
  ["private", "10.0.0.1"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["carrier-grade NAT", "100.64.0.1"],
  ["a cloud's metadata", "169.254.169.254"],
  ["another cloud's metadata", "100.100.100.200"],
  ["a third cloud's metadata", "168.63.129.16"],
  ["a fourth cloud's metadata", "192.0.0.192"],
  ["benchmarks", "198.18.0.1"],
  ["documentation", "203.0.113.7"],
  ["multicast", "224.0.0.1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["6to4 relays", "192.88.99.1"],
  ["nothing", "::"],
  ["loopback", "::1"],
  ["IPv4-mapped", "::ffff:127.0.0.1"],
  ["IPv4-mapped in hexadecimal", "::ffff:7f00:1"],
  ["IPv4-mapped, of a public address too", "::ffff:8.8.8.8"],
  ["IPv4-compatible", "::127.0.0.1"],
  ["IPv4-translated", "::ffff:0:7f00:1"],
  ["NAT64", "64:ff9b::7f00:1"],
  ["NAT64 of one's own network", "64:ff9b:1::a00:1"],
  ["6to4", "2002:7f00:1::"],
  ["6to4 of metadata", "2002:a9fe:a9fe::"],
  ["Teredo", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
  ["documentation", "2001:db8::1"],
  ["documentation", "3fff::1"],
  ["unique local", "fc00::1"],
  ["unique local, a cloud's metadata", "fd00:ec2::254"],
  ["link-local", "fe80::1"],
  ["link-local with its zone", "fe80::1%eth0"],
  ["a zone on anything", "2606:4700:4700::1111%eth0"],
  ["site-local", "fec0::1"],
  ["multicast", "ff02::1"],
  ["discard", "100::1"],
  ["not an address", "example.com"],
  ["an odd notation", "0x7f.1"],
  ["an odd notation", "2130706433"],
  ["a leading zero", "0127.0.0.1"],
  ["nothing at all", ""],
])("%s is not: %s", (_what, address) => expect(isPublicAddress(address)).toBe(false));

describe("addresses of pages", () => {
  test.each([
    ["https://example.com/a?b#c", "example.com", 443],
    ["http://example.com", "example.com", 80],
    ["https://8.8.8.8/", "8.8.8.8", 443],
    ["https://[2606:4700:4700::1111]/", "2606:4700:4700::1111", 443],
    ["https://\u4f8b\u5b50.example.org/", "xn--fsqu00a.example.org", 443],
  ])("%s is asked at %s port %i", (address, host, port) => expect(targetOf(address)).toMatchObject({ host, port }));

  test.each([
    ["a name of this machine", "http://localhost/", "not-public"],
    ["under it", "http://a.localhost/", "not-public"],
    ["with a dot at its end", "http://localhost./", "not-public"],
    ["a dot at the end of any name", "http://example.com./", "not-public"],
    ["one label", "http://router/", "not-public"],
    ["one number as a label", "http://2130706433/", "not-public"],
    ["a name of the house", "http://printer.local/", "not-public"],
    ["a name of the company", "http://wiki.corp/", "not-public"],
    ["a cloud's name for metadata", "http://metadata.google.internal/", "not-public"],
    ["octal", "http://0177.0.0.1/", "not-public"],
    ["octal in one", "http://017700000001/", "not-public"],
    ["hexadecimal", "http://0x7f.0.0.1/", "not-public"],
    ["hexadecimal in one", "http://0x7F000001/", "not-public"],
    ["short", "http://127.1/", "not-public"],
    ["shorter", "http://0/", "not-public"],
    ["a dot at the end of a number", "http://127.0.0.1./", "not-public"],
    ["encoded", "http://%31%32%37.0.0.1/", "not-public"],
    ["full-width digits", "http://\uff11\uff12\uff17.0.0.1/", "not-public"],
    ["digits in circles", "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/", "not-public"],
    ["full-width dots", "http://127\u30020\u30020\u30021/", "not-public"],
    ["loopback of IPv6", "http://[::1]/", "not-public"],
    ["loopback written out", "http://[0:0:0:0:0:0:0:1]/", "not-public"],
    ["mapped", "http://[::ffff:127.0.0.1]/", "not-public"],
    ["NAT64", "http://[64:ff9b::127.0.0.1]/", "not-public"],
    ["a port of mail", "http://example.com:25/", "not-public"],
    ["a port of a database", "https://example.com:5432/", "not-public"],
    ["a zone", "http://[fe80::1%25eth0]/", "not-an-address"],
    ["a name and a password", "https://me:secret@example.com/", "not-an-address"],
    ["a name alone", "https://example.com@127.0.0.1/", "not-an-address"],
    ["a file", "file:///etc/passwd", "not-an-address"],
    ["gopher", "gopher://127.0.0.1:70/", "not-an-address"],
    ["a script", "javascript:alert(1)", "not-an-address"],
    ["data", "data:text/html,x", "not-an-address"],
    ["nothing", "", "not-an-address"],
    ["no host", "http:///", "not-an-address"],
    ["a novel", `https://example.com/${"x".repeat(2000)}`, "not-an-address"],
  ])("%s is refused: %s", (_what, address, refusal) => expect(targetOf(address)).toBe(refusal));
});

const inside = fc
  .constantFrom<[base: number, bits: number]>(
    [0x00000000, 8],
    [0x0a000000, 8],
    [0x64400000, 10],
    [0x7f000000, 8],
    [0xa9fe0000, 16],
    [0xac100000, 12],
    [0xc0a80000, 16],
    [0xc6120000, 15],
    [0xe0000000, 4],
    [0xf0000000, 4],
  )
  .chain(([base, bits]) => fc.nat(2 ** (32 - bits) - 1).map((rest) => base + rest));

const bytesOf = (number: number) => [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256);
const radix = fc.constantFrom(
  (part: number) => String(part),
  (part: number) => `0x${part.toString(16)}`,
  (part: number) => `0X${part.toString(16).toUpperCase()}`,
  (part: number) => `0${part.toString(8)}`,
  (part: number) => `000${part.toString(8)}`,
);

/** An IPv4 address in any notation that some parser somewhere takes: 1 to 4 parts, each in a base of its own. */
const oddly = (number: number) =>
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.array(radix, { minLength: 4, maxLength: 4 })).map(([parts, write]) => {
    const bytes = bytesOf(number);
    const last = bytes.slice(parts - 1).reduce((sum, byte) => sum * 256 + byte, 0);
    return [...bytes.slice(0, parts - 1), last].map((part, index) => (write[index] ?? String)(part)).join(".");
  });

test("no odd notation of an address inside gets through", () => {
  const notation = inside.chain(oddly);
  fc.assert(
    fc.property(notation, fc.constantFrom("", "."), fc.constantFrom("http", "https"), (host, dot, scheme) => {
      expect(typeof targetOf(`${scheme}://${host}${dot}/`)).toBe("string");
    }),
    { numRuns: 5_000 },
  );
});

test("no IPv6 address that carries one of them gets through", () => {
  const carried = inside.map((number) => {
    const hex = number.toString(16).padStart(8, "0");
    return { high: hex.slice(0, 4), low: hex.slice(4), dotted: bytesOf(number).join(".") };
  });
  const forms = fc.constantFrom<(carried: { high: string; low: string; dotted: string }) => string>(
    ({ dotted }) => `::ffff:${dotted}`,
    ({ high, low }) => `::ffff:${high}:${low}`,
    ({ dotted }) => `::${dotted}`,
    ({ high, low }) => `0:0:0:0:0:0:${high}:${low}`,
    ({ dotted }) => `64:ff9b::${dotted}`,
    ({ high, low }) => `64:ff9b:1::${high}:${low}`,
    ({ high, low }) => `2002:${high}:${low}::1`,
    ({ high, low }) => `::ffff:0:${high}:${low}`,
  );
  fc.assert(
    fc.property(carried, forms, (one, form) => {
      expect(isPublicAddress(form(one))).toBe(false);
      expect(typeof targetOf(`https://[${form(one)}]/`)).toBe("string");
    }),
    { numRuns: 5_000 },
  );
});

test("of IPv6 nothing outside global unicast gets through", () => {
  const groups = fc.array(fc.nat(0xffff), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(groups, (eight) => {
      const address = eight.map((group) => group.toString(16)).join(":");
      if (isPublicAddress(address)) expect((eight[0] ?? 0) >> 13).toBe(1);
    }),
  );
});

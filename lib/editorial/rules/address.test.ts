import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalAddress } from "#lib/editorial/rules/address";

test.each([
  ["https://www.Example.com/a/", "example.com/a"],
  ["http://example.com:80/a#part", "example.com/a"],
  ["https://example.com/a?utm_source=x&b=2&a=1", "example.com/a?a=1&b=2"],
  ["https://example.com:8443/", "example.com:8443"],
  ["https://example.com/Case", "example.com/Case"],
  [" https://例子.中国/路 ", "xn--fsqu00a.xn--fiqs8s/%E8%B7%AF"],
  ["mailto:a@example.com", null],
  ["nothing", null],
])("%s is %s", (address, expected) => expect(canonicalAddress(address)).toBe(expected));

test("an address in its one spelling stays as it is", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalAddress(address);
      expect(canonicalAddress(`https://${once}`)).toBe(once);
    }),
  );
});

test("an address that has its one spelling keeps it, whatever it was made of", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = canonicalAddress(url);
      expect(once).not.toBeNull();
      expect(canonicalAddress(`http://www.${once}`)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

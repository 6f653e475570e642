import { expect, test } from "vitest";
import { isOutage, silentAfter } from "#lib/links/rules/outage";

type Try = Parameters<typeof silentAfter>[1];
const after = (...tries: Try[]) => isOutage(tries.reduce<readonly string[]>(silentAfter, []));
const silent = (host: string): Try => ({ host, problem: "timeout" });
const five = ["a", "b", "c", "d", "e"].map(silent);

test.each<[string, Try[], boolean]>([
  ["five hosts in a row that nobody reaches", five, true],
  ["four", five.slice(1), false],
  ["one host five times", Array<Try>(5).fill(silent("a")), false],
  ["one that answers in between", [...five.slice(0, 4), { host: "x", problem: null }, ...five.slice(4)], false],
  [
    "one that at least speaks",
    [...five.slice(0, 4), { host: "x", problem: "certificate-expired" }, ...five.slice(4)],
    false,
  ],
  ["five and one more", [...five, silent("f")], true],
])("%s: our own line is to blame: %#", (_fact, tries, outage) => expect(after(...tries)).toBe(outage));

import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { asLocalTime, asMoment, asText, fold, writeIcal } from "#lib/ical";

const octets = (text: string) => Buffer.byteLength(text);
const unfold = (text: string) => text.replaceAll("\r\n ", "");

/** As an independent parser reads a text that was written as a summary. */
function readBack(text: string): unknown {
  const event = {
    name: "VEVENT",
    properties: [
      ["UID", "1"],
      ["SUMMARY", asText(text)],
    ] as const,
  };
  const file = writeIcal({ name: "VCALENDAR", properties: [["VERSION", "2.0"]], parts: [event] });
  return new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent")?.getFirstPropertyValue("summary");
}

test.each([
  ["a comma, a semicolon and a backslash", "a, b; c \\ d", "a, b; c \\ d"],
  ["line breaks of every kind", "a\nb\r\nc\rd", "a\nb\nc\nd"],
  ["a tab stays, other control characters go", "a\tb\u0000\u0007\u007fc", "a\tbc"],
  ["what looks like another line", "x\nEND:VEVENT", "x\nEND:VEVENT"],
  ["a backslash before an n", "\\n", "\\n"],
])("text: %s", (_fact, text, read) => expect(readBack(text)).toBe(read));

test("Chinese text of more than 75 octets folds and comes back whole", () => {
  const text = "大模型产品经理的学习计划：从打底到求职，一站接一站，每一步都说明为什么。".repeat(4);
  const line = `SUMMARY:${asText(text)}`;
  const folded = fold(line).split("\r\n");
  expect(folded.length).toBeGreaterThan(4);
  for (const piece of folded) expect(octets(piece)).toBeLessThanOrEqual(75);
  expect(readBack(text)).toBe(text);
});

test("no line is too long, no character is torn, and unfolding gives back what was there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
      const line = `DESCRIPTION:${asText(text)}`;
      const folded = fold(line);
      expect(unfold(folded)).toBe(line);
      for (const piece of folded.split("\r\n")) {
        expect(octets(piece)).toBeLessThanOrEqual(75);
        expect(piece.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("any text comes back from an independent parser", () => {
  const printable = fc.string({ unit: "grapheme", maxLength: 200 }).map((text) => text.replace(/\p{Cc}/gu, ""));
  fc.assert(
    fc.property(printable, (text) => {
      expect(readBack(text)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

test("moments end in Z, local times do not, lines end in CRLF", () => {
  const at = Date.parse("2026-11-24T22:05:09.999Z");
  expect([asMoment(at), asLocalTime(at)]).toEqual(["20261124T220509Z", "20261124T220509"]);
  expect(writeIcal({ name: "A", properties: [["B", "c"]], parts: [{ name: "D", properties: [] }] })).toBe(
    "BEGIN:A\r\nB:c\r\nBEGIN:D\r\nEND:D\r\nEND:A\r\n",
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outlineOf } from "#lib/capability/rules/outline";
import { drawRose } from "#lib/capability/rules/rose/rose-drawing";
import { roseSigns } from "#lib/capability/rules/rose/rose-legend";
import type { PetalFacts } from "#lib/capability/rules/rose/rose-marks";
import { drawPicture, type PictureOf, type PictureWords } from "#lib/capability/rules/rose/rose-picture";
import type { ModelContent } from "#lib/catalog/schema";
import { emWidth } from "#lib/line-break";
import type { Locale } from "#lib/locales";
import model from "#prisma/content/capability-model.json" with { type: "json" };

const palette = {
  ink: "rgb(33, 30, 26)",
  soft: "rgb(102, 95, 85)",
  paper: "rgb(251, 249, 244)",
  rule: "rgb(228, 220, 205)",
  people: "rgb(178, 58, 34)",
  things: "rgb(47, 85, 115)",
  knowledge: "rgb(91, 107, 47)",
};
const words: PictureWords = {
  title: "Capability model · AI Product Manager",
  lines: ["24 November 2026", "59% of what “B2B <AI> & co.” asks"],
  signs: Object.fromEntries(roseSigns.map((sign) => [sign, `sign of ${sign}`])) as PictureWords["signs"],
  footer: "Waymark",
};
function pictureOf(locale: Locale, fields: Partial<PictureOf> = {}): PictureOf {
  const roadmap = { slug: "r", title: { zh: "路", en: "Way" }, stages: [], model: model as unknown as ModelContent };
  const outline = outlineOf(roadmap as unknown as Parameters<typeof outlineOf>[0], locale);
  const facts: PetalFacts = { coverage: 40, level: 1, required: 3, selfAssessed: 2, mentorLevel: 2 };
  const drawing = drawRose(outline, locale);
  return { outline, drawing, factsOf: () => facts, todayOf: null, words, palette, locale, ...fields };
}

type Tag = { name: string; attributes: Record<string, string>; text: string };
/** Enough of an XML reader to refuse what is not well formed. */
function read(svg: string): Tag[] {
  const open: Tag[] = [];
  const all: Tag[] = [];
  for (const [, close, name = "", rest = "", alone, text = ""] of svg.matchAll(
    /<(\/?)([a-z]+)([^<>]*?)(\/?)>([^<]*)/g,
  )) {
    expect(text.replace(/&#\d+;/g, "")).not.toMatch(/[&<>]/);
    if (close) expect(open.pop()?.name).toBe(name);
    else {
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
      );
      const tag = { name, attributes, text };
      all.push(tag);
      if (!alone) open.push(tag);
    }
  }
  expect(open).toEqual([]);
  return all;
}

describe.each(["zh", "en"] as const)("the picture in %s", (locale) => {
  const { svg, width, height } = drawPicture(pictureOf(locale));
  const tags = read(svg);
  const texts = tags.filter(({ name }) => name === "text" || name === "tspan");

  test("stands for itself: well formed, every style written out, nothing fetched", () => {
    expect(svg).not.toMatch(/class=|style=|url\(|href|<script|@import|var\(|currentColor|NaN|undefined/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
    expect(tags[0]?.attributes.viewBox).toBe(`0 0 ${width} ${height}`);
    expect(tags[0]?.attributes["font-family"]).toMatch(/sans-serif$/);
  });

  test("says what it is, of when, every capability's name, and how to read it", () => {
    const { outline } = pictureOf(locale);
    const said = texts.map(({ text }) => text).join(" ");
    for (const line of [words.title, words.lines[0], words.footer, ...Object.values(words.signs).slice(0, 5)])
      expect(said).toContain(line);
    expect(said).toContain("&#60;AI&#62; &#38; co.");
    const spaceless = said.replace(/\s/g, "").replaceAll("&#38;", "&");
    for (const { name } of outline.capabilities) expect(spaceless).toContain(name.text.replace(/\s/g, ""));
    expect(said).not.toContain("sign of today");
  });

  test("cuts nothing off: texts end inside, in faces wider than estimated too", () => {
    const middle = width / 2;
    for (const { name, attributes, text } of texts) {
      if (text === "" || name !== "tspan") continue;
      const reach = middle + Math.abs(Number(attributes.x)) + emWidth(text) * 13 * 1.08;
      expect(reach, text).toBeLessThanOrEqual(width);
    }
    expect(height).toBeGreaterThan(pictureOf(locale).drawing.height);
  });
});

test("of a look back it also explains today's outline; of nothing known it is an empty rose", () => {
  expect(drawPicture(pictureOf("en", { todayOf: () => 60 })).svg).toContain("sign of today");
  const empty = drawPicture(pictureOf("en", { factsOf: () => null })).svg;
  expect(empty).not.toContain("sign of lid");
  read(empty);
});

test("whatever it is told to say, it stays well formed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const said = { ...words, title: text, lines: [text, text], footer: text };
      read(drawPicture(pictureOf("en", { words: said })).svg);
    }),
    { numRuns: 60 },
  );
});

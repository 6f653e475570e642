import type { Outline } from "#lib/capability/rules/outline";
import { reachOf } from "#lib/capability/rules/rose/rose";
import { labelSize, type RoseDrawing } from "#lib/capability/rules/rose/rose-drawing";
import { labelLine } from "#lib/capability/rules/rose/rose-labels";
import { type RoseSign, sampleOf, sampleSize, signsIn } from "#lib/capability/rules/rose/rose-legend";
import { circlePath, type PetalFacts, petalShapes, type Shape } from "#lib/capability/rules/rose/rose-marks";
import type { DimensionSlug } from "#lib/catalog/schema";
import { breakLines, emWidth } from "#lib/line-break";
import type { Locale } from "#lib/locales";

/** Colours as any program knows them. */
export type Palette = Record<"ink" | "soft" | "paper" | "rule" | DimensionSlug, string>;

export type PictureWords = {
  title: string;
  /** Below the title: what it is of, and when. */
  lines: string[];
  signs: Record<RoseSign, string>;
  footer: string;
};

export type PictureOf = {
  outline: Pick<Outline, "dimensions" | "capabilities">;
  drawing: RoseDrawing;
  factsOf: (slug: string) => PetalFacts | null;
  /** In a look back: today's coverage. */
  todayOf: ((slug: string) => number | null) | null;
  words: PictureWords;
  palette: Palette;
  locale: Locale;
};

export type Picture = { svg: string; width: number; height: number };

const margin = 40;
/** Estimated widths are a little too small in some faces; nothing may be cut. */
const slack = 1.08;
const least = 640;
const title = { size: 26, line: 36 };
const text = { size: 14, line: 24 };
const disclosed = [25, 50, 75, 100];

// Faces that systems have: a picture brings none along and fetches none.
const sans =
  "'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', 'Helvetica Neue', Arial, sans-serif";
const serif =
  "'Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Songti SC', SimSun, Georgia, 'Times New Roman', serif";
const latinSans = `Inter, 'Helvetica Neue', Helvetica, Arial, ${sans}`;
const latinSerif = `'Source Serif 4', Georgia, 'Times New Roman', ${serif}`;

const escaped = (said: string): string =>
  said.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " ");

/** The rose as a picture of its own: title, names, legend, every style written out. */
export function drawPicture(of: PictureOf): Picture {
  const { outline, drawing, words, palette, locale } = of;
  const width = Math.ceil(Math.max(least, drawing.width * slack) + 2 * margin);
  const room = width - 2 * margin;
  const body: string[] = [];
  const [sansFaces, serifFaces] = locale === "zh" ? [sans, serif] : [latinSans, latinSerif];
  let y = margin;
  for (const line of breakLines(words.title, room / title.size / slack, locale)) {
    y += title.line;
    body.push(
      `<text x="${margin}" y="${y - 10}" font-size="${title.size}" font-weight="600" font-family="${serifFaces}">${escaped(line)}</text>`,
    );
  }
  for (const line of words.lines.flatMap((said) => breakLines(said, room / text.size / slack, locale))) {
    y += text.line;
    body.push(
      `<text x="${margin}" y="${y - 7}" font-size="${text.size}" fill="${palette.soft}">${escaped(line)}</text>`,
    );
  }
  const middle = y + 28 + drawing.height / 2;
  body.push(`<g transform="translate(${width / 2} ${middle})">${roseOf(of)}</g>`);
  const legend = legendOf(of, { top: middle + drawing.height / 2 + 28, room });
  body.push(legend.svg);
  const height = Math.ceil(legend.bottom + 20 + margin);
  body.push(
    `<text x="${margin}" y="${height - margin + 8}" font-size="12" fill="${palette.soft}">${escaped(words.footer)}</text>`,
  );
  const named = outline.capabilities.map(({ name }) => name.text).join(", ");
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${locale}" fill="${palette.ink}" font-family="${sansFaces}">`,
    `<title>${escaped(words.title)}</title><desc>${escaped(`${words.lines.join(" ")} ${named}`)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...body,
    "</svg>",
  ].join("\n");
  return { svg, width, height };
}

function shapeOf({ d, fill, stroke, width }: Shape, palette: Palette, own: string): string {
  const colour = (paint: Shape["fill"]) => (paint === undefined ? "none" : paint === "own" ? own : palette[paint]);
  const line = stroke ? ` stroke="${colour(stroke)}" stroke-width="${width ?? 1}" stroke-linejoin="round"` : "";
  return `<path d="${d}" fill="${colour(fill)}"${line}/>`;
}

function roseOf({ outline, drawing, factsOf, todayOf, palette }: PictureOf): string {
  const scale = disclosed.map((coverage) => {
    return `<circle r="${reachOf(coverage)}" fill="none" stroke="${palette.rule}"/>`;
  });
  const petals = outline.capabilities.flatMap(({ slug, dimension }, index) => {
    const wedge = drawing.wedges[index];
    if (wedge === undefined) return [];
    return petalShapes(wedge, factsOf(slug), todayOf?.(slug) ?? null).map((shape) =>
      shapeOf(shape, palette, palette[dimension]),
    );
  });
  const names = drawing.labels.map(({ lines, side, x, y, leader }) => {
    const top = y - (lines.length * labelLine) / 2;
    const spans = lines.map((line, row) => {
      return `<tspan x="${x}" y="${(top + (row + 0.76) * labelLine).toFixed(2)}">${escaped(line)}</tspan>`;
    });
    const anchor = side === "right" ? "start" : "end";
    return `<path d="${leader}" fill="none" stroke="${palette.rule}"/><text font-size="${labelSize}" text-anchor="${anchor}">${spans.join("")}</text>`;
  });
  return [...scale, ...petals, ...names].join("");
}

/** How to read it, in as many rows as it takes. */
function legendOf(
  { outline, factsOf, todayOf, words, palette }: PictureOf,
  { top, room }: { top: number; room: number },
): { svg: string; bottom: number } {
  const facts = outline.capabilities.flatMap(({ slug }) => factsOf(slug) ?? []);
  const dot = circlePath({ x: sampleSize.width / 2, y: sampleSize.height / 2 }, 5);
  const items = [
    ...outline.dimensions.map(({ slug, name }) => ({
      sample: shapeOf({ key: slug, d: dot, fill: "own" }, palette, palette[slug]),
      said: name.text,
    })),
    ...signsIn(facts, { lookBack: todayOf !== null }).map((sign) => ({
      sample: sampleOf(sign)
        .map((shape) => shapeOf(shape, palette, palette.ink))
        .join(""),
      said: words.signs[sign],
    })),
  ];
  let [x, y] = [0, top];
  const drawn = items.map(({ sample, said }) => {
    const taken = sampleSize.width + 6 + emWidth(said) * text.size * slack;
    if (x > 0 && x + taken > room) [x, y] = [0, y + text.line];
    const place = `translate(${(margin + x).toFixed(1)} ${y})`;
    x += taken + 18;
    return `<g transform="${place}">${sample}<text x="${sampleSize.width + 6}" y="12" font-size="${text.size}" fill="${palette.soft}">${escaped(said)}</text></g>`;
  });
  return { svg: drawn.join("\n"), bottom: y + text.line };
}

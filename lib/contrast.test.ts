import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Shades = { light: string; dark: string };

const css = readFileSync("app/styles/tokens.css", "utf8");
const tokens = new Map<string, Shades>(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "card", "wash"];
const onEveryGround = (names: string[]) => names.flatMap((name) => grounds.map((ground) => [name, ground] as const));

const text = [
  ...onEveryGround(["ink", "soft", "accent", "people", "things", "knowledge"]),
  ["ink", "accent-wash"],
  ["soft", "accent-wash"],
  ["accent", "accent-wash"],
  ["on-accent", "accent"],
  ["paper", "ink"],
] as const;
const marks = onEveryGround(["edge", "focus"]);

const cases = [
  ...text.map(([front, back]) => [front, back, 4.5] as const),
  ...marks.map(([front, back]) => [front, back, 3] as const),
].flatMap(([front, back, least]) => (["light", "dark"] as const).map((theme) => [front, back, least, theme] as const));

test.each(cases)("%s on %s reaches %s:1 in the %s theme", (front, back, least, theme) => {
  const one = tokens.get(front)?.[theme];
  const other = tokens.get(back)?.[theme];
  if (one === undefined || other === undefined) throw new Error(`${front} or ${back} is not a token`);
  expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
});

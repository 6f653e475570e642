/**
 * iCalendar objects as text (RFC 5545): content lines, escaping, folding. Knows nothing of what they say.
 */
export type Component = {
  name: string;
  /** Name with its parameters, and the value as it stands on the line. */
  properties: readonly (readonly [name: string, value: string])[];
  parts?: readonly Component[];
};

/** Longest content line in octets, its line break aside. */
const lineLength = 75;

/** Octets of a character in UTF-8. */
const sizeOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
};

/** A value of type TEXT. Control characters have no place in one; line breaks are written as such. */
export const asText = (text: string): string =>
  text
    .replace(/\r\n?|\n/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** Breaks a content line so that no piece is longer than allowed and no character is torn apart. */
export function fold(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of line) {
    const size = sizeOf(character);
    if (octets + size > lineLength) {
      pieces.push(piece);
      // The space that marks what follows as a continuation counts too.
      piece = "";
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join("\r\n ");
}

const linesOf = ({ name, properties, parts = [] }: Component): string[] => [
  `BEGIN:${name}`,
  ...properties.map(([property, value]) => `${property}:${value}`),
  ...parts.flatMap(linesOf),
  `END:${name}`,
];

/** The whole object, each line ended by CRLF. */
export const writeIcal = (component: Component): string =>
  linesOf(component)
    .map((line) => `${fold(line)}\r\n`)
    .join("");

const digits = (at: number) => new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "");

/** A moment, in milliseconds since 1970. */
export const asMoment = (at: number): string => `${digits(at)}Z`;

/** A local time, given as if it were one of UTC. */
export const asLocalTime = (at: number): string => digits(at);

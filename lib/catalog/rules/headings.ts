import type { LevelWord } from "#lib/catalog/rules/required-level";
import type { Found } from "#lib/catalog/rules/terms";

/** A line longer than this says something itself; a shorter one may only announce what follows. */
const longest = 32;
/** A line of a level word and no more than this announces, also without a colon ("Nice to have"). */
const besides = 3;

type Line = { from: number; to: number };

function linesOf(units: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= units.length; ) {
    const at = units.indexOf("\n", from);
    const to = at === -1 ? units.length : at;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

/**
 * What the headings of a text say of the lines below them: "nice to have:" holds until the next heading. Answers with the
 * level word of the heading that a place stands under; null where there is none.
 * @param mentions in the order of the text; a line that mentions something is no heading
 * @param levels in the order of the text
 */
export function headingLevels(units: string, mentions: readonly Found<unknown>[], levels: readonly LevelWord[]) {
  const under: { from: number; word: LevelWord | null }[] = [];
  let [mention, level] = [0, 0];
  for (const { from, to } of linesOf(units)) {
    while ((mentions[mention]?.start ?? to) < from) mention++;
    while ((levels[level]?.start ?? to) < from) level++;
    const mentioned = (mentions[mention]?.start ?? to) < to;
    const word = (levels[level]?.start ?? to) < to ? (levels[level] ?? null) : null;
    const line = units.slice(from, to).trim();
    const announces = /[:\u3011\]]$/.test(line) && line.length <= longest;
    const alone = word !== null && line.length - (word.end - word.start) <= besides;
    if (!mentioned && line !== "" && (announces || alone)) under.push({ from, word });
  }
  return (place: number): LevelWord | null => {
    let [low, high] = [0, under.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((under[middle]?.from ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return under[low - 1]?.word ?? null;
  };
}

/**
 * Text as words are looked for in it: compatible forms as one (full-width letters are letters), lower case, one space
 * for what only parts words. Every unit knows which part of the text as written it stands for.
 */
export type FoldedText = {
  /** One UTF-16 unit per entry of `starts` and `ends`. `\n` ends a line that was meant as one. */
  units: string;
  starts: Int32Array;
  ends: Int32Array;
};

const han = /\p{Script=Han}/u;
const letter = /[\p{L}\p{N}\p{M}]/u;

/** Chinese is written without spaces, so a term may begin or end anywhere in it. */
export function isHan(unit: string): boolean {
  if (unit >= "\u4e00" && unit <= "\u9fff") return true;
  return unit > "\u2e7f" && han.test(unit);
}

/** Whether a unit belongs to a word of a script that parts its words. */
export function isWordUnit(unit: string): boolean {
  if (unit <= "\x7f") return (unit >= "a" && unit <= "z") || (unit >= "0" && unit <= "9");
  return !isHan(unit) && letter.test(unit);
}

/** Unseen on the page, and often pasted along. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const isLine = (unit: string) => unit === "\n" || unit === "\r" || unit === "\u2028" || unit === "\u2029";
const isHyphen = (unit: string) => unit === "-" || unit === "\u2010";
const isSpace = (unit: string) => unit === " " || unit === "\t" || unit === "\v" || unit === "\f";
const isPause = (unit: string) => isSpace(unit) || isHyphen(unit) || isLine(unit);

/** A few signs unfold to whole phrases; no term is looked for in those, and they would make a short text long. */
const mostUnfolded = 4;

/** One character in the form in which it is compared; it may become several, or none. */
function foldCharacter(character: string): string {
  if (character <= "\x7f") return character.toLowerCase();
  if (isHan(character) && character <= "\u9fff") return character;
  if (unseen.test(character)) return "";
  if (character === "\u2019") return "'";
  const folded = character.normalize("NFKC").toLowerCase();
  return folded.length > mostUnfolded ? character : folded;
}

const lowerCase = /\p{Ll}/u;

/**
 * What a run of spaces, hyphens and line ends stands for. A line is taken as only wrapped when the next one goes on in
 * lower case; everything else that ends a line ends a thought.
 * @param after the character as written
 */
function meaningOf(run: string, before: string, after: string): string {
  const lines = run.replaceAll("\r\n", "\n");
  const first = [...lines].findIndex(isLine);
  if (first >= 0) {
    const rest = [...lines].slice(first + 1);
    const wrapped = !rest.some((unit) => isLine(unit) || isHyphen(unit));
    return wrapped && isWordUnit(before) && lowerCase.test(after) ? " " : "\n";
  }
  if (isHan(before) || isHan(after)) return [...run].some(isHyphen) ? "-" : "";
  return " ";
}

export function foldText(text: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (unit: string, start: number, end: number) => {
    units.push(unit);
    starts.push(start);
    ends.push(end);
  };
  let run = "";
  let runStart = 0;
  let place = 0;
  const endRun = (after: string) => {
    const meaning = run === "" ? "" : meaningOf(run, units.at(-1) ?? "", after);
    if (meaning !== "") put(meaning, runStart, place);
    run = "";
  };
  for (const character of text) {
    const end = place + character.length;
    const folded = foldCharacter(character);
    for (let half = 0; half < folded.length; half++) {
      const unit = folded.charAt(half);
      if (isPause(unit)) {
        if (run === "") runStart = place;
        run += unit;
      } else {
        endRun(character);
        put(unit, place, end);
      }
    }
    place = end;
  }
  endRun("");
  return { units: units.join(""), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

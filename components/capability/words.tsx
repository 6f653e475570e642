import type { Words } from "#lib/capability/rules/outline";

/** Words of the curriculum, marked when they are in another language than the page. */
export function Said({ words }: { words: Words }) {
  return words.lang ? <span lang={words.lang}>{words.text}</span> : words.text;
}

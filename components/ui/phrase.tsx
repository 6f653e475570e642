import { Fragment } from "react";
import type { Locale } from "#lib/locales";

const segmenters = new Map<Locale, Intl.Segmenter>();

type Word = { at: number; text: string };

function wordsOf(text: string, locale: Locale): Word[] {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: "word" });
  segmenters.set(locale, segmenter);
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1);
    // Marks stay with the word before them.
    if (isWordLike || last === undefined) words.push({ at: index, text: segment });
    else last.text += segment;
  }
  return words;
}

/** A short Chinese or mixed line, such as a heading, that breaks between words only. Rendered by the server. */
export function Phrase({ text, locale }: { text: string; locale: Locale }) {
  if (locale !== "zh") return text;
  return (
    <span className="break-keep">
      {wordsOf(text, locale).map((word) => (
        <Fragment key={word.at}>
          {word.at > 0 ? <wbr /> : null}
          {word.text}
        </Fragment>
      ))}
    </span>
  );
}

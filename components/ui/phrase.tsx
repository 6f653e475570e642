import { Fragment } from "react";
import { wordsOf } from "#lib/line-break";
import type { Locale } from "#lib/locales";

/**
 * A short Chinese or mixed line, such as a heading, that breaks between words only. Where the HTML comes from the server it
 * has to be rendered there alone: browsers differ in where words end.
 */
export function Phrase({ text, locale }: { text: string; locale: Locale }) {
  if (locale !== "zh") return text;
  let at = 0;
  return (
    <span className="break-keep">
      {wordsOf(text, locale).map((word) => {
        const begin = at;
        at += word.length;
        return (
          <Fragment key={begin}>
            {begin > 0 ? <wbr /> : null}
            {word}
          </Fragment>
        );
      })}
    </span>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { type TextPart, textDifference } from "#lib/editorial/rules/difference/text-difference";

const languageOfPath = (path: string) => (path.endsWith(".zh") ? "zh" : path.endsWith(".en") ? "en" : undefined);

/** A field's value; an empty one says so. */
export function FieldText({ path, text }: { path: string; text: string }) {
  const t = useTranslations("studio.value");
  if (text === "") return <span className="text-soft">{t("none")}</span>;
  return (
    <span lang={languageOfPath(path)} className="whitespace-pre-wrap break-words">
      {text}
    </span>
  );
}

type ChangedTextProps = {
  path: string;
  before: string;
  after: string;
  /** The text before stands beside it already. */
  beside?: boolean;
};

/** What became of a text: gone words struck through, new ones underlined, said as well as shown. */
export function ChangedText({ path, before, after, beside = false }: ChangedTextProps) {
  const t = useTranslations("studio.value");
  const parts = textDifference(before, after);
  if (!isWorthComparing(path, parts)) {
    return (
      <>
        {beside ? null : (
          <>
            <FieldText path={path} text={before} />
            <span className="px-2 text-soft">→</span>
          </>
        )}
        <FieldText path={path} text={after} />
      </>
    );
  }
  let at = 0;
  return (
    <span lang={languageOfPath(path)} className="whitespace-pre-wrap break-words">
      {parts.map(({ kind, text }) => {
        at += text.length;
        if (kind === "same") return <span key={`${at}`}>{text}</span>;
        const Tag = kind === "gone" ? "del" : "ins";
        return (
          <Tag
            key={`${at}-${kind}`}
            className={kind === "gone" ? "text-soft line-through" : "bg-accent-wash underline decoration-accent"}
          >
            <span className="sr-only">{t(kind)} </span>
            {text}
          </Tag>
        );
      })}
    </span>
  );
}

const texts: readonly string[] = ["title", "note", "summary", "url", "publisher", "objectives", "quiz", "project"];

/** Two texts with little in common read better one after the other than mixed. */
function isWorthComparing(path: string, parts: TextPart[]): boolean {
  if (!texts.includes(path.split(".")[0] ?? "")) return false;
  const lengthOf = (...kinds: TextPart["kind"][]) =>
    parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.trim().length, 0);
  return lengthOf("same") * 3 >= Math.max(lengthOf("same", "gone"), lengthOf("same", "new"));
}

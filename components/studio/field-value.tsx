"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FieldPath, FieldValue } from "#lib/editorial/rules/fields";
import type { Offer } from "#lib/editorial/rules/offer";
import { type TextPart, textDifference } from "#lib/editorial/rules/text-difference";
import { pick } from "#lib/localized";

const coded = ["kind", "free", "level"] as const;

/** A field's value as a person reads it: names instead of codes. */
export function useValueText(offer: Offer) {
  const kinds = useTranslations("kinds");
  const locale = useLocale();
  const topics = new Map(offer.stages.flatMap((stage) => stage.topics.map((topic) => [topic.slug, topic.title])));
  const capabilities = new Map(offer.capabilities.map(({ slug, name }) => [slug, name]));
  const named = (names: typeof topics, slug: string) => {
    const name = names.get(slug);
    return name ? pick(name, locale) : slug;
  };
  return (path: FieldPath, value: FieldValue): string => {
    if (value === null || value === undefined || value === "") return "";
    if (path === "category") {
      const category = offer.categories.find(({ id }) => id === value);
      return category ? pick(category.name, locale) : String(value);
    }
    const code = coded.find((one) => one === path);
    if (code) return kinds(`${code}.${value}` as "free.yes");
    if (typeof value !== "object") return String(value);
    if (path === "languages") return value.map((language) => kinds(`language.${language as "zh"}`)).join(" · ");
    return value.map((slug) => named(path === "topics" ? topics : capabilities, slug)).join(" · ");
  };
}

const languageOfPath = (path: FieldPath) => (path.endsWith(".zh") ? "zh" : path.endsWith(".en") ? "en" : undefined);

/** A field's value; an empty one says so. */
export function FieldText({ path, text }: { path: FieldPath; text: string }) {
  const t = useTranslations("studio.value");
  if (text === "") return <span className="text-soft">{t("none")}</span>;
  return (
    <span lang={languageOfPath(path)} className="whitespace-pre-wrap break-words">
      {text}
    </span>
  );
}

type ChangedTextProps = {
  path: FieldPath;
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

const texts: readonly string[] = ["title", "note", "url", "publisher"];

/** Two texts with little in common read better one after the other than mixed. */
function isWorthComparing(path: FieldPath, parts: TextPart[]): boolean {
  if (!texts.includes(path.split(".")[0] ?? "")) return false;
  const lengthOf = (...kinds: TextPart["kind"][]) =>
    parts.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.trim().length, 0);
  return lengthOf("same") * 3 >= Math.max(lengthOf("same", "gone"), lengthOf("same", "new"));
}

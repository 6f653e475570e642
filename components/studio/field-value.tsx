"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FieldPath, FieldValue } from "#lib/editorial/rules/fields";
import type { Offer } from "#lib/editorial/rules/offer";
import { textDifference } from "#lib/editorial/rules/text-difference";
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

/** What became of a text: gone words struck through, new ones underlined, said as well as shown. */
export function ChangedText({ path, before, after }: { path: FieldPath; before: string; after: string }) {
  const t = useTranslations("studio.value");
  if (before === "" || after === "") {
    return (
      <>
        <FieldText path={path} text={before} />
        <span aria-hidden className="px-2 text-soft">
          →
        </span>
        <FieldText path={path} text={after} />
      </>
    );
  }
  let at = 0;
  return (
    <span lang={languageOfPath(path)} className="whitespace-pre-wrap break-words">
      {textDifference(before, after).map(({ kind, text }) => {
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

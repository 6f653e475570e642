"use client";

import { useTranslations } from "next-intl";

type ListDifferenceProps = {
  before: readonly string[];
  after: readonly string[];
  nameOf: (slug: string) => string;
};

/** What came into a list and what went; where nothing did, the order that is another one now. */
export function ListDifference({ before, after, nameOf }: ListDifferenceProps) {
  const t = useTranslations("studio.releases.list");
  const added = after.filter((slug) => !before.includes(slug));
  const removed = before.filter((slug) => !after.includes(slug));
  const kept = before.filter((slug) => after.includes(slug));
  const reordered = after.filter((slug) => before.includes(slug)).some((slug, index) => slug !== kept[index]);
  const lines = [
    { key: "added" as const, slugs: added },
    { key: "removed" as const, slugs: removed },
    { key: "order" as const, slugs: reordered ? after : [] },
  ].filter(({ slugs }) => slugs.length > 0);
  return (
    <ul className="grid gap-1">
      {lines.map(({ key, slugs }) => (
        <li key={key}>
          <span className="mr-2 text-soft">{t(key)}</span>
          <span className="break-words">{slugs.map(nameOf).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

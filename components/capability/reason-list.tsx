"use client";

import { useTranslations } from "next-intl";
import { useCapabilityWords } from "#components/capability/use-words";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import { findItem, type Place } from "#lib/capability/rules/find-item";
import type { Outline } from "#lib/capability/rules/outline";
import type { Contribution, EvidenceKind } from "#lib/capability/schema";

type Group = {
  key: string;
  place: Place;
  kind: EvidenceKind;
  points: number;
  of: number;
  items: { slug: string; place: Place; points: number }[];
};

/** Stage by stage and kind by kind; tenths are summed as whole numbers, so that the sum on screen is exact. */
function groupsOf(outline: Outline, contributions: readonly Contribution[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { item, kind, points, of } of contributions) {
    const place = findItem(outline, item);
    const key = `${place.stage?.slug ?? ""}:${kind}`;
    const group = groups.get(key) ?? { key, place, kind, points: 0, of, items: [] };
    group.points = (Math.round(group.points * 10) + Math.round(points * 10)) / 10;
    group.items.push({ slug: item.slug, place, points });
    groups.set(key, group);
  }
  return [...groups.values()];
}

type ReasonListProps = { outline: Outline; contributions: readonly Contribution[]; coverage: number };

/** What a coverage is made of, down to the last tenth. */
export function ReasonList({ outline, contributions, coverage }: ReasonListProps) {
  const t = useTranslations("capability");
  const { points } = useCapabilityWords(outline);
  return (
    <ul className="mt-1">
      {groupsOf(outline, contributions).map(({ key, place, kind, items, ...group }) => (
        <li key={key} className="border-rule border-b py-2">
          <div className="flex items-baseline justify-between gap-4">
            <span>
              {place.stage ? <Words said={place.stage.title} /> : null}
              <span className="block text-soft">{t(`kind.${kind}`, { count: items.length })}</span>
            </span>
            <span className="shrink-0 tabular-nums">
              {t("ofPoints", { points: points(group.points), of: points(group.of) })}
            </span>
          </div>
          {kind === "studied" ? (
            <ul className="mt-1 text-soft">
              {items.map((item) => (
                <li key={item.slug} className="flex items-baseline justify-between gap-4">
                  {item.place.href ? (
                    <Link href={item.place.href} className="link inline-block py-0.5">
                      <Words said={item.place.title} />
                    </Link>
                  ) : (
                    <Words said={item.place.title} />
                  )}
                  <span className="shrink-0 tabular-nums">{points(item.points)}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
      <li className="flex items-baseline justify-between gap-4 py-2 font-medium">
        <span>{t("sum")}</span>
        <span className="tabular-nums">{points(coverage)}</span>
      </li>
    </ul>
  );
}

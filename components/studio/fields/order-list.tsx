"use client";

import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link";

type OrderListProps = {
  items: { slug: string; name: string }[];
  /** Where each of them is edited. */
  room: "topics" | "stages";
  outline: `/${string}`;
};

/** What stands in order, to read; the outline is where it is changed. */
export function OrderList({ items, room, outline }: OrderListProps) {
  const t = useTranslations("studio.course");
  return (
    <div className="grid gap-3">
      {items.length === 0 ? (
        <p className="text-soft">{t("emptyOrder")}</p>
      ) : (
        <ol className="list-decimal gap-x-10 pl-7 marker:text-soft marker:tabular-nums lg:columns-2">
          {items.map(({ slug, name }) => (
            <li key={slug} className="break-inside-avoid py-1 pl-1">
              <Link href={`/studio/${room}/${slug}`} className="link inline-flex min-h-6 items-center">
                {name}
              </Link>
            </li>
          ))}
        </ol>
      )}
      <p className="text-sm text-soft">
        {t("order")}{" "}
        <Link href={outline} className="link">
          {t("toOutline")}
        </Link>
      </p>
    </div>
  );
}

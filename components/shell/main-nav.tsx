"use client";

import { useTranslations } from "next-intl";
import { usePlaces } from "#components/shell/places";
import { Link } from "#components/ui/link";

export function MainNav() {
  const t = useTranslations("shell");
  return (
    <ul className="flex h-full gap-6">
      {usePlaces().map(({ href, name, current }) => (
        <li key={name} className="flex">
          <Link
            href={href}
            aria-current={current ? "page" : undefined}
            className="flex items-center whitespace-nowrap border-transparent border-y-2 text-soft hover:text-ink aria-[current=page]:border-b-accent aria-[current=page]:text-ink"
          >
            {t(`places.${name}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

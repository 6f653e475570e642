"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link";
import { useSession } from "#lib/account/client";

/** The rooms of the studio, shown to those who have more than one. */
export function StudioNav() {
  const t = useTranslations("studio.nav");
  const path = usePathname();
  const role = useSession().data?.user?.role;
  if (role !== "admin") return null;
  return (
    <nav aria-label={t("label")} className="mb-8 border-rule border-b">
      <ul className="flex gap-6">
        {(["resources", "users"] as const).map((room) => (
          <li key={room}>
            <Link
              href={`/studio/${room}`}
              aria-current={path.includes(`/studio/${room}`) ? "page" : undefined}
              className="target -mb-px inline-flex items-center border-transparent border-b-2 text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {t(room)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Link } from "#components/ui/link";
import { useSession } from "#lib/account/client";

const ofEditors = ["resources", "import", "roadmaps", "roles", "releases", "care"] as const;
const ofAdmins = ["users", "audit"] as const;

/** Whether this address lies in a room; topics and stages are parts of roadmaps. */
const isIn = (path: string, room: string): boolean =>
  path.includes(`/studio/${room}`) || (room === "roadmaps" && /\/studio\/(topics|stages)\//.test(path));

/** The rooms of the studio, as far as this person may enter them. */
export function StudioNav() {
  const t = useTranslations("studio.nav");
  const path = usePathname();
  const role = useSession().data?.user?.role;
  if (role !== "admin" && role !== "editor") return null;
  const rooms = role === "admin" ? ([...ofEditors, ...ofAdmins] as const) : ofEditors;
  return (
    <nav aria-label={t("label")} className="mb-8 border-rule border-b">
      <ul className="flex flex-wrap gap-x-6">
        {rooms.map((room) => (
          <li key={room}>
            <Link
              href={`/studio/${room}`}
              aria-current={isIn(path, room) ? "page" : undefined}
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

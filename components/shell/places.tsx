"use client";

import { usePathname } from "next/navigation";
import { useLocale } from "next-intl";
import { useHomeRoadmap } from "#components/shell/home-roadmap";
import { useSession } from "#lib/account/client";

export type Place = {
  href: `/${string}`;
  name: "roadmap" | "dashboard" | "plan" | "roles" | "resources" | "studio";
  current: boolean;
};

/** Places everyone signed in has, besides the main ones. */
export const personalPlaces = [
  { href: "/evidence", name: "evidence" },
  { href: "/mentors", name: "mentors" },
  { href: "/mentoring", name: "mentoring" },
] as const;

/** The main places, as far as this person may enter them. */
export function usePlaces(): Place[] {
  const path = usePathname().slice(useLocale().length + 1);
  const roadmap = useHomeRoadmap();
  const role = useSession().data?.user?.role;
  const places: { href: `/${string}`; name: Place["name"]; under: string }[] = [
    ...(roadmap ? [{ href: roadmap, name: "roadmap" as const, under: "/roadmaps" }] : []),
    { href: "/dashboard", name: "dashboard", under: "/dashboard" },
    { href: "/plan", name: "plan", under: "/plan" },
    { href: "/roles", name: "roles", under: "/roles" },
    { href: "/resources", name: "resources", under: "/resources" },
  ];
  if (role === "editor" || role === "admin")
    places.push({ href: "/studio/resources", name: "studio", under: "/studio" });
  return places.map(({ href, name, under }) => ({
    href,
    name,
    current: path === under || path.startsWith(`${under}/`),
  }));
}

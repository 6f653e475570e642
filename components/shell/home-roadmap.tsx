"use client";

import { createContext, type ReactNode, useContext } from "react";
import { placeOf, type RoadmapPlace } from "#lib/catalog/rules/chosen-roadmap";

const HomeRoadmap = createContext<`/roadmaps/${string}` | null>(null);

/** The roadmap to which general ways lead: the oldest that is published. Null as long as there is none. */
export const useHomeRoadmap = (): `/roadmaps/${string}` | null => useContext(HomeRoadmap);

/** Where a roadmap has this page of one's own, and whether it is the home roadmap's. */
export function useRoadmapPlace(place: RoadmapPlace, slug: string): { href: `/${string}`; home: boolean } {
  const home = useHomeRoadmap()?.slice("/roadmaps/".length);
  return { href: placeOf(place, slug, home), home: slug === home };
}

export function HomeRoadmapProvider({ slug, children }: { slug: string | undefined; children: ReactNode }) {
  return <HomeRoadmap value={slug === undefined ? null : `/roadmaps/${slug}`}>{children}</HomeRoadmap>;
}

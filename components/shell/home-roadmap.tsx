"use client";

import { createContext, type ReactNode, useContext } from "react";

const HomeRoadmap = createContext<`/roadmaps/${string}` | null>(null);

/** The roadmap to which general ways lead: the oldest that is published. Null as long as there is none. */
export const useHomeRoadmap = (): `/roadmaps/${string}` | null => useContext(HomeRoadmap);

export function HomeRoadmapProvider({ slug, children }: { slug: string | undefined; children: ReactNode }) {
  return <HomeRoadmap value={slug === undefined ? null : `/roadmaps/${slug}`}>{children}</HomeRoadmap>;
}

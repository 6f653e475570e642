"use client";

import type { ReactNode } from "react";
import { useHomeRoadmap } from "#components/shell/home-roadmap";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";

/** The way on to the roadmap, where there is one. */
export function RoadmapWay({ children }: { children: ReactNode }) {
  const roadmap = useHomeRoadmap();
  return roadmap === null ? null : (
    <Link href={roadmap} className={buttonClass()}>
      {children}
    </Link>
  );
}

/** A personal page that there is once for every roadmap. */
export type RoadmapPlace = "/dashboard" | "/plan";

/**
 * The roadmap a page is about: the one its address names, or the first where it names none.
 * @param named what follows the page's own address, segment by segment
 * @returns undefined when there is no such roadmap
 */
export function chosenRoadmap<Named extends { slug: string }>(
  roadmaps: readonly Named[],
  named: readonly string[] = [],
): Named | undefined {
  if (named.length > 1) return undefined;
  return named[0] === undefined ? roadmaps[0] : roadmaps.find(({ slug }) => slug === named[0]);
}

/** Where a roadmap has this page. The first roadmap's address names none, so that it outlives a new first one. */
export const placeOf = (place: RoadmapPlace, slug: string, first: string | undefined): `/${string}` =>
  slug === first ? place : `${place}/${slug}`;

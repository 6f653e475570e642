"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import type { Place } from "#components/studio/editor/kind";
import { outlineOptions, studioRoadmapsOptions } from "#lib/editorial/client/outline";
import type { Offer } from "#lib/editorial/rules/offer";

/**
 * Stages and topics as the drafts stand, once they have come: what was added to the outline and is not published yet can
 * be chosen too. Until then, and when they cannot be had, what is published.
 */
export function useDraftOffer(offer: Offer): Offer {
  const roadmaps = useQuery(studioRoadmapsOptions).data?.items ?? [];
  const outlines = useQueries({ queries: roadmaps.map(({ slug }) => outlineOptions(slug)) });
  if (roadmaps.length === 0 || outlines.some(({ data }) => data === undefined)) return offer;
  const weights = new Map(offer.stages.map((stage) => [stage.slug, stage.weights]));
  const stages = outlines.flatMap(({ data }) =>
    (data?.stages ?? [])
      .filter(({ state }) => state !== "archived")
      .map(({ slug, title, topics }, order) => ({
        slug,
        roadmap: data?.slug ?? "",
        order,
        title,
        topics: topics
          .filter(({ state }) => state !== "archived")
          .map((topic) => ({ slug: topic.slug, title: topic.title })),
        weights: weights.get(slug) ?? [],
      })),
  );
  return { ...offer, stages };
}

/** The stage a topic stands in. */
export const stageOfTopic = (offer: Offer, topic: string) =>
  offer.stages.find(({ topics }) => topics.some(({ slug }) => slug === topic));

const nowhere: Place = { back: "/studio/roadmaps", to: "roadmap", learners: null };

export function placeOfTopic(offer: Offer, slug: string | null): Place {
  const stage = slug === null ? undefined : stageOfTopic(offer, slug);
  if (stage === undefined) return nowhere;
  const { roadmap } = stage;
  return { back: `/studio/roadmaps/${roadmap}`, to: "outline", learners: `/roadmaps/${roadmap}/${stage.slug}/${slug}` };
}

export function placeOfStage(offer: Offer, slug: string | null): Place {
  const roadmap = offer.stages.find((stage) => stage.slug === slug)?.roadmap;
  if (roadmap === undefined) return nowhere;
  return { back: `/studio/roadmaps/${roadmap}`, to: "outline", learners: `/roadmaps/${roadmap}/${slug}` };
}

export const placeOfRoadmap = (_offer: Offer, slug: string | null): Place =>
  slug === null ? nowhere : { back: `/studio/roadmaps/${slug}`, to: "outline", learners: `/roadmaps/${slug}` };

"use client";

import { ItemEditor } from "#components/studio/item-editor";
import { roadmapKind } from "#components/studio/roadmap-kind";
import type { Offer } from "#lib/editorial/rules/offer";

export const RoadmapEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={roadmapKind} {...props} />;

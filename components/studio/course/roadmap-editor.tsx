"use client";

import { roadmapKind } from "#components/studio/course/roadmap-kind";
import { ItemEditor } from "#components/studio/editor/item-editor";
import type { Offer } from "#lib/editorial/rules/offer";

export const RoadmapEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={roadmapKind} {...props} />;

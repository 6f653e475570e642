"use client";

import { stageKind } from "#components/studio/course/stage-kind";
import { ItemEditor } from "#components/studio/editor/item-editor";
import type { Offer } from "#lib/editorial/rules/offer";

export const StageEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={stageKind} {...props} />;

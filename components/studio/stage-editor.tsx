"use client";

import { ItemEditor } from "#components/studio/item-editor";
import { stageKind } from "#components/studio/stage-kind";
import type { Offer } from "#lib/editorial/rules/offer";

export const StageEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={stageKind} {...props} />;

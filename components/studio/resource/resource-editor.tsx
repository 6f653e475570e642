"use client";

import { ItemEditor } from "#components/studio/editor/item-editor";
import { resourceKind } from "#components/studio/resource/resource-kind";
import type { Offer } from "#lib/editorial/rules/offer";

export const ResourceEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={resourceKind} {...props} />;

"use client";

import { ItemEditor } from "#components/studio/item-editor";
import { topicKind } from "#components/studio/topic-kind";
import type { Offer } from "#lib/editorial/rules/offer";

export const TopicEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={topicKind} {...props} />;

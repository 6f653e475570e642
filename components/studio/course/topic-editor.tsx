"use client";

import { topicKind } from "#components/studio/course/topic-kind";
import { ItemEditor } from "#components/studio/editor/item-editor";
import type { Offer } from "#lib/editorial/rules/offer";

export const TopicEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={topicKind} {...props} />;

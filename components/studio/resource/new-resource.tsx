"use client";

import { NewItem } from "#components/studio/editor/new-item";
import { resourceKind } from "#components/studio/resource/resource-kind";
import type { Offer } from "#lib/editorial/rules/offer";

export const NewResource = ({ offer }: { offer: Offer }) => <NewItem kind={resourceKind} offer={offer} />;

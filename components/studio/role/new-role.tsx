"use client";

import { NewItem } from "#components/studio/editor/new-item";
import { roleKind } from "#components/studio/role/role-kind";
import type { Offer } from "#lib/editorial/rules/offer";

export const NewRole = ({ offer }: { offer: Offer }) => <NewItem kind={roleKind} offer={offer} />;

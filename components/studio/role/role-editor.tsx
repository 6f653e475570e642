"use client";

import { ItemEditor } from "#components/studio/editor/item-editor";
import { roleKind } from "#components/studio/role/role-kind";
import type { Offer } from "#lib/editorial/rules/offer";

export const RoleEditor = (props: { slug: string; offer: Offer }) => <ItemEditor kind={roleKind} {...props} />;

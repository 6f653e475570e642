import { expect, test } from "vitest";
import { readCare } from "#lib/links/rules/care-address";

test.each<[string, object]>([
  ["", { tab: "links", links: "care", page: 1 }],
  ["view=broken&page=3", { tab: "links", links: "broken", page: 3 }],
  ["tab=reports&view=broken", { tab: "reports", links: "reported" }],
  ["tab=quality&view=resources-old", { tab: "quality", quality: "resources-old" }],
  ["tab=translations&view=resources-old", { tab: "translations", quality: "translations" }],
  ["tab=quality&view=translations", { tab: "quality", quality: "topics-without-resources" }],
  ["tab=nonsense&view=nonsense&page=-1", { tab: "links", links: "care", page: 1 }],
  ["page=1.5", { page: 1 }],
])("?%s", (query, expected) => expect(readCare(new URLSearchParams(query))).toMatchObject(expected));

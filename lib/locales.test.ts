import { expect, test } from "vitest";
import { inLanguage } from "#lib/locales";

test.each([
  ["/zh", "/en"],
  ["/zh/settings", "/en/settings"],
  ["/zh?view=map#zh", "/en?view=map#zh"],
  ["/zh#top", "/en#top"],
  ["/en/resources?next=/zh/a", "/en/resources?next=/zh/a"],
])("%s in English is %s", (path, there) => expect(inLanguage(path, "en")).toBe(there));

import { expect, test } from "vitest";
import { type BatchNote, takeBack } from "#lib/editorial/rules/take-back";

const note = (part: Partial<BatchNote>): BatchNote => ({
  draftVersion: 2,
  publishedVersion: 2,
  archived: false,
  draftBefore: 2,
  publishedBefore: 1,
  archivedBefore: false,
  draftAfter: 2,
  publishedAfter: 2,
  archivedAfter: false,
  ...part,
});
const keep = { fromVersion: null, publish: "keep", publishedVersion: null };

test.each<[string, Partial<BatchNote>, unknown]>([
  ["a publication: the pointer goes back", {}, { ...keep, publish: "version", publishedVersion: 1, archived: false }],
  ["a first publication", { publishedBefore: null }, { ...keep, publish: "version", archived: false }],
  [
    "an edit of a draft: its text comes back as a new version",
    { draftVersion: 3, draftAfter: 3, publishedVersion: 1, publishedAfter: 1 },
    { ...keep, fromVersion: 2, publish: "version", publishedVersion: 1, archived: false },
  ],
  [
    "an edit of what was published: published again",
    { draftVersion: 3, draftAfter: 3, publishedBefore: 2 },
    { ...keep, fromVersion: 2, publish: "draft", archived: false },
  ],
  [
    "archived",
    { archived: true, archivedAfter: true, publishedBefore: 2 },
    { ...keep, publish: "version", publishedVersion: 2, archived: false },
  ],
  [
    "made by the batch: archived",
    { draftBefore: null, publishedVersion: null, publishedAfter: null },
    { ...keep, archived: true },
  ],
  ["edited since", { draftVersion: 3 }, null],
  ["published since", { publishedVersion: 3 }, null],
  ["archived since", { archived: true }, null],
])("%s", (_fact, part, expected) => expect(takeBack(note(part))).toEqual(expected));

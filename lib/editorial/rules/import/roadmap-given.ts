import type { RoadmapContent, StageContent, TopicContent } from "#lib/catalog/schema";
import type { Localized } from "#lib/localized";

/** Where something stands: `path` as in the JSON file, `stages.0.topics.2.minutes`; `line` of a text, from 1. */
export type Place = { line: number | null; path: string };
export type ImportFault = Place & { code: string; params?: string[] };

/** The fields that a file names; a text only in the languages that it names. */
type Named<Content extends { title: Localized; summary: Localized }> = {
  [Field in Exclude<keyof Content, "title" | "summary">]?: Content[Field] | undefined;
} & { title?: Partial<Localized> | undefined; summary?: Partial<Localized> | undefined };

/** One item of a file. Without a slug it is recognised by its title. */
export type Given<Fields> = { at: Place; slug: string | null; fields: Fields };
export type GivenTopic = Given<Named<TopicContent>>;
export type GivenStage = Given<Omit<Named<StageContent>, "topics">> & { topics: GivenTopic[] };
/** What a file says of a roadmap. What it leaves out stays as it is. */
export type GivenRoadmap = Given<Omit<Named<RoadmapContent>, "stages">> & { stages: GivenStage[] };

/** A file as it was read; no roadmap when there is none to be made out. */
export type ReadRoadmap = { roadmap: GivenRoadmap | null; errors: ImportFault[] };

/** Stages and topics of one file, together. */
export const mostItems = 2000;
/** Errors that are named of one file. */
export const mostErrors = 200;
/** Bytes of one file. */
export const largestRoadmapFile = 4 * 1024 * 1024;

export const roadmapFormats = { json: "application/json", markdown: "text/markdown" } as const;
export type RoadmapFormat = keyof typeof roadmapFormats;

/** What a text is, by the name of its file and else by how it begins. */
export function roadmapFormatOf(name: string, text: string): RoadmapFormat {
  if (/\.json$/i.test(name)) return "json";
  if (/\.(md|markdown|txt)$/i.test(name)) return "markdown";
  return /^\s*[[{]/.test(text.slice(0, 500)) ? "json" : "markdown";
}

import { isSlug } from "#lib/editorial/rules/address";
import {
  type Given,
  type GivenRoadmap,
  type GivenStage,
  mostErrors,
  mostItems,
  type Place,
  type ReadRoadmap,
} from "#lib/editorial/rules/import/roadmap-given";
import { headingOf, type Language, languagesIn } from "#lib/editorial/rules/import/roadmap-line";
import type { Localized } from "#lib/localized";

type WithSummary = Given<{ title?: Partial<Localized> | undefined; summary?: Partial<Localized> | undefined }>;

/** What has been read so far, and what the next line of text belongs to. */
type Reading = ReadRoadmap & { current: WithSummary | null; language: Language | null; items: number };

/** An item of a list that is not indented: what is belongs to the text of the item above it. */
const listItem = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(.*))?$/;
const option = /^(lang|model):[ \t]*(\S*)$/;

/**
 * Reads an outline: `# roadmap`, `## stage (12 h)`, `- topic (60 min)` or `1. topic`, a public id in braces behind each if one wants,
 * text below as summary. Chinese stands before ` | ` and English behind it; a text in one language is in the one that the last
 * line `lang: zh` or `lang: en` says, without such a line in Chinese when it has Chinese characters. Whatever is wrong is
 * named by its line; no text makes it throw.
 */
export function readRoadmapMarkdown(text: string): ReadRoadmap {
  const reading: Reading = { roadmap: null, errors: [], current: null, language: null, items: 0 };
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    readLine(reading, line, index + 1);
    if (reading.items > mostItems) reading.errors.push({ line: index + 1, path: "stages", code: "TOO_LARGE" });
    if (reading.items > mostItems || reading.errors.length >= mostErrors) break;
  }
  for (const item of itemsIn(reading.roadmap)) trimSummary(item);
  if (reading.roadmap === null && reading.errors.length === 0)
    reading.errors.push({ line: 1, path: "", code: "EMPTY_FILE" });
  return { roadmap: reading.roadmap, errors: reading.errors };
}

const itemsIn = (roadmap: GivenRoadmap | null): WithSummary[] =>
  roadmap === null ? [] : [roadmap, ...roadmap.stages.flatMap((stage) => [stage, ...stage.topics])];

function readLine(reading: Reading, line: string, number: number): void {
  const [, hashes, heading = ""] = /^(#{1,6})(?:[ \t]+(.*))?$/.exec(line) ?? [];
  if (hashes !== undefined) {
    if (hashes === "#") readRoadmap(reading, heading, number);
    else if (hashes === "##") readStage(reading, heading, number);
    else fail(reading, number, "UNKNOWN_HEADING");
    return;
  }
  const item = listItem.exec(line);
  if (item) {
    readTopic(reading, item[1] ?? "", number);
    return;
  }
  const [, name = "", value = ""] = option.exec(line.trim()) ?? [];
  if (name === "lang") {
    if (value === "zh" || value === "en") reading.language = value;
    else fail(reading, number, "UNKNOWN_LANGUAGE");
  } else if (name === "model" && reading.current !== null && reading.current === reading.roadmap) {
    reading.roadmap.fields.model = value;
    if (!isSlug(value)) reading.errors.push({ line: number, path: "model", code: "FORMAT" });
  } else readText(reading, line.trim(), number);
}

function fail(reading: Reading, line: number, code: string): void {
  reading.errors.push({ line, path: reading.current?.at.path ?? "", code });
}

type Start = { at: Place; line: string; unit: "minutes" | "hours" | null };

/** What every item begins with; the same faults for all. */
function begin(reading: Reading, { at, line, unit }: Start) {
  const { text, slug, amount } = headingOf(line, unit);
  const title = languagesIn(text, reading.language);
  const fault = (field: string, code: string) => {
    reading.errors.push({ line: at.line, path: at.path === "" ? field : `${at.path}.${field}`, code });
  };
  if (title === null) fault("title", "TOO_MANY_LANGUAGES");
  else if (Object.keys(title).length === 0) fault("title", "ONE_LANGUAGE");
  if (slug !== null && !isSlug(slug)) fault("slug", "FORMAT");
  const whole = amount === null || Number.isInteger(amount);
  if (!whole) fault(unit === "hours" ? "estimatedHours" : "minutes", "WHOLE_NUMBER");
  return { given: { at, slug, fields: { title: title ?? {} } }, amount: whole ? amount : null };
}

function readRoadmap(reading: Reading, line: string, number: number): void {
  if (reading.roadmap !== null) {
    fail(reading, number, "SECOND_ROADMAP");
    return;
  }
  const { given } = begin(reading, { at: { line: number, path: "" }, line, unit: null });
  reading.roadmap = { ...given, stages: [] };
  reading.current = reading.roadmap;
}

function readStage(reading: Reading, line: string, number: number): void {
  const { roadmap } = reading;
  if (roadmap === null) {
    fail(reading, number, "NO_ROADMAP");
    return;
  }
  const path = `stages.${roadmap.stages.length}`;
  const { given, amount } = begin(reading, { at: { line: number, path }, line, unit: "hours" });
  const fields = { ...given.fields, ...(amount === null ? {} : { estimatedHours: amount }) };
  const stage: GivenStage = { ...given, fields, topics: [] };
  roadmap.stages.push(stage);
  reading.current = stage;
  reading.items += 1;
}

function readTopic(reading: Reading, line: string, number: number): void {
  const stage = reading.roadmap?.stages.at(-1);
  if (stage === undefined) {
    fail(reading, number, "NO_STAGE");
    return;
  }
  const path = `${stage.at.path}.topics.${stage.topics.length}`;
  const { given, amount } = begin(reading, { at: { line: number, path }, line, unit: "minutes" });
  const topic = { ...given, fields: { ...given.fields, ...(amount === null ? {} : { minutes: amount }) } };
  stage.topics.push(topic);
  reading.current = topic;
  reading.items += 1;
}

/** A line of a summary; an empty one parts two paragraphs. */
function readText(reading: Reading, line: string, number: number): void {
  const { current, language } = reading;
  if (current === null) {
    if (line !== "") fail(reading, number, "NO_ROADMAP");
    return;
  }
  const before = current.fields.summary ?? {};
  const given = languagesIn(line, language);
  if (given === null) {
    fail(reading, number, "TOO_MANY_LANGUAGES");
    return;
  }
  const summary: Partial<Localized> = { ...before };
  for (const one of ["zh", "en"] as const) {
    if (line === "" && before[one] !== undefined) summary[one] = `${before[one]}\n`;
    const text = given[one];
    if (text !== undefined) summary[one] = before[one] === undefined ? text : `${before[one]}\n${text}`;
  }
  current.fields.summary = summary;
}

function trimSummary({ fields }: WithSummary): void {
  const { zh, en } = fields.summary ?? {};
  const kept = { ...(zh === undefined ? {} : { zh: tidy(zh) }), ...(en === undefined ? {} : { en: tidy(en) }) };
  if (Object.keys(kept).length > 0) fields.summary = kept;
  else delete fields.summary;
}

const tidy = (text: string): string => text.trim().replace(/\n{3,}/g, "\n\n");

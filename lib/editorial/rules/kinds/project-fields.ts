import type { Project } from "#lib/catalog/schema";
import { missingLanguages } from "#lib/editorial/rules/check";
import {
  checkText,
  checkTexts,
  courseLimits,
  isText,
  isTextList,
  textOf,
} from "#lib/editorial/rules/kinds/course-check";
import { type FieldValue, plainValueAt, withPlainValue } from "#lib/editorial/rules/kinds/field-set";
import { textListPaths, textListValue, withTextListValue } from "#lib/editorial/rules/kinds/text-list";
import type { FieldError } from "#lib/errors";

const texts = ["project.title.zh", "project.title.en", "project.brief.zh", "project.brief.en"] as const;
export const projectLists = ["deliverables", "acceptance"] as const;
type ListName = (typeof projectLists)[number];

/** A project with its keys in one order and nothing else in it. */
export const projectOf = ({ slug, title, brief, deliverables, acceptance }: Project): Project => ({
  slug,
  title: textOf(title),
  brief: textOf(brief),
  deliverables: deliverables.map(textOf),
  acceptance: acceptance.map(textOf),
});

export const emptyProject = (slug: string): Project => ({
  slug,
  title: { zh: "", en: "" },
  brief: { zh: "", en: "" },
  deliverables: [],
  acceptance: [],
});

export const encodeProject = (project: Project): string => JSON.stringify(projectOf(project));
export const decodeProject = (value: string): Project => JSON.parse(value) as Project;

/** Where one state has a project and another has none it is one field; else each text, each criterion is. */
export function projectPaths(projects: readonly (Project | null)[]): string[] {
  const there = projects.filter((project) => project !== null);
  if (there.length < projects.length || there.length === 0) return ["project"];
  const lists = projectLists.flatMap((name) =>
    textListPaths(
      `project.${name}`,
      there.map((project) => project[name]),
    ),
  );
  return there.some(({ slug }) => slug !== there[0]?.slug) ? ["project"] : [...texts, ...lists];
}

/** The list a path below `project` belongs to, and what of it; null for the other fields. */
function listOf(rest: string): { name: ListName; rest: string } | null {
  const [first = "", ...below] = rest.split(".");
  const name = projectLists.find((one) => one === first);
  return name ? { name, rest: below.join(".") } : null;
}

/** `rest`: the path below `project`; empty for all of it. */
export function projectValue(project: Project | null, rest: string): FieldValue {
  if (project === null) return null;
  if (rest === "") return encodeProject(project);
  const list = listOf(rest);
  return list ? textListValue(project[list.name], list.rest) : plainValueAt(project, rest);
}

export function withProjectValue(project: Project | null, rest: string, value: FieldValue): Project | null {
  if (rest === "") return typeof value === "string" ? decodeProject(value) : null;
  if (project === null) return null;
  const list = listOf(rest);
  if (list === null) return withPlainValue(project, rest, value);
  return { ...project, [list.name]: withTextListValue(project[list.name], list.rest, value) };
}

export const checkProject = (project: Project): FieldError[] => [
  ...checkText("project.title", project.title, courseLimits.title),
  ...checkText("project.brief", project.brief, courseLimits.text),
  ...projectLists.flatMap((name) => checkTexts(`project.${name}`, project[name])),
];

/** Published, a project says in both languages what to do and what a good piece of work is. */
export const missingInProject = (project: Project): FieldError[] => [
  ...missingLanguages("project.title", project.title, true),
  ...missingLanguages("project.brief", project.brief, true),
  ...projectLists.flatMap((name) =>
    project[name].flatMap((text, place) => missingLanguages(`project.${name}.${place}`, text, true)),
  ),
  ...(project.acceptance.length === 0 ? [{ path: "project.acceptance", code: "REQUIRED" }] : []),
];

export function isProject(value: unknown): value is Project {
  if (typeof value !== "object" || value === null) return false;
  const { slug, title, brief, deliverables, acceptance } = value as Partial<Project>;
  return typeof slug === "string" && [title, brief].every(isText) && [deliverables, acceptance].every(isTextList);
}

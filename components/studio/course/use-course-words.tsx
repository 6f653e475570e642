"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FieldWords } from "#components/studio/editor/field-words";
import { useFieldError } from "#components/studio/fields/use-field-error";
import type { FieldValue } from "#lib/editorial/rules/kinds/field-set";
import { decodeProject } from "#lib/editorial/rules/kinds/project-fields";
import { decodeQuestion } from "#lib/editorial/rules/kinds/question";
import { decodeWeight } from "#lib/editorial/rules/kinds/stage-fields";
import { textsIn } from "#lib/editorial/rules/kinds/text-list";
import type { Offer } from "#lib/editorial/rules/offer";
import type { FieldError } from "#lib/errors";
import { type Localized, pick } from "#lib/localized";

/** Names of whatever a course refers to, in the editor's language; a public id where there is no name. */
export function useNames(offer: Offer): (slug: string) => string {
  const locale = useLocale();
  const names = new Map([
    ...offer.capabilities.map(({ slug, name }) => [slug, name] as const),
    ...offer.stages.map(({ slug, title }) => [slug, title] as const),
    ...offer.stages.flatMap(({ topics }) => topics.map(({ slug, title }) => [slug, title] as const)),
  ]);
  return (slug) => {
    const name = names.get(slug);
    return name ? pick(name, locale) : slug;
  };
}

const listNames = ["objectives", "deliverables", "acceptance"] as const;
const plain = ["minutes", "required", "estimatedHours", "topics", "stages", "capabilities", "model", "quiz"] as const;

/** A field of a topic, stage or roadmap by its name. */
function useCourseLabel(named: (slug: string) => string): (path: string) => string {
  const t = useTranslations("studio.course");
  return (path) => {
    const parts = path.split(".");
    const [first = "", second = ""] = parts;
    const language = parts.at(-1) === "zh" ? "zh" : "en";
    if (first === "title" || first === "summary") return t(`field.${first}.${language}`);
    if (first === "capabilityWeights") {
      return second === "" ? t("field.capabilityWeights") : t("label.weight", { name: named(second) });
    }
    if (first === "quiz" && second !== "") return t("label.question", { id: second });
    if (path === "prerequisites.stages") return t("field.prerequisiteStages");
    if (path === "prerequisites.topics") return t("field.prerequisiteTopics");
    if (first === "prerequisites") return t("field.prerequisites");
    if (path.startsWith("project.title.")) return t(`field.projectTitle.${language}`);
    if (path.startsWith("project.brief.")) return t(`field.brief.${language}`);
    const list = listNames.find((one) => parts.includes(one));
    if (list) {
      const [place, itsLanguage] = parts.slice(parts.indexOf(list) + 1);
      if (place === undefined) return t(`field.${list}`);
      const item = { list, number: Number(place) + 1 };
      return itsLanguage === undefined ? t("label.item", item) : t("label.itemIn", { ...item, language });
    }
    if (first === "project") return t("field.project");
    const name = plain.find((one) => one === first);
    return name ? t(`field.${name}`) : path;
  };
}

const both = ({ zh, en }: Localized, between = "\n"): string => [zh, en].filter((text) => text !== "").join(between);
const numbered = (list: readonly Localized[]): string =>
  list.map((text, place) => `${place + 1}. ${both(text)}`).join("\n");

/** Fields and values of topics, stages and roadmaps as a person reads them. */
export function useCourseWords(offer: Offer): FieldWords {
  const t = useTranslations("studio.course");
  const levels = useTranslations("levels");
  const named = useNames(offer);
  const label = useCourseLabel(named);
  const question = (json: string): string => {
    const one = decodeQuestion(json);
    const options = one.options.map(
      ({ id, ...text }) => `${id === one.answer ? "✓" : "·"} ${id}  ${both(text, " / ")}`,
    );
    const facts = `${named(one.topic)} · ${named(one.capability)} · ${one.difficulty}`;
    return [both(one.question), ...options, both(one.explanation), facts].join("\n");
  };
  const project = (json: string): string => {
    const one = decodeProject(json);
    const lists = [
      t("field.deliverables"),
      numbered(one.deliverables),
      t("field.acceptance"),
      numbered(one.acceptance),
    ];
    return [both(one.title), both(one.brief), ...lists].join("\n");
  };
  const weight = (value: string): string => {
    const { level, weight: worth } = decodeWeight(value);
    return `${worth} · ${t("weights.level")} ${level} ${levels(String(level) as "1")}`;
  };
  const listText = (path: string, value: readonly string[]): string =>
    listNames.some((name) => path.endsWith(name)) ? numbered(textsIn(value)) : value.map(named).join(" · ");
  return {
    label,
    text(path: string, value: FieldValue) {
      if (value === null || value === undefined || value === "") return "";
      if (typeof value === "boolean") return t(value ? "yes" : "no");
      if (typeof value === "object") return listText(path, value);
      if (path.startsWith("capabilityWeights.")) return weight(String(value));
      if (path.startsWith("quiz.")) return question(String(value));
      return path === "project" ? project(String(value)) : String(value);
    },
  };
}

const required = ["capabilityWeights", "acceptance", "stages"] as const;

/** What is wrong with a field of a course and how to mend it; circles with the way round. */
export function useCourseError(offer: Offer) {
  const t = useTranslations("studio.course");
  const named = useNames(offer);
  const errorText = useFieldError();
  return (fault: FieldError | null): string | undefined => {
    if (fault === null) return undefined;
    const { path, code, params = [] } = fault;
    if (code === "PREREQUISITE_CYCLE") return t("circle", { way: params.map(named).join(" → ") });
    if (code === "IN_ANOTHER_STAGE") return t("inAnother");
    if (code === "UNKNOWN_OPTION" || code === "UNKNOWN_MODEL") return t(`fault.${code}`);
    const needed = required.find((one) => path.split(".").at(-1) === one);
    return code === "REQUIRED" && needed ? t(`fault.REQUIRED_${needed}`) : errorText(path, code);
  };
}

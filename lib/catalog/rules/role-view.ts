import { type Said, say } from "#lib/catalog/rules/said";
import type { DimensionSlug, ModelContent, Requirement, Role } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

/** A target role in the language of the page. */
export type RoleView = {
  slug: string;
  title: Said;
  summary: Said;
  requirements: readonly Requirement[];
  focus: readonly string[];
  strengths: readonly string[];
  stages: readonly string[];
};

export function roleView(role: Role, locale: Locale): RoleView {
  const { slug, requirements, focus, strengths, stages } = role;
  const title = say(role.title, locale);
  return { slug, title, summary: say(role.summary, locale), requirements, focus, strengths, stages };
}

export type NamedCapability = { slug: string; name: Said; dimension: DimensionSlug };

/** The capability model by name alone, dimension by dimension, in its order. */
export type ModelNames = { slug: DimensionSlug; name: Said; capabilities: NamedCapability[] }[];

export function modelNames(model: ModelContent, locale: Locale): ModelNames {
  const names = new Map(model.capabilities.map(({ slug, name }) => [slug, name]));
  return model.dimensions.map(({ slug: dimension, name, capabilities }) => ({
    slug: dimension,
    name: say(name, locale),
    capabilities: capabilities.flatMap((slug) => {
      const own = names.get(slug);
      return own ? [{ slug, name: say(own, locale), dimension }] : [];
    }),
  }));
}

/** Levels by capability; what is not required is not there. */
export const levelsBySlug = (requirements: readonly Requirement[]): ReadonlyMap<string, number> =>
  new Map(requirements.map(({ capability, level }) => [capability, level]));

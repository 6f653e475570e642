import { type Said, say } from "#lib/catalog/rules/said";
import type { Resource } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

/** A resource as a list shows it, in the page's language. */
export type ResourceView = Pick<
  Resource,
  "slug" | "url" | "kind" | "languages" | "minutes" | "free" | "publisher" | "year" | "level"
> & { title: Said; note: Said };

export function resourceView(resource: Resource, locale: Locale): ResourceView {
  const { slug, url, kind, languages, minutes, free, publisher, year, level } = resource;
  const title = say(resource.title, locale);
  return {
    slug,
    url,
    kind,
    languages,
    minutes,
    free,
    publisher,
    year,
    level,
    title,
    note: say(resource.note, locale),
  };
}

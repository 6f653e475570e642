import { useFormatter, useTranslations } from "next-intl";
import { Words } from "#components/roadmap/words";
import { ExternalLink } from "#components/ui/external-link";
import { Link } from "#components/ui/link";
import type { ResourceView } from "#lib/catalog/rules/resource-view";
import { cx } from "#lib/cx";

/** Kind, language, time and price of a resource, in words. */
export function ResourceFacts({ resource }: { resource: ResourceView }) {
  const t = useTranslations("kinds");
  const topic = useTranslations("topic");
  const format = useFormatter();
  const facts = [
    t(`kind.${resource.kind}`),
    format.list(
      resource.languages.map((language) => t(`language.${language}`)),
      { type: "conjunction" },
    ),
    topic("minutes", { count: resource.minutes }),
    t(`free.${resource.free}`),
  ];
  return facts.join(" · ");
}

/** One resource in a list: the way out, its facts, and what it is good for. */
export function ResourceRow({ resource }: { resource: ResourceView }) {
  const t = useTranslations("topic");
  return (
    <li className="border-rule border-b py-3">
      <p>
        <ExternalLink
          href={resource.url}
          lang={resource.title.lang}
          className="inline-block min-h-6 font-medium pointer-coarse:py-2"
        >
          {resource.title.text}
        </ExternalLink>
      </p>
      <p className="mt-0.5 text-sm text-soft">
        <ResourceFacts resource={resource} />
        {" · "}
        <Link
          href={`/resources/${resource.slug}`}
          className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11"
        >
          {t("aboutResource")}
          <span className="sr-only">
            {t("colon")}
            {resource.title.text}
          </span>
        </Link>
      </p>
      {resource.note.text ? (
        <p className="mt-1 text-sm">
          <Words said={resource.note} />
        </p>
      ) : null}
    </li>
  );
}

type ResourceListProps = { resources: readonly ResourceView[]; columns?: boolean };

/** `columns`: two beside each other where there is room. */
export function ResourceList({ resources, columns = false }: ResourceListProps) {
  return (
    <ul className={cx("border-rule border-t", columns && "gap-x-12 lg:grid lg:grid-cols-2")}>
      {resources.map((resource) => (
        <ResourceRow key={resource.slug} resource={resource} />
      ))}
    </ul>
  );
}

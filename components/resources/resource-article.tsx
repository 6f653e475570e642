import { useFormatter, useTranslations } from "next-intl";
import { OtherLanguage, Words } from "#components/roadmap/words";
import { Badge } from "#components/ui/badge";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import { Phrase } from "#components/ui/phrase";
import type { Said } from "#lib/catalog/rules/said";
import type { Resource } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

type Chosen = "kind" | "minutes" | "free" | "level";

/** Everything a page says of a resource. In a draft some of it may not be chosen yet. */
export type ArticleResource = Pick<Resource, "languages" | "publisher" | "year"> &
  Partial<Pick<Resource, Chosen>> & {
    title: Said;
    note: Said;
    /** Null: not an address one can open. */
    url: string | null;
    category: Said | null;
    topics: { slug: string; href: `/${string}`; title: Said; order: number; stage: string }[];
    capabilities: { slug: string; name: Said; dimension: "people" | "things" | "knowledge" }[];
  };

type ArticleProps = { resource: ArticleResource; locale: Locale; level?: "h1" | "h3" };

const dot = { people: "bg-people", things: "bg-things", knowledge: "bg-knowledge" };
const headClass = "mt-9 border-ink border-t-2 pt-3 text-xl";

/** A resource as learners read it: on its page, and before that in the studio. */
export function ResourceArticle({ resource, locale, level: Heading = "h1" }: ArticleProps) {
  const t = useTranslations("resources");
  const topicWords = useTranslations("topic");
  const { title, note, url, topics, capabilities } = resource;
  const Head = Heading === "h1" ? "h2" : "h4";
  return (
    <>
      <Heading className="text-3xl" lang={title.lang}>
        <Phrase text={title.text} locale={title.lang ?? locale} />
      </Heading>
      {note.text ? (
        <p className="mt-2">
          <Words said={note} />
        </p>
      ) : null}
      <OtherLanguage of={[title, note]} />
      {url === null ? null : (
        <p className="mt-5">
          <a href={url} target="_blank" rel="noopener noreferrer" className={buttonClass({ variant: "solid" })}>
            {t("open")}
          </a>
          <span className="mt-2 block break-all text-sm text-soft">{url}</span>
        </p>
      )}
      <Head className={headClass}>{t("facts")}</Head>
      <Facts resource={resource} />
      <Head className={headClass}>{t("serves")}</Head>
      {topics.length === 0 ? <p className="mt-2 text-soft">{t("servesNone")}</p> : null}
      <ul>
        {topics.map((topic) => (
          <li key={topic.slug} className="border-rule border-b py-2">
            <Link href={topic.href} className="link inline-flex min-h-6 items-center pointer-coarse:min-h-11">
              <Words said={topic.title} />
            </Link>
            <span className="ml-3 text-sm text-soft">
              {topicWords("place", { number: topic.order, title: topic.stage })}
            </span>
          </li>
        ))}
      </ul>
      {capabilities.length > 0 ? (
        <>
          <Head className={headClass}>{t("buildsCapabilities")}</Head>
          <ul className="mt-3 flex flex-wrap gap-2">
            {capabilities.map(({ slug, name, dimension }) => (
              <li key={slug}>
                <Badge>
                  <span aria-hidden="true" className={`size-2 rounded-full ${dot[dimension]}`} />
                  <Words said={name} />
                </Badge>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Facts({ resource }: { resource: ArticleResource }) {
  const t = useTranslations("resources");
  const kinds = useTranslations("kinds");
  const topicWords = useTranslations("topic");
  const format = useFormatter();
  const { kind, minutes, free, level, publisher, year, category } = resource;
  const languages = resource.languages.map((language) => kinds(`language.${language}`));
  const facts: [string, string | null][] = [
    [t("kind"), kind ? kinds(`kind.${kind}`) : null],
    [t("lang"), languages.length > 0 ? format.list(languages, { type: "conjunction" }) : null],
    [t("time"), minutes ? topicWords("minutes", { count: minutes }) : null],
    [t("free"), free ? kinds(`free.${free}`) : null],
    [t("level"), level ? kinds(`level.${level}`) : null],
    [t("publisher"), publisher || null],
    [t("year"), year === null ? null : String(year)],
    [t("category"), category?.text ?? null],
  ];
  return (
    <dl className="mt-1">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="flex gap-4 border-rule border-b py-2">
            <dt className="w-28 shrink-0 text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { Link } from "#components/ui/link";
import { say } from "#lib/catalog/rules/said";
import type { Roadmap } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

type OneRoadmapProps = { roadmap: Roadmap; others: Roadmap[]; locale: Locale };

/** Where there are several roadmaps: which one the numbers of a page are about, and where the others have theirs. */
export async function OneRoadmap({ roadmap, others, locale }: OneRoadmapProps) {
  if (others.length === 0) return null;
  const t = await getTranslations("progress");
  return (
    <p className="measure mb-6 text-sm text-soft print:hidden">
      {t("oneRoadmap", { title: say(roadmap.title, locale).text })}{" "}
      {others.map(({ slug, title }, index) => {
        const { text, lang } = say(title, locale);
        return (
          <Fragment key={slug}>
            {index > 0 ? t("and") : null}
            <Link href={`/roadmaps/${slug}`} lang={lang} className="link">
              {text}
            </Link>
          </Fragment>
        );
      })}
    </p>
  );
}

import { getTranslations } from "next-intl/server";
import { Link } from "#components/ui/link";
import { placeOf, type RoadmapPlace } from "#lib/catalog/rules/chosen-roadmap";
import { say } from "#lib/catalog/rules/said";
import type { Roadmap } from "#lib/catalog/schema";
import type { Locale } from "#lib/locales";

type RoadmapChoiceProps = { place: RoadmapPlace; roadmaps: Roadmap[]; chosen: string; locale: Locale };

/** Where there are several roadmaps: which one this page is about, and the way to the same page of the others. */
export async function RoadmapChoice({ place, roadmaps, chosen, locale }: RoadmapChoiceProps) {
  const [first, second] = roadmaps;
  if (second === undefined) return null;
  const t = await getTranslations("progress");
  return (
    <nav aria-label={t("roadmapChoice")} className="mb-8 border-rule border-b print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {roadmaps.map(({ slug, title }) => {
          const { text, lang } = say(title, locale);
          return (
            <li key={slug}>
              <Link
                href={placeOf(place, slug, first?.slug)}
                lang={lang}
                aria-current={slug === chosen ? "page" : undefined}
                className="target -mb-px inline-flex items-center border-transparent border-b-2 text-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
              >
                {text}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Words } from "#components/roadmap/words";
import { Link } from "#components/ui/link";
import type { Outline } from "#lib/capability/rules/outline";
import type { RoleView } from "#lib/catalog/rules/role-view";
import { withoutNumber } from "#lib/catalog/rules/said";

type Item = { slug: string; shown: ReactNode };

/** What a role turns on, what people bring along to it, and where the way there leads. */
export async function RoleFacts({ outline, role }: { outline: Outline; role: RoleView }) {
  const t = await getTranslations("roles");
  const named = (slugs: readonly string[]): Item[] =>
    outline.capabilities
      .filter(({ slug }) => slugs.includes(slug))
      .map(({ slug, name }) => ({ slug, shown: <Words said={name} /> }));
  const stages = outline.stages
    .filter(({ slug }) => role.stages.includes(slug))
    .map(({ slug, title }): Item => {
      const name = { ...title, text: withoutNumber(title.text) };
      return {
        slug,
        shown: (
          <Link href={`/roadmaps/${outline.slug}/${slug}`} className="link inline-block min-h-6">
            <Words said={name} />
          </Link>
        ),
      };
    });
  return (
    <dl className="mt-5 grid gap-x-8 gap-y-1 md:grid-cols-[auto_1fr] md:gap-y-3">
      <Fact name={t("focus")} items={named(role.focus)} />
      <Fact name={t("strengths")} items={named(role.strengths)} />
      <Fact name={t("stages")} items={stages} />
    </dl>
  );
}

function Fact({ name, items }: { name: string; items: Item[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <dt className="mt-2 text-soft md:mt-0">{name}</dt>
      <dd>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {items.map(({ slug, shown }) => (
            <li key={slug}>{shown}</li>
          ))}
        </ul>
      </dd>
    </>
  );
}

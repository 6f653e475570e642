"use client";

import { useTranslations } from "next-intl";
import { Gaps } from "#components/roles/gaps";
import { GoalChoice } from "#components/roles/goal-choice";
import { Requirements } from "#components/roles/requirements";
import { Standing } from "#components/roles/standing";
import { useOwn } from "#components/roles/use-own";
import { buttonClass } from "#components/ui/button";
import { Link } from "#components/ui/link";
import type { Outline } from "#lib/capability/rules/outline";
import type { RoleView } from "#lib/catalog/rules/role-view";

/** A role against oneself: how far, what it requires, and what closes the gaps. */
export function RoleDetail({ outline, role }: { outline: Outline; role: RoleView }) {
  const t = useTranslations("roles");
  const own = useOwn(outline.slug);
  const { slug, title, requirements, focus } = role;
  return (
    <div className="grid grid-cols-1 gap-12">
      <Standing outline={outline} own={own} title={title.text} requirements={requirements}>
        <GoalChoice own={own} id={slug} title={title.text} />
        <Link href={`/roles/compare?a=${slug}`} className={buttonClass()}>
          {t("compareThis")}
        </Link>
      </Standing>
      <Requirements names={outline} requirements={requirements} focus={focus} levels={own.levels} />
      {own.levels && own.explained ? (
        <Gaps outline={outline} requirements={requirements} explained={own.explained} levels={own.levels} />
      ) : null}
    </div>
  );
}

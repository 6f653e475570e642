import { reservedRoleSlugs } from "#lib/catalog/rules/vocabulary";
import type { RoleContent } from "#lib/catalog/schema";
import type { Queryable } from "#lib/db/client";
import type { ContentKind } from "#lib/editorial/mutations/kind";
import { lifeOf } from "#lib/editorial/mutations/life";
import { roleRules } from "#lib/editorial/rules/kinds/role-rules";
import { type NewRole, type RolePatch, roleDraft } from "#lib/editorial/schema/role";
import { AppError, type FieldError } from "#lib/errors";

type Known = { capabilities: string[] | null; stages: string[] | null };

/** One statement. Requirements come in the order of the model. */
async function settle(client: Queryable, content: RoleContent): Promise<RoleContent> {
  const { rows } = await client.query<Known>(
    `select (select json_agg(known.slug order by i."slug", d.place, known.place)
             from "ContentItem" i
             join "ContentVersion" v on v."itemId" = i."id" and v."number" = i."publishedVersion",
               jsonb_array_elements(v."content"->'dimensions') with ordinality as d(dimension, place),
               jsonb_array_elements_text(d.dimension->'capabilities') with ordinality as known(slug, place)
             where i."kind" = 'model') as "capabilities",
            (select json_agg("slug") from "ContentItem" where "kind" = 'stage') as "stages"`,
  );
  const order = rows[0]?.capabilities ?? [];
  const unknown = (path: string, code: string, slugs: readonly string[], known: readonly string[]): FieldError[] =>
    slugs.flatMap((slug, index) => (known.includes(slug) ? [] : [{ path: path.replace("*", String(index)), code }]));
  const required = content.requirements.map(({ capability }) => capability);
  const errors = [
    ...unknown("requirements.*.capability", "UNKNOWN_CAPABILITY", required, order),
    ...unknown("focus.*", "UNKNOWN_CAPABILITY", content.focus, order),
    ...unknown("strengths.*", "UNKNOWN_CAPABILITY", content.strengths, order),
    ...unknown("stages.*", "UNKNOWN_STAGE", content.stages, rows[0]?.stages ?? []),
  ];
  if (errors.length > 0) throw new AppError("INVALID", { errors });
  const placeOf = ({ capability }: { capability: string }) => order.indexOf(capability);
  return { ...content, requirements: content.requirements.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}

const roleKind: ContentKind<RoleContent, RolePatch> = {
  rules: roleRules,
  whole: roleDraft,
  patched: (content, { title, summary, ...fields }) => ({
    ...content,
    ...(fields as Partial<RoleContent>),
    title: { ...content.title, ...title },
    summary: { ...content.summary, ...summary },
  }),
  settle,
  reserved: reservedRoleSlugs,
};

const life = lifeOf(roleKind);
export const {
  edit: editRole,
  revert: revertRole,
  publish: publishRole,
  archive: archiveRole,
  restore: restoreRole,
} = life;

export function createRole({ role, ...by }: { actorId: string; requestId: string; role: NewRole }) {
  const { slug, ...content } = role;
  return life.create({ ...by, slug, content });
}

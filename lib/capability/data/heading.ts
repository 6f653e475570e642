import type { StoredGoal } from "#lib/capability/data/learner";
import { isTargetId } from "#lib/capability/rules/targets";
import type { Catalog } from "#lib/catalog/data";
import type { Requirement, RoleContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";

/** What a learner is measured against: a role of the curriculum, or a private target of their own. */
export type Heading = {
  /** A role's slug, or the id of a private target. */
  id: string;
  title: RoleContent["title"];
  private: boolean;
  requirements: Requirement[];
};

function roleIn(catalog: Catalog, slug: string): Heading | null {
  const role = catalog.roles.find((candidate) => candidate.slug === slug);
  return role ? { id: slug, title: role.title, private: false, requirements: role.requirements } : null;
}

type OwnTarget = { id: string; title: string; levels: Requirement[] };
const targetHeading = ({ id, title, levels }: OwnTarget): Heading => ({
  id,
  title: { zh: title, en: title },
  private: true,
  requirements: levels,
});

/** Where a learner's goal leads; null without one, or while its role is archived. */
export function headingOf(catalog: Catalog, goal: StoredGoal | null): Heading | null {
  if (goal?.target) return targetHeading(goal.target);
  return goal?.role ? roleIn(catalog, goal.role) : null;
}

/**
 * A role by its slug, or one of this learner's private targets by its id.
 * @throws AppError NOT_FOUND also for another person's target
 */
export async function findHeading(catalog: Catalog, userId: string, id: string): Promise<Heading> {
  if (!isTargetId(id)) {
    const role = roleIn(catalog, id);
    if (role === null) throw notFound();
    return role;
  }
  const { rows } = await pool().query<OwnTarget>({
    name: "target-of-learner",
    text: `select "id", "title", "levels" from "Target" where "userId" = $1 and "id" = $2`,
    values: [userId, id],
  });
  if (rows[0] === undefined) throw notFound();
  return targetHeading(rows[0]);
}

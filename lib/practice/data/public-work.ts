import { getCatalog } from "#lib/catalog/data";
import type { StageContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import type { HandInKind } from "#lib/practice/rules/hand-in-state";
import type { PublicWork } from "#lib/practice/schema/hand-ins";

type Row = {
  kind: HandInKind;
  by: string;
  stage: string | null;
  stageId: string | null;
  content: Pick<StageContent, "title" | "project"> | null;
  capability: string | null;
  links: string[];
  answers: string[];
  reflection: string;
  handedInAt: Date;
  accepted: boolean;
};

const workSql = `
  select h."kind", u."name" as "by", i."slug" as "stage", h."stageId", h."capability", h."links", h."answers",
    h."reflection", h."handedInAt",
    json_build_object('title', v."content" -> 'title', 'project', v."content" -> 'project') as "content",
    coalesce((select r."verdict" = 'accepted' from "Review" r
      where r."userId" = h."userId" and r."handInId" = h."id" order by r."at" desc, r."id" desc limit 1), false) as "accepted"
  from "HandIn" h
  join "User" u on u."id" = h."userId" and u."suspendedAt" is null
  left join "ContentItem" i on i."id" = h."stageId"
  left join "ContentVersion" v on v."itemId" = h."stageId" and v."number" = h."stageVersion"
  where h."publicId" = $1 and h."audience" = 'public' and h."withdrawnAt" is null`;

/**
 * A public hand-in, as anyone may see it who has its address.
 * @throws AppError NOT_FOUND for one that is not public, was withdrawn, or is of someone suspended
 */
export async function readPublicWork(publicId: string): Promise<PublicWork> {
  const { rows } = await pool().query<Row>({ name: "public-work", text: workSql, values: [publicId] });
  const [found] = rows;
  if (found === undefined) throw notFound();
  const { kind, by, stage, content, links, answers, reflection, accepted } = found;
  const roadmaps = [...(await getCatalog()).roadmaps.values()];
  const home = roadmaps.find(({ stages }) => stages.some(({ id, archived }) => id === found.stageId && !archived));
  const capability = roadmaps.flatMap(({ model }) => model.capabilities).find(({ slug }) => slug === found.capability);
  const project = content?.project ?? null;
  return {
    kind,
    by,
    stage:
      stage !== null && content !== null ? { slug: stage, title: content.title, roadmap: home?.slug ?? null } : null,
    capability:
      found.capability === null
        ? null
        : { slug: found.capability, name: capability?.name ?? { zh: found.capability, en: found.capability } },
    project: project && { title: project.title, brief: project.brief },
    criteria: (project?.acceptance ?? []).map((text, index) => ({ text, answer: answers[index] ?? "" })),
    links,
    reflection,
    handedInAt: found.handedInAt.toISOString(),
    accepted,
  };
}

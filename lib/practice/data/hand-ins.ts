import type { StageContent } from "#lib/catalog/schema";
import { pool } from "#lib/db/client";
import { notFound } from "#lib/errors";
import { type HandInKind, stateOf } from "#lib/practice/rules/hand-in-state";
import type { HandIn, Review } from "#lib/practice/schema/hand-ins";

/** Connections outside a transaction, or the transaction's own. */
export type Queryable = {
  query: <Found>(config: { name: string; text: string; values: unknown[] }) => Promise<{ rows: Found[] }>;
};

type Asked = {
  /** Whose. */
  userId: string;
  kind?: HandInKind;
  stage?: string;
  capability?: string;
};

type Row = Omit<HandIn, "state" | "verdict" | "project" | "criteria" | "handedInAt" | "withdrawnAt" | "reviews"> & {
  stageVersion: number | null;
  project: StageContent["project"];
  answers: string[];
  handedInAt: Date;
  withdrawnAt: Date | null;
  reviews: (Omit<Review, "at"> & { at: number })[];
};

const handInsSql = `
  select h."id", h."kind", i."slug" as "stage", h."stageVersion", v."content" -> 'project' as "project", h."capability",
    h."links", h."answers", h."reflection", h."audience", h."publicId", h."handedInAt", h."withdrawnAt",
    (select coalesce(json_agg(json_build_object('id', r."id", 'verdict', r."verdict", 'criteria', r."criteria",
        'comment', r."comment", 'mentor', m."name", 'at', floor(extract(epoch from r."at") * 1000)::bigint)
        order by r."at" desc, r."id" desc), '[]')
      from "Review" r left join "User" m on m."id" = r."mentorId"
      where r."userId" = h."userId" and r."handInId" = h."id") as "reviews"
  from "HandIn" h
  left join "ContentItem" i on i."id" = h."stageId"
  left join "ContentVersion" v on v."itemId" = h."stageId" and v."number" = h."stageVersion"
  where h."userId" = $1 and ($2::text is null or h."kind"::text = $2) and ($3::text is null or i."slug" = $3)
    and ($4::text is null or h."capability" = $4)
  order by h."handedInAt" desc, h."id" desc`;

function known({ stageVersion, project, answers, handedInAt, withdrawnAt, reviews, ...rest }: Row): HandIn {
  return {
    ...rest,
    state: "submitted",
    verdict: reviews[0]?.verdict ?? null,
    project:
      project && stageVersion !== null
        ? { version: stageVersion, title: project.title, brief: project.brief, deliverables: project.deliverables }
        : null,
    criteria: (project?.acceptance ?? []).map((text, index) => ({ text, answer: answers[index] ?? "" })),
    handedInAt: handedInAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    reviews: reviews.map((review) => ({ ...review, at: new Date(review.at).toISOString() })),
  };
}

/**
 * One learner's hand-ins with every review, newest first: of one project or capability, of one kind, or all. Who may see
 * them is for the caller to decide; what is withdrawn or replaced is among them and says so.
 */
export async function readHandIns(asked: Asked, client: Queryable = pool()): Promise<HandIn[]> {
  const { userId, kind = null, stage = null, capability = null } = asked;
  const { rows } = await client.query<Row>({
    name: "hand-ins-of-learner",
    text: handInsSql,
    values: [userId, kind, stage, capability],
  });
  const handIns = rows.map(known);
  const things = Map.groupBy(handIns, (one) => `${one.kind}/${one.stage ?? one.capability}`);
  return handIns.map((one) => ({
    ...one,
    state: stateOf(one, things.get(`${one.kind}/${one.stage ?? one.capability}`) ?? []),
  }));
}

export type OwnHandIn = { userId: string; id: string };

/**
 * One of a learner's own hand-ins.
 * @throws AppError NOT_FOUND
 */
export async function readHandIn({ userId, id }: OwnHandIn): Promise<HandIn> {
  const found = (await readHandIns({ userId })).find((one) => one.id === id.toLowerCase());
  if (!found) throw notFound();
  return found;
}

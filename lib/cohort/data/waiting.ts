/**
 * SQL: how many hand-ins of a learner wait for a mentor's word: those that stand (the latest one for its stage or
 * capability that was not withdrawn) and that nobody has reviewed.
 * @param user SQL for the learner's id
 */
export const waitingSql = (user: string): string => `
  (select count(*)::int from (
     select distinct on (h."stageId", h."capability") h."userId", h."id" from "HandIn" h
     where h."userId" = ${user} and h."withdrawnAt" is null
     order by h."stageId", h."capability", h."handedInAt" desc, h."id" desc) standing
   where not exists (
     select 1 from "Review" r where r."userId" = standing."userId" and r."handInId" = standing."id"))`;

import { defineRoute } from "#app/api/define-route";
import { can } from "#lib/permissions";
import { readHandIns } from "#lib/practice/data/hand-ins";
import { handInEvidence } from "#lib/practice/mutations/hand-in-evidence";
import { handInLimit, largestHandIn } from "#lib/practice/rules/check-hand-in";
import { evidenceHandIn, evidenceList, handIn } from "#lib/practice/schema/hand-ins";

export const GET = defineRoute({
  summary: "List my evidence of earlier learning and what mentors said",
  allow: can.readOwnData,
  answers: evidenceList,
  run: async ({ caller }) => ({ items: await readHandIns({ userId: caller.userId, kind: "evidence" }) }),
});

export const POST = defineRoute({
  summary: "Hand in evidence of earlier learning",
  allow: can.recordOwnProgress,
  body: evidenceHandIn,
  answers: handIn,
  status: 201,
  limit: handInLimit,
  maxBytes: largestHandIn,
  errors: ["ID_REUSED"],
  run: ({ caller, body }) => handInEvidence(caller.userId, body),
});

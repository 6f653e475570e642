import { defineRoute } from "#app/api/define-route";
import { listTargets } from "#lib/capability/data/targets";
import { addTarget } from "#lib/capability/mutations/targets";
import { newTarget, target, targetList } from "#lib/capability/schema/target";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "List my private targets",
  allow: can.readOwnData,
  answers: targetList,
  run: ({ caller }) => listTargets(caller.userId),
});

export const POST = defineRoute({
  summary: "Keep a private target; sending it again changes nothing",
  allow: can.recordOwnProgress,
  body: newTarget,
  answers: target,
  status: 201,
  errors: ["ID_REUSED"],
  maxBytes: 160 * 1024,
  run: ({ caller, body }) => addTarget({ userId: caller.userId, target: body }),
});

import { defineRoute } from "#app/api/define-route";
import { changeTarget, removeTarget } from "#lib/capability/mutations/targets";
import { target, targetChange, targetParams } from "#lib/capability/schema/target";
import { can } from "#lib/permissions";

export const PATCH = defineRoute({
  summary: "Change one of my private targets",
  allow: can.recordOwnProgress,
  params: targetParams,
  body: targetChange,
  answers: target,
  maxBytes: 160 * 1024,
  run: ({ caller, params, body }) => changeTarget({ userId: caller.userId, id: params.id, change: body }),
});

export const DELETE = defineRoute({
  summary: "Remove one of my private targets; a goal that leads there is given up",
  allow: can.recordOwnProgress,
  params: targetParams,
  run: async ({ caller, params }) => {
    await removeTarget({ userId: caller.userId, id: params.id });
    return undefined;
  },
});

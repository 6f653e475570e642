import { defineRoute } from "#app/api/define-route";
import { editResource } from "#lib/editorial/mutations/resources";
import { versionHeader } from "#lib/editorial/rules/kinds/vocabulary";
import { editorView } from "#lib/editorial/schema";
import { itemParams } from "#lib/editorial/schema/shapes";
import { requireProposal } from "#lib/links/data/links";
import { proposalRequest } from "#lib/links/schema";
import { can } from "#lib/permissions";

/** An edit of the draft like any other: its own version, its audit row. Publishing it is an act of its own. */
export const POST = defineRoute({
  summary: "Take over the address to which a resource has moved, into its draft",
  allow: can.editContent,
  params: itemParams,
  body: proposalRequest,
  answers: editorView,
  ifMatch: true,
  errors: ["PROPOSAL_GONE"],
  headers: versionHeader,
  run: async ({ caller, requestId, params: { slug }, version, body: { to } }) => {
    // Without a version the edit itself says so, after it has said whether there is such a resource.
    if (version !== null) await requireProposal({ slug, to });
    return editResource({ actorId: caller.userId, requestId, slug, version, patch: { url: to } });
  },
});

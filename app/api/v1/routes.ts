import * as activity from "#app/api/v1/me/activity/route";
import * as capabilities from "#app/api/v1/me/capabilities/route";
import * as meExport from "#app/api/v1/me/export/route";
import * as mePassword from "#app/api/v1/me/password/route";
import * as plan from "#app/api/v1/me/plan/route";
import * as progressEvents from "#app/api/v1/me/progress/events/route";
import * as progress from "#app/api/v1/me/progress/route";
import * as me from "#app/api/v1/me/route";
import * as meSession from "#app/api/v1/me/sessions/[id]/route";
import * as meSessionsRevoke from "#app/api/v1/me/sessions/revoke/route";
import * as meSessions from "#app/api/v1/me/sessions/route";
import * as meToken from "#app/api/v1/me/tokens/[id]/route";
import * as meTokens from "#app/api/v1/me/tokens/route";
import * as openapi from "#app/api/v1/openapi.json/route";
import * as resourceArchive from "#app/api/v1/resources/[slug]/archive/route";
import * as resourcePublish from "#app/api/v1/resources/[slug]/publish/route";
import * as resourceRestore from "#app/api/v1/resources/[slug]/restore/route";
import * as revisionRestore from "#app/api/v1/resources/[slug]/revisions/[revision]/restore/route";
import * as resourceRevisions from "#app/api/v1/resources/[slug]/revisions/route";
import * as resource from "#app/api/v1/resources/[slug]/route";
import * as resources from "#app/api/v1/resources/route";
import * as roadmap from "#app/api/v1/roadmaps/[roadmap]/route";
import * as roadmaps from "#app/api/v1/roadmaps/route";
import * as session from "#app/api/v1/session/route";
import * as studioResource from "#app/api/v1/studio/resources/[slug]/route";
import * as studioResources from "#app/api/v1/studio/resources/route";
import * as user from "#app/api/v1/users/[id]/route";
import * as users from "#app/api/v1/users/route";
import type { DeclaredRoute } from "#lib/http/openapi";
import type { RouteHandler } from "#lib/http/route";

/**
 * Every route of the API, by its path below /api/v1. The document, the authorization matrix and the fuzz test read this
 * list; a test holds it against the folders.
 */
function modules(): Record<string, object> {
  return {
    "/me": me,
    "/me/activity": activity,
    "/me/capabilities": capabilities,
    "/me/export": meExport,
    "/me/password": mePassword,
    "/me/plan": plan,
    "/me/progress": progress,
    "/me/progress/events": progressEvents,
    "/me/sessions": meSessions,
    "/me/sessions/[id]": meSession,
    "/me/sessions/revoke": meSessionsRevoke,
    "/me/tokens": meTokens,
    "/me/tokens/[id]": meToken,
    "/openapi.json": openapi,
    "/resources": resources,
    "/resources/[slug]": resource,
    "/resources/[slug]/archive": resourceArchive,
    "/resources/[slug]/publish": resourcePublish,
    "/resources/[slug]/restore": resourceRestore,
    "/resources/[slug]/revisions": resourceRevisions,
    "/resources/[slug]/revisions/[revision]/restore": revisionRestore,
    "/roadmaps": roadmaps,
    "/roadmaps/[roadmap]": roadmap,
    "/session": session,
    "/studio/resources": studioResources,
    "/studio/resources/[slug]": studioResource,
    "/users": users,
    "/users/[id]": user,
  };
}

const isHandler = (value: unknown): value is RouteHandler => typeof value === "function" && "declaration" in value;

export function routes(): DeclaredRoute[] {
  return Object.entries(modules()).flatMap(([path, module]) =>
    Object.entries(module).flatMap(([method, handler]) =>
      isHandler(handler) ? [{ path, method, declaration: handler.declaration }] : [],
    ),
  );
}

import * as activity from "#app/api/v1/me/activity/route";
import * as capabilities from "#app/api/v1/me/capabilities/route";
import * as plan from "#app/api/v1/me/plan/route";
import * as progressEvents from "#app/api/v1/me/progress/events/route";
import * as progress from "#app/api/v1/me/progress/route";
import * as openapi from "#app/api/v1/openapi.json/route";
import * as resource from "#app/api/v1/resources/[slug]/route";
import * as resources from "#app/api/v1/resources/route";
import * as roadmap from "#app/api/v1/roadmaps/[roadmap]/route";
import * as roadmaps from "#app/api/v1/roadmaps/route";
import type { DeclaredRoute } from "#lib/http/openapi";
import type { RouteHandler } from "#lib/http/route";

/**
 * Every route of the API, by its path below /api/v1. The document, the authorization matrix and the fuzz test read this
 * list; a test holds it against the folders.
 */
function modules(): Record<string, object> {
  return {
    "/me/activity": activity,
    "/me/capabilities": capabilities,
    "/me/plan": plan,
    "/me/progress": progress,
    "/me/progress/events": progressEvents,
    "/openapi.json": openapi,
    "/resources": resources,
    "/resources/[slug]": resource,
    "/roadmaps": roadmaps,
    "/roadmaps/[roadmap]": roadmap,
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

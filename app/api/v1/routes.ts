import type { DeclaredRoute } from "#lib/http/openapi";
import type { RouteHandler } from "#lib/http/route";

/**
 * Every route of the API, by its path below /api/v1. The document, the authorization matrix and the fuzz test read this
 * list; a test holds it against the folders.
 */
const modules: Record<string, object> = {};

const isHandler = (value: unknown): value is RouteHandler => typeof value === "function" && "declaration" in value;

export function routes(): DeclaredRoute[] {
  return Object.entries(modules).flatMap(([path, module]) =>
    Object.entries(module).flatMap(([method, handler]) =>
      isHandler(handler) ? [{ path, method, declaration: handler.declaration }] : [],
    ),
  );
}

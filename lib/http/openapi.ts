import { z } from "zod";
import { errorStatus } from "#lib/errors";
import type { AnyDeclaration } from "#lib/http/route";
import { problem } from "#lib/http/shapes";

export type DeclaredRoute = { path: string; method: string; declaration: AnyDeclaration };

type Json = { [key: string]: unknown };

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return rest as Json;
};

/** `/roadmaps/[roadmap]` as OpenAPI writes it. */
const templated = (path: string) => path.replace(/\[(\w+)\]/g, "{$1}");

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, "input") as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: shape,
  }));
}

const problemAnswer = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

const byType = (types: readonly string[], schema: Json): Json =>
  Object.fromEntries(types.map((type) => [type, { schema }]));

function answersOf(declaration: AnyDeclaration): Json {
  const status = declaration.answers === undefined ? 204 : (declaration.status ?? 200);
  const { answers, media = "application/json" } = declaration;
  const good = answers
    ? { description: "Done", content: byType([media].flat(), schemaOf(answers, "output")) }
    : { description: "Done" };
  const statuses = new Set([400, 403, 422, 429, 500, 503]);
  if (declaration.allow.roles !== null || declaration.allow.scope !== null) statuses.add(401);
  if (declaration.params) statuses.add(404);
  if (declaration.body) for (const code of [413, 415]) statuses.add(code);
  if (declaration.ifMatch) for (const code of [409, 428]) statuses.add(code);
  for (const code of declaration.errors ?? []) statuses.add(errorStatus[code]);
  const problems = [...statuses].sort().map((code) => [String(code), problemAnswer("See `code`")]);
  return { [status]: good, ...Object.fromEntries(problems) };
}

function operationOf({ path, method, declaration }: DeclaredRoute): Json {
  const { allow } = declaration;
  const parameters = [...parametersOf(declaration.params, "path"), ...parametersOf(declaration.query, "query")];
  if (declaration.ifMatch) {
    parameters.push({ name: "If-Match", in: "header", required: true, schema: { type: "string", examples: ['"3"'] } });
  }
  const security = [{ session: [] }, ...(allow.scope === null ? [] : [{ token: [] }])];
  return {
    summary: declaration.summary,
    operationId: `${method.toLowerCase()}${path.replace(/[^a-z0-9]+(\w)/gi, (_all, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`,
    tags: [path.split("/")[1] ?? "api"],
    "x-roles": allow.roles ?? "anyone",
    "x-token-scope": allow.scope,
    security: allow.roles === null ? [{}, ...security] : security,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(declaration.body
      ? {
          requestBody: {
            required: declaration.takes === undefined,
            content: declaration.takes
              ? byType(declaration.takes, { type: "string" })
              : byType(["application/json"], schemaOf(declaration.body, "input")),
          },
        }
      : {}),
    responses: answersOf(declaration),
  };
}

/** The OpenAPI 3.1 document of these routes. */
export function openApiDocument(routes: DeclaredRoute[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = templated(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Waymark", version: "1", license: { name: "MIT", identifier: "MIT" } },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}

import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { z } from "zod";
import { type DeclaredRoute, openApiDocument } from "#lib/http/openapi";
import { can } from "#lib/permissions";

const routes: DeclaredRoute[] = [
  {
    method: "GET",
    path: "/things/[slug]",
    declaration: {
      summary: "Read a thing",
      allow: can.visit,
      params: z.strictObject({ slug: z.string() }),
      query: z.strictObject({ limit: z.coerce.number().default(5), q: z.string().optional() }),
      answers: z.strictObject({ slug: z.string(), at: z.iso.datetime() }),
    },
  },
  {
    method: "PATCH",
    path: "/things/[slug]",
    declaration: {
      summary: "Change a thing",
      allow: can.editContent,
      params: z.strictObject({ slug: z.string() }),
      body: z.strictObject({
        name: z
          .string()
          .default("x")
          .transform((name) => name.length),
      }),
      answers: z.strictObject({ slug: z.string() }),
      status: 201,
      ifMatch: true,
      errors: ["LAST_ADMIN"],
    },
  },
  {
    method: "GET",
    path: "/files/[token]",
    declaration: {
      summary: "Read a file",
      allow: can.visit,
      params: z.strictObject({ token: z.string() }),
      answers: z.string(),
      media: "text/calendar",
    },
  },
  { method: "DELETE", path: "/me", declaration: { summary: "Go", allow: can.manageOwnAccount } },
];

type Operation = Record<string, unknown> & {
  parameters?: { name: string; in: string; required: boolean }[];
  responses: Record<string, unknown>;
};
const document = openApiDocument(routes) as { paths: Record<string, Record<string, Operation>> };
const at = (path: string, method: string): Operation => {
  const operation = document.paths[path]?.[method];
  if (operation === undefined) throw new Error(`${method} ${path}`);
  return operation;
};

test("is OpenAPI 3.1 by a public validator", async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test("a path keeps its methods, each with what comes in", () => {
  expect(Object.keys(document.paths["/things/{slug}"] ?? {})).toEqual(["get", "patch"]);
  const named = (operation: Operation) =>
    operation.parameters?.map(({ name, in: place, required }) => [name, place, required]);
  expect(named(at("/things/{slug}", "get"))).toEqual([
    ["slug", "path", true],
    ["limit", "query", false],
    ["q", "query", false],
  ]);
  expect(named(at("/things/{slug}", "patch"))).toEqual([
    ["slug", "path", true],
    ["If-Match", "header", true],
  ]);
});

test("answers: the good one and every planned refusal", () => {
  const statuses = (path: string, method: string) => Object.keys(at(path, method).responses);
  expect(statuses("/things/{slug}", "get")).toEqual(
    ["200", "400", "403", "404", "422", "429", "500", "503", "401"].toSorted(),
  );
  expect(statuses("/things/{slug}", "patch")).toEqual([
    "201",
    "400",
    "401",
    "403",
    "404",
    "409",
    "413",
    "415",
    "422",
    "428",
    "429",
    "500",
    "503",
  ]);
  expect(statuses("/me", "delete")).toContain("204");
});

test("an answer that is not JSON is told by its own type", () => {
  expect(at("/files/{token}", "get").responses["200"]).toEqual({
    description: "Done",
    content: { "text/calendar": { schema: { type: "string" } } },
  });
});

test("who may: nobody in particular, a session, a token with its scope", () => {
  expect(at("/things/{slug}", "get").security).toEqual([{}, { session: [] }, { token: [] }]);
  expect(at("/things/{slug}", "patch")).toMatchObject({
    security: [{ session: [] }, { token: [] }],
    "x-roles": ["editor", "admin"],
    "x-token-scope": "editorial",
  });
  expect(at("/me", "delete").security).toEqual([{ session: [] }]);
});

test("every operation has an id of its own", () => {
  const ids = Object.values(document.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(ids).toEqual(["getThingsSlug", "patchThingsSlug", "getFilesToken", "deleteMe"]);
});

import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";
import { exchange } from "#e2e/api/http";

type Document = { openapi: string; paths: Record<string, Record<string, { "x-roles": unknown }>> };

test("the document is valid OpenAPI 3.1 and describes every route", async () => {
  const answer = await exchange({ path: "/api/v1/openapi.json" });
  expect(answer.status).toBe(200);
  const document = answer.json<Document>();
  expect(document.openapi).toBe("3.1.0");
  const result = await new Validator().validate(answer.json<Document>());
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  const described = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const declared = routes().map(({ method, path }) => `${method} ${path.replace(/\[(\w+)\]/g, "{$1}")}`);
  expect(described.sort()).toEqual(declared.sort());
});

import { z } from "zod";
import { defineRoute } from "#app/api/define-route";
import { routes } from "#app/api/v1/routes";
import { openApiDocument } from "#lib/http/openapi";
import { can } from "#lib/permissions";

export const GET = defineRoute({
  summary: "Describe this API (OpenAPI 3.1)",
  allow: can.visit,
  answers: z.record(z.string(), z.unknown()),
  run: async () => openApiDocument(routes()),
});

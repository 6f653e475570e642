import { randomUUID } from "node:crypto";
import { problemResponse } from "#lib/http/problem";

/** What no route answers is refused as the routes refuse, not with a page. */
function nothingHere(request: Request): Response {
  return problemResponse("NOT_FOUND", request.headers.get("x-request-id") ?? randomUUID());
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };

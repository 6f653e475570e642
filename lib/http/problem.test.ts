import { expect, test } from "vitest";
import { type ErrorCode, errorStatus } from "#lib/errors";
import { problemResponse } from "#lib/http/problem";
import { problem } from "#lib/http/shapes";

const codes = Object.keys(errorStatus) as ErrorCode[];

test.each(codes)("%s is a problem document that says no more than it should", async (code) => {
  const answer = problemResponse(code, "request-1", { errors: [{ path: "name", code: "REQUIRED" }], retryAfter: 0.2 });
  expect(answer.status).toBe(errorStatus[code]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("x-request-id")).toBe("request-1");
  expect(answer.headers.get("retry-after")).toBe("1");
  const body = await answer.json();
  expect(problem.parse(body)).toEqual(body);
  expect(body).toMatchObject({ type: "about:blank", status: errorStatus[code], code, requestId: "request-1" });
  expect(body.title).not.toBe("");
});

test("nothing stands there that was not said", async () => {
  expect(await problemResponse("INTERNAL", "r").json()).toEqual({
    type: "about:blank",
    title: "Something went wrong on our side",
    status: 500,
    code: "INTERNAL",
    requestId: "r",
  });
});

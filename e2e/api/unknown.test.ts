import { beforeAll, expect, test } from "vitest";
import { Caller, enter } from "#e2e/api/world";

let editor: Caller;
beforeAll(async () => {
  editor = await enter("editor");
});

test("edits of a thing that is not there are 404, whatever version they name", async () => {
  for (const headers of [{}, { "if-match": '"1"' }] as Record<string, string>[]) {
    const answer = await editor.send("PATCH", "/resources/no-such-thing", { body: { minutes: 25 }, headers });
    expect(answer.status).toBe(404);
  }
});

test.each(["GET", "POST", "PUT", "PATCH", "DELETE"])("%s of an address that is none is a problem", async (method) => {
  for (const path of ["/no-such-thing", "/me/no/such/thing", "/roadmaps/ai-product-manager/x"]) {
    const answer = await new Caller().send(method, path);
    expect([answer.status, answer.headers["content-type"]]).toEqual([404, "application/problem+json"]);
    expect(answer.json()).toMatchObject({ code: "NOT_FOUND", requestId: answer.headers["x-request-id"] });
  }
});

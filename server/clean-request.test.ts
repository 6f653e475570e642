import type { IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { cleanHeaders, originOf } from "#server/clean-request";

const verified = { requestId: "r-1", clientIp: "192.0.2.7", origin: { host: "learn.example.org", https: true } };
const clean = (headers: IncomingHttpHeaders) => cleanHeaders(headers, verified);

test.each([
  "x-middleware-subrequest",
  "x-middleware-rewrite",
  "x-nextjs-data",
  "x-invoke-path",
  "x-matched-path",
  "x-now-route-matches",
  "x-vercel-id",
  "x-waymark-anything",
  "x-original-url",
  "x-rewrite-url",
  "x-http-method-override",
  "x-real-ip",
  "forwarded",
  "true-client-ip",
  "next-action",
  "next-router-state-tree",
  "rsc",
])("%s from outside does not get in", (name) => expect(clean({ [name]: "1" })).not.toHaveProperty(name));

test("what we vouch for replaces what was claimed", () => {
  const headers = clean({
    host: "evil.example",
    "x-forwarded-for": "10.0.0.1",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "gopher",
    "x-waymark-client-ip": "10.0.0.1",
    "x-request-id": "mine\r\n",
  });
  expect(headers).toEqual({
    host: "learn.example.org",
    "x-forwarded-for": "192.0.2.7",
    "x-forwarded-host": "learn.example.org",
    "x-forwarded-proto": "https",
    "x-waymark-client-ip": "192.0.2.7",
    "x-request-id": "r-1",
  });
});

test("what an API needs goes on", () => {
  const headers = {
    cookie: "a=b",
    authorization: "Bearer x",
    "content-type": "application/json",
    origin: "https://a.b",
  };
  expect(clean(headers)).toMatchObject(headers);
  expect(clean({ "if-match": '"3"', "sec-fetch-site": "same-origin" })).toMatchObject({ "if-match": '"3"' });
});

test("with an address configured we have no other name", () => {
  expect(originOf("evil.example", "https://learn.example.org", true)).toEqual({
    host: "learn.example.org",
    https: true,
  });
});

test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "192.168.1.5:3000", "nas:3000", "nas.local:3000"])(
  "without one, %s is a name of this machine",
  (host) => expect(originOf(host, "http://localhost:3000", false)).toEqual({ host, https: false }),
);

test.each(["evil.example", "evil.example:3000", "localhost.evil.example", "a@b", "", "evil.example/"])(
  "without one, %j is not",
  (host) => expect(originOf(host, "http://localhost:3000", false).host).toBe("localhost:3000"),
);

import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";
import { site } from "#e2e/api/http";
import { addressOf, type Caller, enter } from "#e2e/api/world";

let admin: Caller;
beforeAll(async () => {
  admin = await enter("admin");
}, 60_000);

const json = "application/json";
const form = "application/x-www-form-urlencoded";
type Headers = Record<string, string>;

const foreign: [string, Headers][] = [
  ["another site", { "sec-fetch-site": "cross-site", "content-type": json }],
  ["a sibling site", { "sec-fetch-site": "same-site", origin: "http://evil.localhost", "content-type": json }],
  ["an address typed in", { "sec-fetch-site": "none", "content-type": json }],
  ["another site with our Origin", { "sec-fetch-site": "cross-site", origin: site, "content-type": json }],
  ["an older browser elsewhere", { origin: "https://evil.example", "content-type": json }],
  ["a page without an origin", { origin: "null", "content-type": json }],
  ["our address with something behind it", { origin: `${site}.evil.example`, "content-type": json }],
  ["a lie about the site", { "sec-fetch-site": "same-origin", origin: "https://evil.example", "content-type": json }],
  ["a form", { "content-type": form }],
  ["a form with files", { "content-type": "multipart/form-data; boundary=x" }],
  ["a form as text", { "content-type": "text/plain" }],
];

const writes = routes().filter(({ method }) => method !== "GET");

describe.each(writes.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", (_name, route) => {
  const { method, path, declaration } = route;
  const body = declaration.body ? { raw: `{"noSuchField":1}` } : {};
  /** With the cookies of someone who may do everything, and nothing else a browser of ours would send. */
  const send = (headers: Headers) => {
    const { cookie = "" } = admin.headers();
    const bare = Object.create(admin, { headers: { value: () => ({ cookie }) } }) as Caller;
    return bare.send(method, addressOf(path), { ...body, headers });
  };

  test("is refused from elsewhere", async () => {
    for (const [name, headers] of foreign) {
      const answer = await send(headers);
      expect(answer.status, name).toBe(403);
      expect(answer.json(), name).toMatchObject({ code: "WRONG_ORIGIN" });
    }
  });

  test("is not refused from here", async () => {
    for (const headers of [{ origin: site }, { "sec-fetch-site": "same-origin" }, {}] as Headers[]) {
      expect((await send({ ...headers, "content-type": json })).status).not.toBe(403);
    }
  });
});

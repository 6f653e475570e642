import { beforeAll, describe, expect, test } from "vitest";
import { routes } from "#app/api/v1/routes";
import { addressOf, type Inhabitant, makeWorld, type Standing } from "#e2e/api/world";
import { judge, type Permission, type Verdict } from "#lib/permissions";

let world: Inhabitant[] = [];
beforeAll(async () => {
  world = await makeWorld();
}, 60_000);

function expected(allow: Permission, standing: Standing): Verdict {
  if (standing === "refused") return "NOT_SIGNED_IN";
  if (standing === null) return judge(allow, null);
  const { role, scopes } = standing;
  const ids = { userId: "", sessionId: scopes ? null : "", tokenId: scopes ? "" : null };
  return judge(allow, { ...ids, name: "", locale: "en", timeZone: "UTC", role, scopes });
}

const statusOf = { NOT_SIGNED_IN: 401, FORBIDDEN: 403 } as const;

describe.each(routes().map((route) => [`${route.method} ${route.path}`, route] as const))("%s", (_name, route) => {
  test("admits exactly those its permission names", async () => {
    const { method, path, declaration } = route;
    // Names nothing and says nothing valid: who is let in gets no further than the checks behind the door.
    const body = declaration.body ? { body: { noSuchField: 1 } } : {};
    const wrong: string[] = [];
    for (const { name, caller, standing } of world) {
      const verdict = expected(declaration.allow, standing);
      const answer = await caller.send(method, addressOf(path), body);
      const denied = answer.status === 401 || answer.status === 403;
      const right =
        verdict === "allowed"
          ? !denied && answer.status < 500
          : answer.status === statusOf[verdict] && answer.json<{ code: string }>().code === verdict;
      if (!right) wrong.push(`${name}: expected ${verdict}, got ${answer.status} ${answer.text.slice(0, 120)}`);
    }
    expect(wrong).toEqual([]);
  });
});

test("everyone is as signed in as they should be", async () => {
  for (const { name, caller, standing } of world) {
    const answer = await caller.send("GET", "/session");
    if (standing === "refused") expect(answer.status, name).toBe(401);
    else if (standing?.scopes && !standing.scopes.includes("read")) {
      expect(answer.status, name).toBe(403);
    } else {
      const { user } = answer.json<{ user: { role: string } | null }>();
      expect(user?.role ?? null, name).toBe(standing?.role ?? null);
    }
  }
});

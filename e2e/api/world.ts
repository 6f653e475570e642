import { randomUUID } from "node:crypto";
import { type Answer, exchange, type Sent, site } from "#e2e/api/http";
import type { Role, TokenScope } from "#lib/permissions";

export const password = "ink-on-good-paper-77";

type Call = Omit<Sent, "path" | "method" | "body"> & { body?: unknown; raw?: string | Buffer };

/** Someone who uses the API over the net: with the cookies of a browser, or with an access token. */
export class Caller {
  readonly cookies = new Map<string, string>();
  email = "";
  id = "";
  password = password;
  readonly token: string | undefined;
  constructor(token?: string) {
    this.token = token;
  }

  headers(): Record<string, string> {
    if (this.token !== undefined) return { authorization: `Bearer ${this.token}` };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return { origin: site, "sec-fetch-site": "same-origin", ...(cookie === "" ? {} : { cookie }) };
  }

  /** `path` lies below /api/v1. `body` is sent as JSON, `raw` as it is. */
  async send(method: string, path: string, { body, raw, headers, ...rest }: Call = {}): Promise<Answer> {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const type: Record<string, string> = content === undefined ? {} : { "content-type": "application/json" };
    const all = { ...this.headers(), ...type, ...headers };
    return exchange({
      method,
      path: `/api/v1${path}`,
      headers: all,
      ...(content === undefined ? {} : { body: content }),
      ...rest,
    });
  }

  async auth(method: string, path: string, fields?: Record<string, string>): Promise<Answer> {
    const type: Record<string, string> = fields ? { "content-type": "application/x-www-form-urlencoded" } : {};
    const body = fields ? { body: new URLSearchParams(fields).toString() } : {};
    const answer = await exchange({
      method,
      path: `/api/auth/${path}`,
      headers: { ...this.headers(), ...type },
      ...body,
    });
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  async signIn(email = this.email, secret = this.password): Promise<Answer> {
    const { csrfToken } = (await this.auth("GET", "csrf")).json<{ csrfToken: string }>();
    return this.auth("POST", "callback/credentials", { email, password: secret, csrfToken, json: "true" });
  }
}

const expectStatus = (answer: Answer, status: number, what: string): Answer => {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${answer.text.slice(0, 300)}`);
  return answer;
};

export async function enterFirstAdmin(): Promise<Caller> {
  const caller = new Caller();
  caller.email = process.env.WAYMARK_ADMIN_EMAIL ?? "";
  caller.password = process.env.WAYMARK_ADMIN_PASSWORD ?? "";
  expectStatus(await caller.signIn(), 200, "sign in as the first administrator");
  return caller;
}

/** A new account with this role, signed in. */
export async function enter(role: Role, office?: Caller): Promise<Caller> {
  const caller = new Caller();
  caller.email = `${randomUUID()}@example.com`;
  const made = await caller.send("POST", "/users", { body: { email: caller.email, password, name: `A ${role}` } });
  caller.id = expectStatus(made, 201, "sign up").json<{ id: string }>().id;
  if (role !== "learner") {
    const admin = office ?? (await enterFirstAdmin());
    expectStatus(await admin.send("PATCH", `/users/${caller.id}`, { body: { role } }), 200, "give a role");
  }
  expectStatus(await caller.signIn(), 200, "sign in");
  return caller;
}

export async function tokenOf(owner: Caller, scopes: TokenScope[]): Promise<{ caller: Caller; id: string }> {
  const made = await owner.send("POST", "/me/tokens", { body: { name: scopes.join(" "), scopes } });
  const { id, token } = expectStatus(made, 201, "make a token").json<{ id: string; token: string }>();
  return { caller: new Caller(token), id };
}

/** What the server is to know of a caller; null: nobody. `refused`: a token that no longer is one. */
export type Standing = { role: Role; scopes: TokenScope[] | null } | null | "refused";
export type Inhabitant = { name: string; caller: Caller; standing: Standing };

/** Everyone who may come: in every role, with every kind of token, and those whose access has ended. */
export async function makeWorld(): Promise<Inhabitant[]> {
  const office = await enterFirstAdmin();
  const [learner, other, mentor, editor, admin, suspended, revoked] = [
    await enter("learner", office),
    await enter("learner", office),
    await enter("mentor", office),
    await enter("editor", office),
    await enter("admin", office),
    await enter("editor", office),
    await enter("editor", office),
  ];
  const suspension = await office.send("PATCH", `/users/${suspended.id}`, { body: { suspended: true } });
  expectStatus(suspension, 200, "suspend");
  expectStatus(await revoked.send("POST", "/me/sessions/revoke", { body: { except: "none" } }), 204, "revoke");
  const ended = await tokenOf(editor, ["read", "progress", "editorial"]);
  expectStatus(await editor.send("DELETE", `/me/tokens/${ended.id}`), 204, "revoke a token");
  const token = async (owner: Caller, role: Role, scopes: TokenScope[]): Promise<Inhabitant> => ({
    name: `${role}'s token (${scopes.join(", ")})`,
    caller: (await tokenOf(owner, scopes)).caller,
    standing: { role, scopes },
  });
  const person = (caller: Caller, role: Role, name: string = role): Inhabitant => ({
    name,
    caller,
    standing: { role, scopes: null },
  });
  return [
    { name: "nobody", caller: new Caller(), standing: null },
    person(learner, "learner"),
    person(other, "learner", "another learner"),
    person(mentor, "mentor"),
    person(editor, "editor"),
    person(admin, "admin"),
    { name: "suspended", caller: suspended, standing: null },
    { name: "revoked session", caller: revoked, standing: null },
    await token(learner, "learner", ["read"]),
    await token(learner, "learner", ["progress"]),
    await token(learner, "learner", ["editorial"]),
    await token(editor, "editor", ["editorial"]),
    await token(admin, "admin", ["read", "progress", "editorial"]),
    { name: "revoked token", caller: ended.caller, standing: "refused" },
    { name: "invented token", caller: new Caller("wm_no-such-token"), standing: "refused" },
  ];
}

/** Parts of addresses that are uuids; the others are slugs or numbers. */
const uuids = new Set(["id", "learner", "mentor"]);

/** An address of a route that names nothing there is, unless told otherwise. */
export function addressOf(path: string, values: Record<string, string> = {}): string {
  const nothing = (name: string) => (uuids.has(name) ? randomUUID() : name === "revision" ? "1" : "no-such-thing");
  return path.replace(/\[(\w+)\]/g, (_all, name: string) => encodeURIComponent(values[name] ?? nothing(name)));
}

/** A resource as an editor sends it, complete enough to be published. */
export const resource = (title: string) => ({
  title: { zh: `${title}（中文）`, en: title },
  note: { zh: "先读这一篇", en: "Read this first" },
  url: `https://example.com/${randomUUID()}`,
  kind: "guide",
  category: 1,
  languages: ["en"],
  free: "yes",
  minutes: 20,
  level: "beginner",
});

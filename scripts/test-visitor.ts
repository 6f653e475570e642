import { randomUUID } from "node:crypto";
import { handleAuth } from "#app/api/auth/handler";
import type { RouteHandler } from "#lib/http/route";

const site = "http://localhost:3000";

type Sent = { body?: unknown; headers?: Record<string, string>; params?: Record<string, string> };

/** A browser as the routes see it: keeps cookies, says where it comes from, and has an address on the net. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly ip: string;
  /** Host and port as typed into this browser. */
  readonly host: string;
  constructor(ip = "203.0.113.7", host = "localhost:3000") {
    this.ip = ip;
    this.host = host;
    // As `npm start` sets them when no address is configured.
    process.env.NEXTAUTH_SECRET ??= "only-for-tests-Z1x9Q7w3K5m8L2p4";
    process.env.NEXTAUTH_URL ??= site;
    process.env.AUTH_TRUST_HOST ??= "1";
    process.env.RATE_LIMIT_FACTOR = "1";
  }

  /** Calls one route handler as this browser. */
  async send(handler: RouteHandler, method: string, path: string, { body, headers, params = {} }: Sent = {}) {
    const init: RequestInit = { method, headers: this.headers({ "content-type": "application/json", ...headers }) };
    if (body !== undefined) init.body = JSON.stringify(body);
    const request = new Request(`${site}/api/v1${path}`, init);
    return handler(request, { params: Promise.resolve(params) });
  }

  async auth(method: string, path: string, fields?: Record<string, string>, headers: Record<string, string> = {}) {
    const init: RequestInit = { method, headers: this.headers(headers) };
    if (fields) init.body = new URLSearchParams(fields);
    const url = new URL(`${site}/api/auth/${path}`);
    const nextauth = url.pathname.split("/").slice(3);
    const response = await handleAuth(new Request(url, init), { params: Promise.resolve({ nextauth }) });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  async csrfToken(): Promise<string> {
    const { csrfToken } = (await (await this.auth("GET", "csrf")).json()) as { csrfToken: string };
    return csrfToken;
  }

  async signIn(email: string, password: string): Promise<Response> {
    const csrfToken = await this.csrfToken();
    return this.auth("POST", "callback/credentials", { email, password, csrfToken, json: "true" });
  }

  async signOut(): Promise<Response> {
    return this.auth("POST", "signout", { csrfToken: await this.csrfToken(), json: "true" });
  }

  private headers(more: Record<string, string>): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return {
      host: this.host,
      origin: `http://${this.host}`,
      "sec-fetch-site": "same-origin",
      "x-waymark-client-ip": this.ip,
      ...(cookie ? { cookie } : {}),
      ...more,
    };
  }
}

export const goodPassword = "correct horse battery staple";
export const someEmail = (): string => `learner-${randomUUID().slice(0, 8)}@example.org`;

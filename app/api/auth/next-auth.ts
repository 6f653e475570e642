import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";

/** A request as next-auth's own handler for Node reads it, already checked and cut down to what it may see. */
export type AuthRequest = {
  /** Where this site is for the browser that asks. */
  origin: string;
  method: string;
  query: Record<string, string | string[]>;
  body: Record<string, string>;
  cookies: Record<string, string>;
  headers: Record<string, string>;
};

export type AuthAnswer = { status: number; headers: Headers; body: string | null };

/**
 * Runs next-auth outside of Next's request store. Its handler for Node takes the parsed request and an object to answer
 * on, so that nothing reaches it that the wrapper has not seen.
 */
export async function runNextAuth(request: AuthRequest, options: AuthOptions): Promise<AuthAnswer> {
  const answer: AuthAnswer = { status: 200, headers: new Headers(), body: null };
  const cookies: string[] = [];
  const response = {
    status(code: number) {
      answer.status = code;
      return response;
    },
    getHeader: (name: string) => (name === "Set-Cookie" ? cookies : undefined),
    setHeader(name: string, value: string | string[]) {
      if (name === "Set-Cookie") cookies.splice(0, cookies.length, ...value);
      else answer.headers.set(name, String(value));
      return response;
    },
    json(value: unknown) {
      answer.headers.set("Content-Type", "application/json");
      answer.body = JSON.stringify(value);
    },
    send(value: unknown) {
      if (typeof value === "string" || value === undefined) answer.body = value ?? null;
      else response.json(value);
    },
    end: () => undefined,
  };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  for (const cookie of cookies) answer.headers.append("Set-Cookie", cookie);
  return relocated(answer, request.origin);
}

/** next-auth names the configured address; at home the browser may know this machine by another name. */
function relocated(answer: AuthAnswer, origin: string): AuthAnswer {
  const configured = process.env.NEXTAUTH_URL;
  if (!configured || new URL(configured).origin === origin) return answer;
  const from = new URL(configured).origin;
  const location = answer.headers.get("Location");
  if (location?.startsWith(`${from}/`)) answer.headers.set("Location", origin + location.slice(from.length));
  if (answer.body?.startsWith(`{"url":"${from}`)) answer.body = answer.body.replace(from, origin);
  return answer;
}

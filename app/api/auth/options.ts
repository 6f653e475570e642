import type { AuthOptions, User } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import { outsideProviders } from "#app/api/auth/providers";
import type { Visit } from "#app/api/auth/visit";
import { findSessionCaller } from "#lib/account/data/caller";
import { findOrCreateByIdentity } from "#lib/account/mutations/identity";
import { startSession } from "#lib/account/mutations/session";
import { checkCredentials, type Proven } from "#lib/account/mutations/sign-in";
import { sessionSeconds } from "#lib/account/rules/limits";
import { cookieName, isSecureSite, sessionCookieName } from "#lib/auth/cookies";
import { readPointer, signPointer } from "#lib/auth/pointer";
import { log } from "#lib/log";

/** Makes the session before next-auth answers; without one nobody has signed in. */
async function admit(visit: Visit, proven: Proven, by: string): Promise<boolean> {
  const { userAgent, replaced, requestId, outcome } = visit;
  const sid = await startSession({ proven, by, userAgent, replaced, requestId });
  if (sid === null) return false;
  Object.assign(outcome, { proven, sid });
  return true;
}

async function authorize(visit: Visit, typed: Record<string, unknown> | undefined): Promise<User | null> {
  const { email, password } = typed ?? {};
  if (typeof email !== "string" || typeof password !== "string") return null;
  const { network, deviceMark, requestId } = visit;
  try {
    const proven = await checkCredentials({ email, password, network, deviceMark, requestId });
    return proven && (await admit(visit, proven, "password")) ? { id: proven.userId } : null;
  } catch (error) {
    visit.outcome.failure = error;
    return null;
  }
}

type Arrival = { provider: string; subject: string; email: string | null; name: string | null };

/** @returns true, or where to send someone who does not get in */
async function admitFromOutside(visit: Visit, arrival: Arrival): Promise<true | string> {
  const { provider, subject, email, name } = arrival;
  const { locale, requestId } = visit;
  const refused = (code: string) => `/${locale}/sign-in?error=${code}`;
  const issuer = outsideProviders().find(({ config }) => config.id === provider)?.issuer;
  if (issuer === undefined) return refused("ACCESS_DENIED");
  try {
    const found = await findOrCreateByIdentity({ issuer, subject, email, name, locale, requestId });
    if (typeof found === "string") return refused(found);
    return (await admit(visit, found, provider)) || refused("ACCESS_DENIED");
  } catch (error) {
    visit.outcome.failure = error;
    return refused("INTERNAL");
  }
}

const cookie = (name: string, maxAge?: number) => ({
  name: cookieName(name),
  options: {
    httpOnly: true,
    sameSite: "lax" as const,
    path: "/",
    secure: isSecureSite(),
    ...(maxAge === undefined ? {} : { maxAge }),
  },
});
const flowSeconds = 15 * 60;

/** next-auth as it runs for one request. The session is a row; the cookie only points to it. */
export function authOptions(visit: Visit): AuthOptions {
  const { outcome } = visit;
  return {
    secret: process.env.NEXTAUTH_SECRET ?? "",
    useSecureCookies: isSecureSite(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    cookies: {
      sessionToken: { ...cookie("session-token"), name: sessionCookieName() },
      callbackUrl: cookie("callback-url"),
      csrfToken: cookie("csrf-token"),
      pkceCodeVerifier: cookie("pkce.code_verifier", flowSeconds),
      state: cookie("state", flowSeconds),
      nonce: cookie("nonce"),
    },
    providers: [
      {
        id: "credentials",
        name: "credentials",
        type: "credentials",
        credentials: { email: {}, password: {} },
        authorize: (typed) => authorize(visit, typed),
      },
      ...outsideProviders().map(({ config }) => config),
    ],
    jwt: {
      maxAge: sessionSeconds,
      // With a salt it is one of the short-lived cookies of an outside sign-in, which next-auth encrypts.
      encode: (params) =>
        params.salt ? encode(params) : signPointer(String(params.token?.sid), params.maxAge ?? sessionSeconds),
      async decode(params) {
        if (params.salt) return decode(params);
        const sid = await readPointer(params.token ?? "");
        const caller = sid === null ? null : await findSessionCaller(sid);
        if (sid === null || caller === null) return null;
        outcome.caller = caller;
        return { sid };
      },
    },
    callbacks: {
      signIn: ({ user, account }) =>
        account?.type === "oauth"
          ? admitFromOutside(visit, {
              provider: account.provider,
              subject: account.providerAccountId,
              email: user.email ?? null,
              name: user.name ?? null,
            })
          : true,
      jwt: ({ token }) => (outcome.sid === undefined ? token : { sid: outcome.sid }),
      session({ session }) {
        const { userId, name, role, locale } = outcome.caller ?? {};
        return { expires: session.expires, user: { id: userId, name, role, locale } };
      },
      // The wrapper lets no other origin through.
      redirect: ({ url, baseUrl }) => new URL(url, baseUrl).href,
    },
    events: {
      signOut({ token }) {
        if (typeof token?.sid === "string") outcome.ended = token.sid;
      },
    },
    logger: {
      error(code, problem) {
        // A cookie whose session has ended is nothing to report.
        if (code === "JWT_SESSION_ERROR") return;
        log.warn({ code, reason: reasonOf(problem), requestId: visit.requestId }, "outside sign-in failed");
      },
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** The kind of failure only: the text may hold what someone typed or what a provider sent. */
function reasonOf(problem: Error | { error?: Error }): string {
  const error = problem instanceof Error ? problem : problem.error;
  return error?.name ?? "unknown";
}

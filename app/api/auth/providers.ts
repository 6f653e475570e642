import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "#lib/env";

type Claims = { sub: string; name?: string; email?: string | null; email_verified?: boolean };
type GitHubPerson = { id: number; login: string; name: string | null; email: string | null };
type GitHubEmail = { email: string; primary: boolean; verified: boolean };

/** An outside way to sign in, and the issuer that its subjects belong to. */
export type OutsideProvider = { issuer: string; config: OAuthConfig<Claims> | OAuthConfig<GitHubPerson> };

/** Only an address that the provider has verified says anything. */
const person = (claims: Claims) => ({
  id: claims.sub,
  name: claims.name ?? null,
  email: claims.email_verified === true ? (claims.email ?? null) : null,
});

type OpenId = { id: string; name: string; issuer: string; clientId: string; clientSecret: string };

const openId = ({ issuer, ...client }: OpenId): OutsideProvider => ({
  issuer,
  config: {
    ...client,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: person,
  },
});

async function verifiedEmail(accessToken: string): Promise<string | null> {
  const response = await fetch("https://api.github.com/user/emails", {
    headers: { Authorization: `Bearer ${accessToken}` },
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) return null;
  const emails = (await response.json()) as GitHubEmail[];
  return emails.find((entry) => entry.primary && entry.verified)?.email ?? null;
}

const gitHub = (clientId: string, clientSecret: string): OutsideProvider => {
  const config: OAuthConfig<GitHubPerson> = {
    id: "github",
    name: "GitHub",
    type: "oauth",
    clientId,
    clientSecret,
    issuer: "https://github.com/login/oauth",
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "read:user user:email" } },
    token: "https://github.com/login/oauth/access_token",
    checks: ["pkce", "state"],
    userinfo: {
      url: "https://api.github.com/user",
      async request({ client, tokens }) {
        const token = tokens.access_token ?? "";
        // The address on the profile page need not be verified; the list says which one is.
        return { ...(await client.userinfo(token)), email: (await verifiedEmail(token)) ?? undefined };
      },
    },
    profile: ({ id, login, name, email }) => ({ id: String(id), name: name ?? login, email: email ?? null }),
  };
  return { issuer: "https://github.com/login/oauth", config };
};

/** The outside ways to sign in that the operator has set up. */
export function outsideProviders(): OutsideProvider[] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET, OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } = env();
  const found: OutsideProvider[] = [];
  if (GITHUB_ID && GITHUB_SECRET) found.push(gitHub(GITHUB_ID, GITHUB_SECRET));
  if (GOOGLE_ID && GOOGLE_SECRET) {
    const issuer = "https://accounts.google.com";
    found.push(openId({ id: "google", name: "Google", issuer, clientId: GOOGLE_ID, clientSecret: GOOGLE_SECRET }));
  }
  if (OIDC_ISSUER && OIDC_ID && OIDC_SECRET) {
    const name = OIDC_NAME ?? new URL(OIDC_ISSUER).hostname;
    found.push(openId({ id: "oidc", name, issuer: OIDC_ISSUER, clientId: OIDC_ID, clientSecret: OIDC_SECRET }));
  }
  return found;
}

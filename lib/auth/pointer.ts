import { hkdfSync } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";

/** What a session cookie says: which row it points to. Whether that row still counts only the database knows. */
type Pointer = { sid: string; expires: number };

const issuer = "waymark:session";
const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

let known: { secret: string; key: Uint8Array } | undefined;

/** The key of the session cookies, made from NEXTAUTH_SECRET and used for nothing else. */
function signingKey(): Uint8Array {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set.");
  if (known?.secret !== secret) {
    known = { secret, key: new Uint8Array(hkdfSync("sha256", secret, "", issuer, 32)) };
    verified.clear();
  }
  return known.key;
}

// Verifying costs more than the rest of a small answer; the same browser sends the same cookie again and again.
const verified = new LRUCache<string, Pointer>({ max: 5_000 });

export function signPointer(sid: string, seconds: number): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ sid })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(issuer)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(signingKey());
}

/** The session a cookie points to, or `null` for anything this server did not sign or that has run out. */
export async function readPointer(cookie: string): Promise<string | null> {
  if (cookie.length > 1_000) return null;
  const key = signingKey();
  const seen = verified.get(cookie);
  if (seen) return seen.expires > Date.now() ? seen.sid : null;
  try {
    const { payload } = await jwtVerify(cookie, key, { algorithms: ["HS256"], issuer });
    if (typeof payload.sid !== "string" || !uuidForm.test(payload.sid) || payload.exp === undefined) return null;
    verified.set(cookie, { sid: payload.sid, expires: payload.exp * 1000 });
    return payload.sid;
  } catch {
    return null;
  }
}

import { createHash, randomBytes } from "node:crypto";

/** The prefix lets secret scanners recognise one that was published by accident. */
const form = /^waymark_[A-Za-z0-9_-]{43}$/;

/** A secret for scripts: 256 random bits. */
export const makeSecretToken = (): string => `waymark_${randomBytes(32).toString("base64url")}`;

/** What is kept of it. A random secret of this length needs no slow hash. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The token of an Authorization header, or `null` when it holds none of ours. */
export function readBearer(header: string): string | null {
  const [scheme = "", token = "", ...rest] = header.trim().split(/\s+/);
  return scheme.toLowerCase() === "bearer" && rest.length === 0 && form.test(token) ? token : null;
}

import { createHmac, hkdfSync } from "node:crypto";

/**
 * HMAC-SHA256 of a text, under a key made from NEXTAUTH_SECRET for this purpose alone: what carries it was made by this
 * site, and a seal of one purpose is worth nothing for another.
 */
export function sealOf(purpose: string, text: string): Buffer {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set.");
  const key = hkdfSync("sha256", secret, "", `waymark:${purpose}`, 32);
  return createHmac("sha256", new Uint8Array(key)).update(text).digest();
}

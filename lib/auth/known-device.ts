import { randomBytes, timingSafeEqual } from "node:crypto";
import { isSecureSite } from "#lib/auth/cookies";
import { sealOf } from "#lib/auth/seal";

/**
 * Remembers in a browser that someone has signed in here before, without saying who. Attempts from such a browser are
 * counted apart, so that guessing from elsewhere cannot lock its owner out.
 */
export const deviceCookieName = (): string => `${isSecureSite() ? "__Host-" : ""}waymark.device`;
export const deviceSeconds = 400 * 24 * 60 * 60;

const sealFor = (mark: string, userId: string): Buffer => sealOf("device", `${mark}|${userId}`);

export function makeDeviceMark(userId: string): string {
  const mark = randomBytes(16).toString("base64url");
  return `${mark}.${sealFor(mark, userId).toString("base64url")}`;
}

/** The device's own id when this person has signed in from it before, else `null`. */
export function readDeviceMark(cookie: string | null, userId: string): string | null {
  const [mark, seal, ...rest] = (cookie ?? "").split(".");
  if (!mark || !seal || rest.length > 0) return null;
  const given = Buffer.from(seal, "base64url");
  const expected = sealFor(mark, userId);
  return given.length === expected.length && timingSafeEqual(given, expected) ? mark : null;
}
